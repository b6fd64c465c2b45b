package dev.liaison.domain.meeting;

import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may propose what to whom. What calendars say is another question: {@link MeetingTimes}. */
public final class MeetingRules {
    public static final int MOST_TIMES = 5;
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_NOTE = 1000;
    public static final int LONGEST_PLACE = 200;
    /** Longest reason for declining or cancelling, in characters. */
    public static final int LONGEST_REASON = 500;

    private static final int MOST_OPEN = 3;
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);
    /** Instants of all zones' half and quarter hours fall on it. */
    private static final Duration GRID = Duration.ofMinutes(5);

    private final MentoringConnections connections;
    private final People people;
    private final Meetings meetings;
    private final Clock clock;

    public MeetingRules(MentoringConnections connections, People people, Meetings meetings, Clock clock) {
        this.connections = connections;
        this.people = people;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Empty when two people may be asked like this. */
    public Optional<MeetingRefusal> check(NewMeeting it) {
        return checkPeople(it).or(() -> checkWords(it)).or(() -> checkTimes(it.times()));
    }

    private Optional<MeetingRefusal> checkPeople(NewMeeting it) {
        var mine = connections.of(it.proposerId()).stream()
                .filter(each -> each.programId().equals(it.programId()))
                .collect(Collectors.toMap(
                        each -> each.partnerOf(it.proposerId()), MentoringConnection::id, (one, other) -> one));
        var others =
                it.people().stream().filter(id -> !id.equals(it.proposerId())).toList();
        var active = people.byIds(it.people()).values().stream()
                .filter(person -> person.active())
                .count();
        if (others.isEmpty()
                || others.size() == it.people().size()
                || active < it.people().size()
                || !mine.keySet().containsAll(others)) {
            return Optional.of(MeetingRefusal.NOT_CONNECTED);
        }
        return others.size() == 1 && meetings.openBetween(it.programId(), it.proposerId(), others.get(0)) >= MOST_OPEN
                ? Optional.of(MeetingRefusal.ENOUGH_OPEN)
                : Optional.empty();
    }

    private static Optional<MeetingRefusal> checkWords(NewMeeting it) {
        if (it.title().isBlank()) {
            return Optional.of(MeetingRefusal.TITLE_EMPTY);
        }
        if (it.title().length() > LONGEST_TITLE) {
            return Optional.of(MeetingRefusal.TITLE_TOO_LONG);
        }
        if (it.note().length() > LONGEST_NOTE) {
            return Optional.of(MeetingRefusal.NOTE_TOO_LONG);
        }
        if (it.place().length() > LONGEST_PLACE) {
            return Optional.of(MeetingRefusal.PLACE_TOO_LONG);
        }
        return it.duration().compareTo(SHORTEST) < 0 || it.duration().compareTo(LONGEST) > 0
                ? Optional.of(MeetingRefusal.DURATION)
                : Optional.empty();
    }

    /** Empty when they may be proposed, as far as that is to be seen without calendars. */
    public Optional<MeetingRefusal> checkTimes(List<ProposedTime> times) {
        if (times.isEmpty()) {
            return Optional.of(MeetingRefusal.NO_TIME);
        }
        var starts = times.stream().map(ProposedTime::start).distinct().toList();
        if (starts.size() > MOST_TIMES || starts.size() < times.size()) {
            return Optional.of(MeetingRefusal.TOO_MANY_TIMES);
        }
        return starts.stream().allMatch(this::possible) ? Optional.empty() : Optional.of(MeetingRefusal.PAST);
    }

    private boolean possible(Instant start) {
        return start.isAfter(clock.instant()) && start.getNano() == 0 && start.getEpochSecond() % GRID.toSeconds() == 0;
    }
}
