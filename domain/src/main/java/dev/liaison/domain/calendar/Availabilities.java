package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Health;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says for several people when they can't meet, from whatever calendar can be read for each of them. */
public final class Availabilities {
    /** How long a question may take, whatever the providers do. */
    public static final Duration PATIENCE = Duration.ofMillis(2800);

    private final Routes routes;
    private final FreshReadings readings;
    private final AvailabilityPolicies policies;
    private final Clock clock;
    private final TroubleSince trouble = new TroubleSince();

    public Availabilities(Routes routes, FreshReadings readings, AvailabilityPolicies policies, Clock clock) {
        this.routes = routes;
        this.readings = readings;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Blocks for at most {@link #PATIENCE} and two queries of the database; whoever's calendar did not answer by then is
     * unknown. Never throws for what a provider does.
     *
     * @param people of that organization
     * @return one answer for each of them
     */
    public Map<UUID, Availability> of(UUID organizationId, Collection<Person> people, Window window) {
        return of(organizationId, people, window, false);
    }

    /** The same, and every calendar is asked now, whatever was read just before. */
    public Map<UUID, Availability> now(UUID organizationId, Collection<Person> people, Window window) {
        return of(organizationId, people, window, true);
    }

    private Map<UUID, Availability> of(UUID organizationId, Collection<Person> people, Window window, boolean anew) {
        var found = routes.of(organizationId, people);
        var pending = ask(found.values(), wholeDays(window), anew);
        await(pending.values());
        var policy = policies.of(organizationId);
        var answers = new LinkedHashMap<UUID, Availability>();
        people.forEach(person ->
                answers.put(person.id(), best(found.getOrDefault(person.id(), List.of()), pending, policy, window)));
        return answers;
    }

    /** Nearly the same questions become the same one. */
    private static Window wholeDays(Window window) {
        var from = window.from().truncatedTo(ChronoUnit.DAYS);
        var to = window.to().truncatedTo(ChronoUnit.DAYS);
        return new Window(from, to.equals(window.to()) ? to : to.plus(1, ChronoUnit.DAYS));
    }

    private Map<CalendarAccount, CompletableFuture<Map<String, FreshReadings.Answer>>> ask(
            Collection<List<Route>> found, Window window, boolean anew) {
        var addresses = new HashMap<CalendarAccount, Set<String>>();
        found.stream().flatMap(List::stream).filter(Availabilities::readable).forEach(route -> addresses
                .computeIfAbsent(route.account(), account -> new HashSet<>())
                .add(route.address()));
        var pending = new HashMap<CalendarAccount, CompletableFuture<Map<String, FreshReadings.Answer>>>();
        if (anew) {
            addresses.forEach((account, those) -> readings.forget(account, those, window));
        }
        addresses.forEach((account, those) -> pending.put(account, readings.ask(account, those, window)));
        return pending;
    }

    /** Asking with a dead authorization could lock the account at the provider. */
    private static boolean readable(Route route) {
        return route.account().health() == Health.HEALTHY && route.account().verifiedAt() != null;
    }

    private static void await(Collection<? extends CompletableFuture<?>> pending) {
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Availability best(
            List<Route> mine,
            Map<CalendarAccount, CompletableFuture<Map<String, FreshReadings.Answer>>> pending,
            AvailabilityPolicy policy,
            Window window) {
        @Nullable Availability first = null;
        for (var route : mine) {
            var answer = answer(route, pending.get(route.account()), policy, window);
            if (answer instanceof Availability.Known) {
                return answer;
            }
            first = first == null ? answer : first;
        }
        return first == null ? new Availability.Unknown(UnreadReason.NOT_CONNECTED, Optional.empty()) : first;
    }

    private Availability answer(
            Route route,
            @Nullable CompletableFuture<Map<String, FreshReadings.Answer>> pending,
            AvailabilityPolicy policy,
            Window window) {
        if (pending == null) {
            return unreadable(route.account());
        }
        var answers = pending.getNow(Map.of());
        var answer = answers.get(route.address());
        if (answer == null) {
            return unknown(UnreadReason.TOO_SLOW, route, clock.instant());
        }
        if (answer.reading() instanceof Reading.Read read) {
            trouble.readable(route);
            var taken = Policed.of(read.busy(), policy, window);
            return new Availability.Known(
                    taken, answer.askedAt(), route.account().kind());
        }
        return unknown(((Reading.Unread) answer.reading()).reason(), route, answer.askedAt());
    }

    private static Availability unreadable(CalendarAccount account) {
        return account.health() == Health.HEALTHY
                ? new Availability.Unknown(UnreadReason.NOT_VERIFIED, Optional.of(account.connectedAt()))
                : new Availability.Unknown(UnreadReason.ACCESS_LOST, Optional.of(account.healthSince()));
    }

    private Availability unknown(UnreadReason reason, Route route, Instant at) {
        return new Availability.Unknown(reason, Optional.of(trouble.failed(route, at)));
    }
}
