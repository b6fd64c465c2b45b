package dev.liaison.domain.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Since when a calendar can't be read, as far as this node noticed. */
final class TroubleSince {
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int AT_MOST = 100_000;

    private final Cache<Address, Instant> since = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    private record Address(UUID accountId, String address) {}

    Instant failed(Route route, Instant at) {
        return since.get(new Address(route.account().id(), route.address()), first -> at);
    }

    void readable(Route route) {
        since.invalidate(new Address(route.account().id(), route.address()));
    }
}
