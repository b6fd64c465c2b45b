package dev.liaison.providers.http.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint gave (RFC 6749, 5.1).
 *
 * @param refreshToken null when the old one stays, or when none was asked for
 * @param life how long the access token works; zero when it isn't said
 * @param scopes what was granted; empty when it isn't said
 * @param idToken who granted it, as a JWT; null when it wasn't asked for
 */
public record TokenAnswer(
        Secret accessToken,
        @Nullable Secret refreshToken,
        Duration life,
        Set<String> scopes,
        @Nullable Secret idToken) {

    static TokenAnswer of(JsonNode answer) {
        var access = secret(answer, "access_token");
        if (access == null) {
            throw new Unreachable("the answer holds no access token");
        }
        return new TokenAnswer(
                access,
                secret(answer, "refresh_token"),
                Duration.ofSeconds(Math.max(0, answer.path("expires_in").asLong())),
                Set.copyOf(List.of(answer.path("scope").asText().strip().split("\\s+"))),
                secret(answer, "id_token"));
    }

    private static @Nullable Secret secret(JsonNode answer, String name) {
        var value = answer.path(name).asText();
        return value.isEmpty() ? null : new Secret(value);
    }

    /** What to keep. @param old the refresh token that stays unless a new one came */
    public OAuthTokens tokens(Secret old, Instant now) {
        return new OAuthTokens(refreshToken == null ? old : refreshToken, accessToken, now.plus(life));
    }
}
