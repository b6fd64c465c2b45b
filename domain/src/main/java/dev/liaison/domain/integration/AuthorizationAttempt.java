package dev.liaison.domain.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An admin went to the provider to authorize us, and may come back once within {@link #LIFE}.
 *
 * @param stateHash hash of the {@code state} parameter
 * @param sessionHash hash of the browser session that started it; nobody else's callback counts
 * @param outcome null while it is open
 */
public record AuthorizationAttempt(
        UUID id,
        String stateHash,
        String sessionHash,
        UUID organizationId,
        Platform platform,
        UUID personId,
        Instant startedAt,
        Instant expiresAt,
        @Nullable AttemptOutcome outcome) {

    /** Slack's codes live ten minutes, so nothing is gained by waiting longer. */
    public static final Duration LIFE = Duration.ofMinutes(10);
}
