package dev.liaison.app.pages.poll;

import dev.liaison.domain.meeting.MeetingWords;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.domain.poll.Polls;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Polls as lines of a list. */
@Component
public class PollLines {
    private static final int MOST = 20;

    private final Polls polls;
    private final People people;

    PollLines(Polls polls, People people) {
        this.polls = polls;
        this.people = people;
    }

    /**
     * One poll.
     *
     * @param state how it stands, for the reader
     * @param tone colour of that: good, open, none
     */
    public record Line(UUID id, String title, String by, String state, String tone) {}

    /** Those that run, newest first. */
    public List<Line> running(Person reader) {
        return polls.of(reader.id(), MOST).stream()
                .filter(it -> it.outcome() == null)
                .map(it -> line(it, reader))
                .toList();
    }

    /** Those that came to an end without a meeting; of the others, the meeting tells. */
    public List<Line> past(Person reader) {
        return polls.of(reader.id(), MOST).stream()
                .filter(it -> it.outcome() != null && it.meetingId() == null)
                .map(it -> line(it, reader))
                .toList();
    }

    private Line line(Poll it, Person reader) {
        var mine = it.organizerId().equals(reader.id());
        return new Line(
                it.id(),
                it.title(),
                mine ? "your poll" : "a poll of " + people.get(it.organizerId()).name(),
                state(it, reader, mine),
                it.outcome() == null ? "open" : "none");
    }

    private static String state(Poll it, Person reader, boolean mine) {
        if (it.outcome() != null) {
            return "Over: " + PollDesk.ended(it);
        }
        if (!it.voting()) {
            return mine ? "Choose a time" : "The votes are in";
        }
        var until = " until " + MeetingWords.moment(it.closesAt(), reader.timeZone());
        return it.silent().contains(reader.id()) ? "Asks for your vote" + until : "Votes can be changed" + until;
    }
}
