package dev.liaison.domain.poll;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Card.Button;
import dev.liaison.domain.chat.Card.Field;
import dev.liaison.domain.chat.Card.Fields;
import dev.liaison.domain.chat.Card.Item;
import dev.liaison.domain.chat.Card.Link;
import dev.liaison.domain.chat.Card.Part;
import dev.liaison.domain.chat.Card.Quote;
import dev.liaison.domain.chat.Card.Style;
import dev.liaison.domain.chat.Card.Text;
import dev.liaison.domain.delivery.CardSource;
import dev.liaison.domain.meeting.MeetingWords;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.meeting.Pick;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we show about a poll, always as it stands now. */
public final class PollCards implements CardSource {
    private final Polls polls;
    private final Meetings meetings;
    private final People people;
    private final URI baseUrl;

    /** @param baseUrl where people reach this installation, without a slash at the end */
    public PollCards(Polls polls, Meetings meetings, People people, URI baseUrl) {
        this.polls = polls;
        this.meetings = meetings;
        this.people = people;
        this.baseUrl = baseUrl;
    }

    @Override
    public String subject() {
        return "poll";
    }

    @Override
    public Card card(UUID pollId, String notice, Person reader) {
        var reminded = PollNotice.named(notice) == PollNotice.REMINDED;
        var it = polls.get(pollId);
        var parts = about(it);
        if (it.outcome() == null) {
            it.options().forEach(option -> parts.add(item(it, option, reader)));
        } else {
            chosen(it)
                    .ifPresent(start -> parts.add(
                            new Text("The time: " + MeetingWords.when(it.from(start), reader.timeZone()) + ".")));
        }
        parts.add(new Link("See all votes on the web", URI.create(baseUrl + "/polls/" + it.id())));
        return new Card(title(it, reminded, reader), parts, buttons(it, reader), footnote(it, reader));
    }

    /** What the organizer's card and page offer for all of it. */
    private static List<Button> buttons(Poll it, Person reader) {
        return it.outcome() == null && it.organizerId().equals(reader.id())
                ? List.of(new Button(PollVerbs.CANCEL, it.id().toString(), "Cancel the poll", Style.DANGER))
                : List.of();
    }

    /** When the meeting begins that came of it; empty when there is none, or when other times are discussed. */
    public Optional<Instant> chosen(Poll it) {
        return Optional.ofNullable(it.meetingId()).flatMap(meetings::find).flatMap(meeting -> meeting.picked()
                .map(Pick::start)
                .or(() -> Optional.ofNullable(meeting.bookedFor())));
    }

    private static List<Part> about(Poll it) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("Length", MeetingWords.length(it.duration())));
        fields.add(new Field("Asked", it.people().size() + " people"));
        if (!it.place().isEmpty()) {
            fields.add(new Field("Where", it.place()));
        }
        if (it.online()) {
            fields.add(new Field("Online", "yes"));
        }
        var parts = new ArrayList<Part>(List.of(new Fields(fields)));
        if (!it.note().isBlank() && it.voting()) {
            parts.add(new Quote(it.note()));
        }
        return parts;
    }

    private static Item item(Poll it, PollOption option, Person reader) {
        var mine = option.votes().get(reader.id());
        return new Item(
                MeetingWords.when(it.from(option.start()), reader.timeZone()),
                count(option) + (mine == null ? "" : ". You said " + mine.words()),
                buttons(it, option, reader, mine));
    }

    /** "yes 3, if need be 1, no 0". */
    public static String count(PollOption option) {
        return Vote.YES.words() + " " + option.count(Vote.YES) + ", " + Vote.IF_NEED_BE.words() + " "
                + option.count(Vote.IF_NEED_BE) + ", " + Vote.NO.words() + " " + option.count(Vote.NO);
    }

    private static List<Button> buttons(Poll it, PollOption option, Person reader, @Nullable Vote mine) {
        var subject = new PollChoice(it.id(), option.id()).subject();
        if (it.voting()) {
            return List.of(
                    vote(PollVerbs.VOTE_YES, Vote.YES, subject, mine),
                    vote(PollVerbs.VOTE_IF_NEED_BE, Vote.IF_NEED_BE, subject, mine),
                    vote(PollVerbs.VOTE_NO, Vote.NO, subject, mine));
        }
        return it.organizerId().equals(reader.id())
                ? List.of(new Button(PollVerbs.PICK, subject, "Book this time", Style.PRIMARY))
                : List.of();
    }

    private static Button vote(String verb, Vote vote, String subject, @Nullable Vote mine) {
        return vote == mine
                ? new Button(verb, subject, "\u2713 " + vote.label(), Style.PRIMARY)
                : new Button(verb, subject, vote.label(), Style.PLAIN);
    }

    private String title(Poll it, boolean reminded, Person reader) {
        var title = "\u201c" + it.title() + "\u201d";
        if (it.outcome() != null) {
            return title + ": " + PollDesk.ended(it);
        }
        var mine = it.organizerId().equals(reader.id());
        if (!it.voting()) {
            return mine ? "Pick a time for " + title : title + ": the votes are in";
        }
        if (mine) {
            return "Your poll about " + title;
        }
        var who = people.get(it.organizerId()).name();
        return reminded ? who + " still waits for your vote on " + title : who + " asks when you can come to " + title;
    }

    private static String footnote(Poll it, Person reader) {
        var zone = MeetingWords.zone(reader.timeZone()) + ".";
        return it.voting()
                ? "Votes can be changed until " + MeetingWords.moment(it.closesAt(), reader.timeZone()) + ". " + zone
                : zone;
    }
}
