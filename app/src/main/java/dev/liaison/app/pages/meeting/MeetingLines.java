package dev.liaison.app.pages.meeting;

import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingMatter;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.MeetingState;
import dev.liaison.domain.meeting.MeetingTold;
import dev.liaison.domain.meeting.MeetingWords;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Person;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Meetings as lines of a list. */
@Component
public class MeetingLines {
    private static final int MOST = 20;

    private final Meetings meetings;
    private final MeetingMatters matters;

    MeetingLines(Meetings meetings, MeetingMatters matters) {
        this.meetings = meetings;
        this.matters = matters;
    }

    /**
     * One meeting.
     *
     * @param when its time, or how it stands
     * @param tone colour of that: good, open, none
     * @param yours true when the reader is asked something
     */
    public record Line(UUID id, String title, String with, String when, String tone, boolean yours) {}

    /** Those that are not over, for a member's first page. */
    public List<Line> toCome(Person reader) {
        return of(meetings.toCome(reader.id()), reader);
    }

    List<Line> past(Person reader) {
        return of(
                meetings.of(reader.id(), MOST).stream().filter(it -> !it.open()).toList(), reader);
    }

    List<Line> of(List<Meeting> all, Person reader) {
        return all.stream().map(meeting -> line(matters.of(meeting), reader)).toList();
    }

    private static Line line(MeetingMatter it, Person reader) {
        var meeting = it.meeting();
        var asked = it.state() == MeetingState.ASKING && meeting.askedId().equals(reader.id());
        return new Line(
                meeting.id(),
                meeting.title(),
                meeting.others(reader.id()).stream()
                        .map(id -> it.person(id).name())
                        .collect(Collectors.joining(", ")),
                when(it, reader, asked),
                it.state() == MeetingState.BOOKED && it.decliners().isEmpty()
                        ? "good"
                        : meeting.open() ? "open" : "none",
                asked || it.unknown() || it.changedElsewhere().isPresent() || (it.over() && meeting.open()));
    }

    private static String declined(MeetingMatter it, Person reader) {
        return it.decliners().stream()
                .map(person -> " \u00b7 " + MeetingTold.name(it, person.id(), reader.id()) + " declined")
                .collect(Collectors.joining());
    }

    private static String when(MeetingMatter it, Person reader, boolean asked) {
        return switch (it.state()) {
            case ENDED -> MeetingTold.ended(it, reader.id());
            case BOOKED ->
                MeetingWords.when(it.meeting().when().orElseThrow(), reader.timeZone()) + declined(it, reader);
            case PICKED -> "Being booked";
            case ASKING ->
                asked
                        ? "Asks you for a time"
                        : "Waiting for " + it.person(it.meeting().askedId()).name();
        };
    }
}
