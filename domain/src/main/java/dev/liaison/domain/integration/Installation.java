package dev.liaison.domain.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our app in one workspace (or enterprise, or tenant). Its token is in the {@link Vault} under this id.
 *
 * @param organizationId null while nobody has claimed it
 * @param externalId the provider's id of the workspace or, when {@code enterpriseWide}, of the enterprise
 * @param botUserId the provider's id of our bot there
 * @param scopes what was granted, separated by commas
 * @param healthReason what is wrong, in words; empty when healthy
 * @param removedAt null while it is installed
 * @param removedFrom from where it was removed; null while it is installed
 */
public record Installation(
        UUID id,
        @Nullable UUID organizationId,
        Platform platform,
        String externalId,
        boolean enterpriseWide,
        String name,
        String domain,
        String iconUrl,
        String botUserId,
        String scopes,
        @Nullable UUID installedBy,
        Instant installedAt,
        Health health,
        String healthReason,
        Instant healthSince,
        @Nullable Instant removedAt,
        @Nullable String removedFrom) {

    public boolean live() {
        return removedAt == null;
    }

    public boolean grants(String scope) {
        return List.of(scopes.split(",")).contains(scope);
    }
}
