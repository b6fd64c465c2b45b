package dev.liaison.sandbox.google.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleScopes;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.oauth.Token.Grant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as far as the scopes allow. */
final class IdTokens {
    private IdTokens() {}

    static String sign(Identity identity, Grant grant, @Nullable String nonce) {
        long now = identity.clock().instant().getEpochSecond();
        ObjectNode claims = Json.object()
                .put("iss", Google.ISSUER)
                .put("azp", grant.clientId())
                .put("aud", grant.clientId());
        claims.setAll(about(grant));
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return identity.key().sign(claims.put("iat", now).put("exp", now + 3600));
    }

    static ObjectNode about(Grant grant) {
        Account account = Objects.requireNonNull(grant.account());
        ObjectNode out = Json.object().put("sub", Google.subject(account));
        if (grant.scopes().contains(GoogleScopes.full("email"))) {
            out.put("email", account.email()).put("email_verified", true);
        }
        if (grant.scopes().contains(GoogleScopes.full("profile"))) {
            out.put("name", account.profile().name());
        }
        if (account.profile().organization() != null) {
            out.put("hd", account.profile().organization());
        }
        return out;
    }
}
