package dev.liaison.sandbox.google.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleClient;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Code;
import dev.liaison.sandbox.oauth.Form;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.oauth.Pkce;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.oauth.Token.Grant;
import dev.liaison.sandbox.oauth.Token.Kind;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes and refresh tokens in, access tokens out. */
final class TokenEndpoint {
    private static final Duration ACCESS_LIFE = Duration.ofSeconds(3599);
    private static final int REFRESH_TOKENS = 100;
    private static final Duration UNUSED = Duration.ofDays(180);
    private final Google google;
    private final Identity identity;

    TokenEndpoint(Google google) {
        this.google = google;
        identity = google.identity();
    }

    Answer answer(Context ctx) {
        try {
            return Answer.json(200, Map.of("Cache-Control", "no-store"), Json.write(tokens(ctx)));
        } catch (TokenError refused) {
            return refused.answer();
        }
    }

    private ObjectNode tokens(Context ctx) {
        if (!Form.sent(ctx)) {
            throw new TokenError(400, "invalid_request", "Missing required parameter: grant_type");
        }
        Form form = Form.body(ctx);
        String repeated = form.repeated();
        if (repeated != null) {
            throw new TokenError(400, "invalid_request", "Parameter specified more than once: " + repeated);
        }
        String type = need(form, "grant_type");
        if (!type.equals("authorization_code") && !type.equals("refresh_token")) {
            throw new TokenError(400, "unsupported_grant_type", "Invalid grant_type: " + type);
        }
        GoogleClient client = client(ctx, form);
        return type.equals("refresh_token") ? refresh(client, form) : exchange(client, form);
    }

    private GoogleClient client(Context ctx, Form form) {
        String id = form.text("client_id");
        String secret = form.text("client_secret");
        String header = ctx.header("Authorization");
        if (header != null && header.startsWith("Basic ")) {
            String[] pair = basic(header.substring("Basic ".length())).split(":", 2);
            id = pair[0];
            secret = pair.length > 1 ? pair[1] : null;
        }
        if (id == null) {
            throw new TokenError(400, "invalid_request", "Could not determine client ID from request.");
        }
        GoogleClient client = google.client(id)
                .orElseThrow(() -> new TokenError(401, "invalid_client", "The OAuth client was not found."));
        if (secret == null) {
            throw new TokenError(400, "invalid_request", "client_secret is missing.");
        }
        if (!client.clientSecret().equals(secret)) {
            throw new TokenError(401, "invalid_client", "The provided client secret is invalid.");
        }
        return client;
    }

    private static String basic(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new TokenError(401, "invalid_client", "Unauthorized");
        }
    }

    private ObjectNode exchange(GoogleClient client, Form form) {
        Code code = identity.code(need(form, "code"))
                .filter(each -> each.request().clientId().equals(client.clientId()))
                .orElseThrow(() -> new TokenError(400, "invalid_grant", "Malformed auth code."));
        Code.Request request = code.request();
        if (!request.redirectUri().equals(need(form, "redirect_uri"))) {
            throw new TokenError(400, "redirect_uri_mismatch", "Bad Request");
        }
        verify(request.challenge(), form.text("code_verifier"));
        if (code.expired(identity.clock().instant()) || !code.use()) {
            throw new TokenError(400, "invalid_grant", "Bad Request");
        }
        Grant grant = new Grant(client.clientId(), request.account(), request.scopes(), "");
        ObjectNode out = access(grant, request.nonce());
        if (request.offline()) {
            refreshToken(grant, request.account(), out);
        }
        return out;
    }

    private static void verify(@Nullable String challenge, @Nullable String verifier) {
        if (challenge == null && verifier != null) {
            throw new TokenError(400, "invalid_grant", "code_verifier or verifier is not needed.");
        }
        if (challenge != null && verifier == null) {
            throw new TokenError(400, "invalid_grant", "Missing code verifier.");
        }
        if (challenge != null && !Pkce.met(challenge, verifier)) {
            throw new TokenError(400, "invalid_grant", "Invalid code verifier.");
        }
    }

    private ObjectNode access(Grant grant, @Nullable String nonce) {
        ObjectNode out = Json.object();
        out.put("access_token", identity.keep("ya29.a0A" + Ids.secret(180), grant, Kind.ACCESS, ACCESS_LIFE));
        out.put("expires_in", ACCESS_LIFE.toSeconds());
        out.put("scope", String.join(" ", grant.scopes()));
        out.put("token_type", "Bearer");
        if (grant.scopes().contains("openid")) {
            out.put("id_token", IdTokens.sign(identity, grant, nonce));
        }
        return out;
    }

    /** The oldest is dropped without a word when there are too many. */
    private void refreshToken(Grant grant, Account account, ObjectNode out) {
        Long limit = google.calendars().settings(Provider.GOOGLE).refreshTokenSeconds();
        Duration life = limit == null ? null : Duration.ofSeconds(limit);
        List<Token> live =
                identity.live(Identity.of(account, grant.clientId()).and(token -> token.kind() == Kind.REFRESH));
        if (live.size() >= REFRESH_TOKENS) {
            identity.revoke(token -> token == live.get(0));
        }
        out.put("refresh_token", identity.keep("1//0" + Ids.secret(99), grant, Kind.REFRESH, life));
        if (limit != null) {
            out.put("refresh_token_expires_in", limit);
        }
    }

    private ObjectNode refresh(GoogleClient client, Form form) {
        Token token = identity.token(need(form, "refresh_token"))
                .filter(each -> each.kind() == Kind.REFRESH)
                .filter(each -> each.grant().clientId().equals(client.clientId()))
                .orElseThrow(() -> new TokenError(400, "invalid_grant", "Bad Request"));
        boolean unused = token.idle(identity.clock().instant()).compareTo(UNUSED) > 0;
        if (unused || !token.live(identity.clock().instant())) {
            throw new TokenError(400, "invalid_grant", "Token has been expired or revoked.");
        }
        token.used(identity.clock().instant());
        ObjectNode out = access(narrowed(token.grant(), form), null);
        Long limit = google.calendars().settings(Provider.GOOGLE).refreshTokenSeconds();
        if (limit != null && token.expiresAt() != null) {
            out.put(
                    "refresh_token_expires_in",
                    Duration.between(identity.clock().instant(), token.expiresAt())
                            .toSeconds());
        }
        return out;
    }

    private static Grant narrowed(Grant grant, Form form) {
        if (form.text("scope") == null) {
            return grant;
        }
        if (!grant.scopes().containsAll(form.words("scope"))) {
            throw new TokenError(400, "invalid_scope", "Bad Request");
        }
        return new Grant(grant.clientId(), grant.account(), form.words("scope"), grant.realm());
    }

    private static String need(Form form, String name) {
        String value = form.text(name);
        if (value == null) {
            throw new TokenError(400, "invalid_request", "Missing required parameter: " + name);
        }
        return value;
    }
}
