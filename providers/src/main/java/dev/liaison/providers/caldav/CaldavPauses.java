package dev.liaison.providers.caldav;

import dev.liaison.domain.outside.Throttled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts whose server asked us to wait; until then it is not asked again. */
final class CaldavPauses {
    private final Map<UUID, Instant> until = new ConcurrentHashMap<>();
    private final Clock clock;

    CaldavPauses(Clock clock) {
        this.clock = clock;
    }

    /** @throws Throttled while it lasts */
    void check(UUID accountId) {
        var end = until.get(accountId);
        if (end == null) {
            return;
        }
        var rest = Duration.between(clock.instant(), end);
        if (rest.isNegative() || rest.isZero()) {
            until.remove(accountId, end);
            return;
        }
        throw new Throttled(rest);
    }

    Throttled begin(UUID accountId, Duration length) {
        until.put(accountId, clock.instant().plus(length));
        return new Throttled(length);
    }
}
