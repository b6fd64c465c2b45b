package dev.liaison.processes.introduction;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.processes.World;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant as it is kept. */
final class Tenants {
    private Tenants() {}

    /** @param owner null for one that nobody has confirmed */
    static Installation of(UUID id, @Nullable UUID owner) {
        return new Installation(
                id,
                owner,
                Platform.TEAMS,
                "tenant-1",
                false,
                "tenant-1",
                "",
                "",
                "",
                "",
                null,
                World.START,
                Health.HEALTHY,
                "",
                World.START,
                null,
                null);
    }
}
