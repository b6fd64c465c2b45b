package dev.liaison.domain.meeting;

import dev.liaison.domain.calendar.Availabilities;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What calendars say of times. Every method blocks as long as {@link Availabilities#of} does. */
public final class MeetingTimes {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration GRID = Duration.ofMinutes(5);
    /** Nobody plans further ahead, and a question about ten years would keep everybody waiting. */
    private static final Duration FURTHEST = Duration.ofDays(200);

    private static final int SUGGESTED = 3;
    private static final Set<Reason> CLOSED = Set.of(Reason.DAY_OFF, Reason.OUTSIDE_MEETING_HOURS);

    private final CommonTimes common;
    private final Availabilities availabilities;
    private final SchedulingSettings settings;
    private final People people;
    private final Clock clock;

    public MeetingTimes(
            CommonTimes common,
            Availabilities availabilities,
            SchedulingSettings settings,
            People people,
            Clock clock) {
        this.common = common;
        this.availabilities = availabilities;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /** Those times as they can be proposed, or why not: then there are none. */
    public record Checked(List<ProposedTime> times, Optional<MeetingRefusal> refusal) {}

    /**
     * Whether everybody could come, by calendars, meeting hours, notice and buffers.
     *
     * @param starts at least one
     * @param unknownToo whether times for which a calendar can't be read are meant to be proposed all the same
     */
    public Checked check(
            UUID organizationId,
            UUID programId,
            Collection<UUID> who,
            Duration duration,
            Collection<Instant> starts,
            boolean unknownToo) {
        if (tooFar(starts)) {
            return new Checked(List.of(), Optional.of(MeetingRefusal.NOT_FREE));
        }
        var all = members(who);
        var found = found(organizationId, programId, all, duration, starts);
        var times = new ArrayList<ProposedTime>();
        for (var start : starts) {
            var why = found.starts().whyNot(start);
            var unknown = unknownOnly(why, all);
            if (unknown.isEmpty()) {
                return new Checked(List.of(), Optional.of(MeetingRefusal.NOT_FREE));
            }
            if (!unknown.get().isEmpty() && !unknownToo) {
                return new Checked(List.of(), Optional.of(MeetingRefusal.UNKNOWN));
            }
            times.add(new ProposedTime(start, unknown.get()));
        }
        return new Checked(times, Optional.empty());
    }

    /**
     * Whether times can be put to the vote: far enough ahead, and within that person's own meeting hours.
     *
     * @param starts at least one
     */
    public boolean inHours(
            UUID organizationId, UUID programId, UUID who, Duration duration, Collection<Instant> starts) {
        if (tooFar(starts)) {
            return false;
        }
        var found = found(organizationId, programId, members(List.of(who)), duration, starts);
        return starts.stream()
                .map(found.starts()::whyNot)
                .allMatch(why -> !why.tooSoon()
                        && Collections.disjoint(why.participants().get(0), CLOSED));
    }

    private boolean tooFar(Collection<Instant> starts) {
        var now = clock.instant();
        return starts.stream().anyMatch(it -> it.isBefore(now.minus(FURTHEST)) || it.isAfter(now.plus(FURTHEST)));
    }

    private CommonTimes.Found found(
            UUID organizationId, UUID programId, List<Person> all, Duration duration, Collection<Instant> starts) {
        var window = new Stretch(
                starts.stream().min(Comparator.naturalOrder()).orElseThrow(),
                starts.stream().max(Comparator.naturalOrder()).orElseThrow().plus(GRID));
        var question = SlotQuestion.of(window, ZoneOffset.UTC, duration).every(GRID);
        return common.find(organizationId, all, settings.of(organizationId, programId), question);
    }

    /** Who is unknown, when nothing else speaks against it; empty when something does. */
    private static Optional<Set<UUID>> unknownOnly(WhyNot why, List<Person> all) {
        var unknown = new HashSet<UUID>();
        for (var it = 0; it < all.size(); it++) {
            var reasons = why.participants().get(it);
            if (reasons.equals(Set.of(Reason.UNKNOWN))) {
                unknown.add(all.get(it).id());
            } else if (!reasons.isEmpty()) {
                return Optional.empty();
            }
        }
        return why.tooSoon() ? Optional.empty() : Optional.of(unknown);
    }

    /**
     * The best three times of the next two weeks that suit everybody, by time: the first of each of three days, then more of
     * the same days. Empty when there is none.
     *
     * @param zone in whose days they are counted
     * @param not which were proposed before
     */
    public List<ProposedTime> suggest(
            UUID organizationId,
            UUID programId,
            Collection<UUID> who,
            Duration duration,
            ZoneId zone,
            Collection<Instant> not) {
        var now = clock.instant();
        var question = SlotQuestion.of(new Stretch(now, now.plus(AHEAD)), zone, duration);
        var found = common.find(organizationId, members(who), settings.of(organizationId, programId), question);
        var offered = found.starts().offered().stream()
                .filter(start -> !not.contains(start))
                .toList();
        return spread(offered, zone).stream()
                .sorted()
                .map(start -> new ProposedTime(start, Set.of()))
                .toList();
    }

    private static List<Instant> spread(List<Instant> offered, ZoneId zone) {
        var days = new HashSet<>();
        var chosen = new LinkedHashSet<Instant>();
        offered.stream()
                .filter(start -> days.add(start.atZone(zone).toLocalDate()))
                .limit(SUGGESTED)
                .forEach(chosen::add);
        offered.forEach(start -> {
            if (chosen.size() < SUGGESTED) {
                chosen.add(start);
            }
        });
        return List.copyOf(chosen);
    }

    /**
     * The present say of the calendars about the time that was picked, all of them asked anew. What stands there of this very
     * meeting does not count, and who picked it speaks for their own calendar when that can't be read.
     *
     * @param excused whose calendar could not be read when the time was proposed
     */
    public SlotStanding standing(Meeting meeting, Pick pick, Set<UUID> excused) {
        var when = meeting.from(pick.start());
        var answers = availabilities.now(meeting.organizationId(), members(meeting.people()), when);
        var standing = SlotStanding.FREE;
        for (var person : meeting.people()) {
            var answer = Objects.requireNonNull(answers.get(person));
            if (answer instanceof Availability.Known known) {
                if (taken(known, when, meeting)) {
                    return SlotStanding.TAKEN;
                }
            } else if (!excused.contains(person) && !person.equals(pick.by())) {
                standing = SlotStanding.UNKNOWN;
            }
        }
        return standing;
    }

    private static boolean taken(Availability.Known known, Window when, Meeting meeting) {
        var own = meeting.when();
        return known.taken().stream()
                .filter(it -> it.from().isBefore(when.to()) && when.from().isBefore(it.to()))
                .anyMatch(it -> own.isEmpty()
                        || it.from().isBefore(own.get().from())
                        || it.to().isAfter(own.get().to()));
    }

    private List<Person> members(Collection<UUID> who) {
        var found = people.byIds(who);
        return who.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }
}
