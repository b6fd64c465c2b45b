package dev.liaison.sandbox.microsoft.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.microsoft.EntraApp;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.oauth.Code;
import dev.liaison.sandbox.oauth.Form;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.oauth.Pkce;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.oauth.Token.Grant;
import dev.liaison.sandbox.oauth.Token.Kind;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes, refresh tokens and client credentials in, access tokens out. */
final class TokenEndpoint {
    private final Microsoft microsoft;
    private final Identity identity;
    private final TokenIssuer issuer;
    private final OwnTokens own;

    TokenEndpoint(Microsoft microsoft) {
        this.microsoft = microsoft;
        identity = microsoft.identity();
        issuer = new TokenIssuer(identity);
        own = new OwnTokens(microsoft, issuer);
    }

    Answer answer(Context ctx) {
        try {
            return Answer.json(200, Map.of("Cache-Control", "no-store, no-cache"), Json.write(tokens(ctx)));
        } catch (EntraError refused) {
            return refused.answer(now());
        }
    }

    private Instant now() {
        return identity.clock().instant();
    }

    private ObjectNode tokens(Context ctx) {
        if (!Form.sent(ctx)) {
            throw EntraError.missing("grant_type");
        }
        Form form = Form.body(ctx);
        String type = SignInRequest.need(form, "grant_type");
        if (!Set.of("authorization_code", "refresh_token", "client_credentials").contains(type)) {
            throw new EntraError(
                    400,
                    "unsupported_grant_type",
                    70003,
                    "The app requested an unsupported grant type '" + type + "'.");
        }
        Realm realm = OwnTokens.realm(microsoft, ctx.pathParam("tenant"), form);
        EntraApp app = SignInRequest.app(microsoft, form, realm);
        authenticate(app, form.text("client_secret"));
        return switch (type) {
            case "authorization_code" -> exchange(app, realm, form);
            case "refresh_token" -> refresh(app, realm, form);
            default -> own.issue(app, realm, form);
        };
    }

    private static void authenticate(EntraApp app, @Nullable String secret) {
        if (secret == null) {
            throw new EntraError(
                    401,
                    "invalid_client",
                    7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        if (!app.clientSecret().equals(secret)) {
            throw new EntraError(
                    401,
                    "invalid_client",
                    7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret"
                            + " value, not the client secret ID, for a secret added to app '" + app.clientId() + "'.");
        }
    }

    private ObjectNode exchange(EntraApp app, Realm realm, Form form) {
        Code code = identity.code(SignInRequest.need(form, "code"))
                .filter(each -> each.request().clientId().equals(app.clientId()))
                .orElseThrow(
                        () -> EntraError.grant(70000, "The provided value for the 'code' parameter is not valid."));
        Code.Request request = code.request();
        String redirect = SignInRequest.need(form, "redirect_uri");
        if (!redirect.equals(request.redirectUri())) {
            throw EntraError.grant(
                    500112,
                    "The reply address '" + redirect + "' does not match the reply address '" + request.redirectUri()
                            + "' provided when requesting Authorization code.");
        }
        if (!realm.covers(request.realm())) {
            throw EntraError.grant(
                    700005, "Provided Authorization Code is intended to use against other tenant, thus rejected.");
        }
        verify(request.challenge(), form.text("code_verifier"));
        if (code.expired(now())) {
            throw EntraError.grant(
                    70008, "The provided authorization code or refresh token has expired due to inactivity.");
        }
        if (!code.use()) {
            throw EntraError.grant(
                    54005,
                    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an"
                            + " existing refresh token.");
        }
        Grant grant = grant(app, request.account(), scopes(form, request.scopes()), request.realm());
        return issuer.issue(grant, request.offline(), request.nonce());
    }

    private static void verify(@Nullable String challenge, @Nullable String verifier) {
        if (challenge != null && verifier == null) {
            throw EntraError.grant(
                    501481,
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }
        if (challenge == null ? verifier != null : !Pkce.met(challenge, verifier)) {
            throw EntraError.grant(
                    501481,
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }
    }

    /** The scopes that are asked for now; without any, those of the sign-in. */
    private static List<String> scopes(Form form, List<String> before) {
        List<String> wanted = form.words("scope");
        for (String scope : wanted) {
            if (!EntraScopes.delegated(scope)) {
                throw new EntraError(
                        400,
                        "invalid_scope",
                        70011,
                        "The provided value for the input parameter 'scope' is" + " not valid. The scope '" + scope
                                + "' does not exist.");
            }
        }
        return wanted.isEmpty() ? before : wanted;
    }

    private Grant grant(EntraApp app, Account account, List<String> scopes, String realm) {
        List<String> plain = scopes.stream().map(EntraScopes::plain).toList();
        if (!microsoft.consented(app.clientId(), account, plain)) {
            throw EntraError.grant(
                    65001,
                    "The user or administrator has not consented to use the application with ID '" + app.clientId()
                            + "' named '" + app.name()
                            + "'. Send an interactive authorization request for this user and"
                            + " resource.");
        }
        return new Grant(app.clientId(), account, scopes, realm);
    }

    /** A new refresh token each time; the old one goes on. */
    private ObjectNode refresh(EntraApp app, Realm realm, Form form) {
        Token token = identity.token(SignInRequest.need(form, "refresh_token"))
                .filter(each -> each.kind() == Kind.REFRESH)
                .filter(each -> each.grant().clientId().equals(app.clientId()))
                .orElseThrow(() ->
                        EntraError.grant(70000, "The provided value for the 'refresh_token' parameter is not valid."));
        Account account = Objects.requireNonNull(token.grant().account());
        if (!realm.covers(token.grant().realm())) {
            throw EntraError.grant(700005, "Provided refresh token is intended to use against other tenant.");
        }
        if (token.expired(now())) {
            throw EntraError.grant(
                    700082, "The refresh token has expired due to inactivity. The token was inactive for 90.00:00:00.");
        }
        Grant grant = grant(
                app,
                account,
                scopes(form, token.grant().scopes()),
                token.grant().realm());
        if (token.revoked()) {
            throw EntraError.grant(
                    50173,
                    "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might"
                            + " have changed or reset their password.");
        }
        Long limit = microsoft.calendars().settings(Provider.MICROSOFT).refreshTokenSeconds();
        if (limit != null && token.idle(now()).toSeconds() >= limit) {
            throw EntraError.grant(
                    70043,
                    "The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access.");
        }
        return issuer.issue(grant, true, null);
    }
}
