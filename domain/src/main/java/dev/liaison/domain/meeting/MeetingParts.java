package dev.liaison.domain.meeting;

import dev.liaison.domain.chat.Card.Button;
import dev.liaison.domain.chat.Card.Field;
import dev.liaison.domain.chat.Card.Fields;
import dev.liaison.domain.chat.Card.Item;
import dev.liaison.domain.chat.Card.Link;
import dev.liaison.domain.chat.Card.Part;
import dev.liaison.domain.chat.Card.Quote;
import dev.liaison.domain.chat.Card.Style;
import dev.liaison.domain.chat.Card.Text;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pieces of which cards about meetings are made. */
final class MeetingParts {
    private final URI baseUrl;

    MeetingParts(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Who meets, for how long and where. */
    List<Part> about(MeetingMatter it, Person reader) {
        var meeting = it.meeting();
        var parts = new ArrayList<Part>();
        var fields = new ArrayList<Field>();
        fields.add(with(it, reader));
        fields.add(new Field("Length", MeetingWords.length(meeting.duration())));
        if (!meeting.place().isEmpty()) {
            fields.add(new Field("Where", meeting.place()));
        }
        if (meeting.online()) {
            fields.add(new Field("Online", online(it)));
        }
        parts.add(new Fields(fields));
        if (!meeting.note().isBlank() && !meeting.booked()) {
            parts.add(new Quote(meeting.note()));
        }
        if (meeting.booked() && it.state() != MeetingState.BOOKED) {
            parts.add(new Text("Until you agree on another time it stays on "
                    + MeetingWords.when(meeting.when().orElseThrow(), reader.timeZone()) + "."));
        }
        if (meeting.joinLink() != null && it.state() == MeetingState.BOOKED) {
            parts.add(new Link("Join online", meeting.joinLink()));
        }
        return parts;
    }

    /** With whom it was, and when if there was a time: people may have several of the same title. */
    List<Part> was(MeetingMatter it, Person reader) {
        var fields = new ArrayList<Field>();
        fields.add(with(it, reader));
        it.meeting()
                .when()
                .ifPresent(when -> fields.add(new Field("Time", MeetingWords.when(when, reader.timeZone()))));
        return new ArrayList<>(List.of(new Fields(fields)));
    }

    private static Field with(MeetingMatter it, Person reader) {
        return new Field(
                "With",
                it.people().values().stream()
                        .filter(person -> !person.id().equals(reader.id()))
                        .map(Person::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static String online(MeetingMatter it) {
        if (it.meeting().joinLink() != null) {
            return "yes";
        }
        var none = it.history().stream().anyMatch(line -> line.what() == MeetingFact.LINK_MISSING);
        return none ? "no link could be made; agree on one" : "the link follows";
    }

    static Item slot(MeetingMatter it, MeetingSlot slot, Person reader) {
        var when = it.meeting().from(slot.start());
        var theirs = it.people().values().stream()
                .filter(person -> !person.id().equals(reader.id()))
                .filter(person ->
                        !MeetingWords.when(when, person.timeZone()).equals(MeetingWords.when(when, reader.timeZone())))
                .map(person -> MeetingWords.span(when, person.timeZone()) + " for " + person.firstName())
                .collect(Collectors.joining(", "));
        var unknown = slot.unknownTo().stream()
                .map(id -> id.equals(reader.id())
                        ? "we can\u2019t read your calendar"
                        : "we can\u2019t read " + it.person(id).firstName() + "\u2019s calendar")
                .collect(Collectors.joining(", "));
        var words = Stream.of(theirs, unknown).filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
        var choice = new SlotChoice(slot.meetingId(), slot.id());
        return new Item(
                MeetingWords.when(when, reader.timeZone()),
                words,
                List.of(new Button(MeetingVerbs.PICK_SLOT, choice.subject(), "Take this time", Style.PRIMARY)));
    }

    /** The meeting is not cancelled by that, and somebody has to decide. */
    static Text declined(MeetingMatter it, Person who, Person reader) {
        return new Text(MeetingTold.capital(MeetingTold.name(it, who.id(), reader.id()))
                + " declined the invitation by mail. The meeting stands"
                + (it.meeting().group() ? "." : " until one of you cancels it or proposes another time."));
    }

    /** Empty for who may not call it off. */
    static List<Button> cancel(MeetingMatter it, Person reader) {
        return it.meeting().decides(reader.id())
                ? List.of(new Button(
                                MeetingVerbs.CANCEL, it.meeting().id().toString(), "Cancel the meeting", Style.DANGER)
                        .opening())
                : List.of();
    }

    /** Where other times are agreed on; empty for who may not move it. */
    List<Part> otherTimes(MeetingMatter it, Person reader, String label) {
        if (!it.meeting().decides(reader.id())) {
            return List.of();
        }
        return List.of(new Link(it.meeting().group() ? "Open a new poll" : label, page(it, "/times")));
    }

    URI page(MeetingMatter it, String below) {
        return URI.create(baseUrl + "/meetings/" + it.meeting().id() + below);
    }

    static String quoted(MeetingMatter it) {
        return "\u201c" + it.meeting().title() + "\u201d";
    }
}
