package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Grants.Consent;
import dev.liaison.sandbox.slack.world.Grants.Grant;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Token;
import dev.liaison.sandbox.slack.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code oauth.v2.access}: code or refresh token in, tokens out. */
final class OAuthMethods {
    static final List<Method> ALL = List.of(Method.open("oauth.v2.access", Tier.T4, OAuthMethods::access));

    private OAuthMethods() {}

    private static ObjectNode access(Call call) {
        App app = client(call);
        String grantType = call.args().text("grant_type");
        if ("refresh_token".equals(grantType)) {
            return refresh(call, app);
        }
        if (grantType != null && !"authorization_code".equals(grantType)) {
            throw new SlackError("invalid_grant_type");
        }
        return exchange(call, app);
    }

    private static App client(Call call) {
        String id = call.args().text("client_id");
        String secret = call.args().text("client_secret");
        String authorization = call.headers().getOrDefault("Authorization", "");
        if (authorization.startsWith("Basic ")) {
            String[] pair =
                    basic(authorization.substring("Basic ".length()).strip()).split(":", 2);
            id = pair[0];
            secret = pair.length > 1 ? pair[1] : null;
        }
        App app = call.world().app(id).orElseThrow(() -> new SlackError("invalid_client_id"));
        if (!app.clientSecret().equals(secret)) {
            throw new SlackError("bad_client_secret");
        }
        return app;
    }

    private static String basic(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new SlackError("invalid_client_id");
        }
    }

    private static ObjectNode exchange(Call call, App app) {
        World world = call.world();
        String code = call.args().text("code");
        Grant grant = world.grants()
                .find(String.valueOf(code))
                .filter(each -> each.consent().clientId().equals(app.clientId()))
                .orElseThrow(() -> new SlackError("invalid_code"));
        Consent consent = grant.consent();
        if (grant.expired(world.clock().instant())) {
            throw new SlackError("invalid_code");
        }
        if (!Objects.equals(consent.redirectUri(), call.args().text("redirect_uri"))) {
            throw new SlackError("bad_redirect_uri");
        }
        if (!proven(consent.codeChallenge(), call.args().text("code_verifier"))) {
            throw new SlackError("invalid_code_verifier");
        }
        if (world.installations().coveredByOrg(app, consent.teamId(), consent.enterpriseId())) {
            throw new SlackError("cannot_install_an_org_installed_app");
        }
        if (!grant.use()) {
            throw new SlackError("code_already_used");
        }
        Installation installation = world.installations()
                .install(app, consent.teamId(), consent.enterpriseId(), consent.userId(), consent.scopes());
        return TokenAnswer.issue(world, installation);
    }

    private static boolean proven(@Nullable String challenge, @Nullable String verifier) {
        if (challenge == null) {
            return true;
        }
        if (verifier == null) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode refresh(Call call, App app) {
        Token token = call.world()
                .installations()
                .token(String.valueOf(call.args().text("refresh_token")))
                .filter(each -> each.refresh() && each.installation().clientId().equals(app.clientId()))
                .filter(each -> each.state() == Token.State.LIVE)
                .orElseThrow(() -> new SlackError("invalid_refresh_token"));
        if (!app.tokenRotation()) {
            throw new SlackError("invalid_grant_type");
        }
        token.end(Token.State.USED);
        return TokenAnswer.issue(call.world(), token.installation());
    }
}
