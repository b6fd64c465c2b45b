package dev.liaison.providers.slack;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import java.time.Instant;
import java.util.UUID;

/** Installations that were never stored. */
final class SlackInstallations {
    private SlackInstallations() {}

    static Installation of(String externalId, boolean enterpriseWide) {
        return new Installation(
                UUID.nameUUIDFromBytes(externalId.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new UUID(0, 1),
                Platform.SLACK,
                externalId,
                enterpriseWide,
                "Acme",
                "acme",
                "",
                "B1",
                String.join(",", SlackScope.names()),
                null,
                Instant.EPOCH,
                Health.HEALTHY,
                "",
                Instant.EPOCH,
                null,
                null);
    }
}
