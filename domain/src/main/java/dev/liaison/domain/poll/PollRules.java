package dev.liaison.domain.poll;

import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.meeting.MeetingRules;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may ask whom what in a poll. */
public final class PollRules {
    public static final int FEWEST = 2;
    public static final int MOST = 10;

    private static final int MOST_RUNNING = 5;
    /** As long as a link in a mail can be used. */
    private static final Duration LONGEST_VOTING = Duration.ofDays(60);

    /** Instants of all zones' half and quarter hours fall on it. */
    private static final Duration GRID = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final Features features;
    private final MentoringConnections connections;
    private final People people;
    private final Polls polls;
    private final Clock clock;

    public PollRules(Features features, MentoringConnections connections, People people, Polls polls, Clock clock) {
        this.features = features;
        this.connections = connections;
        this.people = people;
        this.polls = polls;
        this.clock = clock;
    }

    /** Empty when it may be opened. */
    public Optional<PollRefusal> check(NewPoll it) {
        return checkPeople(it).or(() -> checkTimes(it)).or(() -> checkWords(it));
    }

    private Optional<PollRefusal> checkPeople(NewPoll it) {
        var organizer = people.get(it.organizerId());
        if (!features.enabled(organizer.organizationId(), Feature.GROUP_SCHEDULING)) {
            return Optional.of(PollRefusal.OFF);
        }
        if (it.people().size() < 2) {
            return Optional.of(PollRefusal.TOO_FEW);
        }
        var mine = connections.of(it.organizerId()).stream()
                .filter(each -> each.programId().equals(it.programId()))
                .map(each -> each.partnerOf(it.organizerId()))
                .collect(Collectors.toSet());
        var active = people.byIds(it.people().keySet()).values().stream()
                .filter(Person::active)
                .count();
        if (!mine.containsAll(it.people().keySet()) || active < it.people().size()) {
            return Optional.of(PollRefusal.NOT_CONNECTED);
        }
        return polls.running(it.organizerId()) < MOST_RUNNING ? Optional.empty() : Optional.of(PollRefusal.ENOUGH_OPEN);
    }

    private Optional<PollRefusal> checkTimes(NewPoll it) {
        var starts = new HashSet<>(it.starts());
        var now = clock.instant();
        if (starts.size() < FEWEST
                || it.starts().size() > MOST
                || starts.size() < it.starts().size()) {
            return Optional.of(PollRefusal.OPTIONS);
        }
        if (starts.stream().anyMatch(start -> !start.isAfter(now))) {
            return Optional.of(PollRefusal.PAST);
        }
        if (!starts.stream().allMatch(PollRules::onGrid)) {
            return Optional.of(PollRefusal.HOURS);
        }
        return it.closesAt().isAfter(now)
                        && it.closesAt().isBefore(now.plus(LONGEST_VOTING))
                        && starts.stream().allMatch(it.closesAt()::isBefore)
                ? Optional.empty()
                : Optional.of(PollRefusal.DEADLINE);
    }

    /** True for what a week's page can offer. */
    public static boolean onGrid(Instant start) {
        return start.getNano() == 0 && start.getEpochSecond() % GRID.toSeconds() == 0;
    }

    private static Optional<PollRefusal> checkWords(NewPoll it) {
        if (it.quorum() < 1 || it.quorum() > it.people().size() + 1) {
            return Optional.of(PollRefusal.QUORUM);
        }
        if (it.duration().compareTo(SHORTEST) < 0 || it.duration().compareTo(LONGEST) > 0) {
            return Optional.of(PollRefusal.DURATION);
        }
        return it.title().isBlank()
                        || it.title().length() > MeetingRules.LONGEST_TITLE
                        || it.note().length() > MeetingRules.LONGEST_NOTE
                        || it.place().length() > MeetingRules.LONGEST_PLACE
                ? Optional.of(PollRefusal.WORDS)
                : Optional.empty();
    }
}
