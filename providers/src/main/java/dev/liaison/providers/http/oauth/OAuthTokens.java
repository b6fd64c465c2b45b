package dev.liaison.providers.http.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.liaison.domain.integration.Secret;
import java.time.Instant;

/**
 * What is kept of an authorization.
 *
 * @param refreshToken what new access tokens are had for; where an application has its own, what it proves itself with
 * @param expiresAt when the access token ends; the refresh token has no end that we know of
 */
public record OAuthTokens(Secret refreshToken, Secret accessToken, Instant expiresAt) {
    private static final JsonMapper JSON = new JsonMapper();

    /** As it lies in the vault. */
    public Secret toSecret() {
        return new Secret(JSON.createObjectNode()
                .put("refresh_token", refreshToken.value())
                .put("access_token", accessToken.value())
                .put("expires_at", expiresAt.toString())
                .toString());
    }

    /** @throws IllegalStateException when it isn't what {@link #toSecret()} wrote */
    public static OAuthTokens of(Secret secret) {
        try {
            var kept = JSON.readTree(secret.value());
            return new OAuthTokens(
                    new Secret(text(kept, "refresh_token")),
                    new Secret(text(kept, "access_token")),
                    Instant.parse(text(kept, "expires_at")));
        } catch (JsonProcessingException e) {
            // its cause quotes what was read
            throw new IllegalStateException("the tokens in the vault are not JSON");
        }
    }

    private static String text(JsonNode kept, String name) {
        if (!kept.path(name).isTextual()) {
            throw new IllegalStateException("the tokens in the vault have no " + name);
        }
        return kept.path(name).textValue();
    }
}
