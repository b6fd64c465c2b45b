package dev.liaison.sandbox.microsoft.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.oauth.Token.Grant;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as far as the scopes allow. The pair of {@code tid} and {@code oid} names a person, never the e-mail. */
final class IdTokens {
    private IdTokens() {}

    static String issuer(String tenantId) {
        return "https://login.microsoftonline.com/" + tenantId + "/v2.0";
    }

    static String sign(Identity identity, Grant grant, @Nullable String nonce) {
        Account account = Objects.requireNonNull(grant.account());
        long now = identity.clock().instant().getEpochSecond();
        ObjectNode claims = Json.object()
                .put("ver", "2.0")
                .put("iss", issuer(grant.realm()))
                .put("aud", grant.clientId())
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + 3600)
                .put("sub", pairwise(grant.clientId(), account))
                .put("tid", grant.realm())
                .put("uti", Ids.secret(22));
        if (grant.scopes().contains("profile")) {
            claims.put("name", account.profile().name())
                    .put("oid", account.id().toString())
                    .put("preferred_username", account.email());
        }
        if (grant.scopes().contains("email")) {
            claims.put("email", account.email());
        }
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return identity.key().sign(claims);
    }

    private static String pairwise(String clientId, Account account) {
        return UUID.nameUUIDFromBytes((clientId + account.id()).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
