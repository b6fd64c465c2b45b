package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Health;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account through which we read calendars: one member's own, or an organization's dedicated one that reads everybody's. Its
 * tokens or password are in the {@link dev.liaison.domain.integration.Vault} under this id.
 *
 * @param personId whose own calendar it is; null when it serves the whole organization
 * @param externalId who it is at the provider, for good: Google's {@code sub}, Entra's {@code tid} and {@code oid}, elsewhere the
 *     sign-in name
 * @param address the calendar's address as the provider writes it, exactly: providers compare it letter by letter
 * @param server where it is; empty where the provider has only one place
 * @param scopes what was granted, separated by spaces; empty where there are none
 * @param authorizedBy who connected it
 * @param verifiedAt when it was first read successfully; null until then
 * @param healthReason what is wrong, in words; empty when healthy
 * @param disconnectedAt null while it is connected
 */
public record CalendarAccount(
        UUID id,
        UUID organizationId,
        @Nullable UUID personId,
        CalendarKind kind,
        String externalId,
        String address,
        String server,
        String scopes,
        UUID authorizedBy,
        Instant connectedAt,
        @Nullable Instant verifiedAt,
        Health health,
        String healthReason,
        Instant healthSince,
        @Nullable Instant disconnectedAt) {

    public boolean live() {
        return disconnectedAt == null;
    }

    public boolean ofOrganization() {
        return personId == null;
    }

    public boolean grants(String scope) {
        return List.of(scopes.split(" ")).contains(scope);
    }
}
