package dev.liaison.domain.meeting;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Card.Button;
import dev.liaison.domain.chat.Card.Item;
import dev.liaison.domain.chat.Card.Link;
import dev.liaison.domain.chat.Card.Part;
import dev.liaison.domain.chat.Card.Quote;
import dev.liaison.domain.chat.Card.Style;
import dev.liaison.domain.chat.Card.Text;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.delivery.CardSource;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What we show about a meeting, always as it stands now: composing a card again is how a copy is brought up to date. */
public final class MeetingCards implements CardSource {
    private final MeetingMatters matters;
    private final MeetingParts pieces;
    private final URI search;
    private final Duration undo;

    /**
     * @param baseUrl where people reach this installation, without a slash at the end
     * @param undo how long a choice can be taken back
     */
    public MeetingCards(MeetingMatters matters, URI baseUrl, Duration undo) {
        this.matters = matters;
        this.pieces = new MeetingParts(baseUrl);
        this.search = URI.create(baseUrl + "/availability");
        this.undo = undo;
    }

    @Override
    public String subject() {
        return "meeting";
    }

    @Override
    public Card card(UUID meetingId, String notice, Person reader) {
        return card(MeetingNotice.named(notice), matters.get(meetingId), reader);
    }

    /** The notice as that reader should see it, as the matter stands. */
    public Card card(MeetingNotice notice, MeetingMatter it, Person reader) {
        return switch (it.state()) {
            case ENDED -> ended(it, reader);
            case PICKED -> picked(it, reader);
            case BOOKED -> booked(notice, it, reader);
            case ASKING ->
                it.meeting().askedId().equals(reader.id()) ? asking(notice, it, reader) : waiting(notice, it, reader);
        };
    }

    /** Asks for a reason, which may be left out. */
    public Dialog reason(String verb, UUID meetingId) {
        var title = verb.equals(MeetingVerbs.DECLINE) ? "Decline the meeting" : "Cancel the meeting";
        return new Dialog(
                title,
                verb,
                meetingId.toString(),
                List.of(new Text("The others are told, and what stands in calendars is taken out.")),
                new Dialog.Question("Reason, if you like; the others read it", "", false, MeetingRules.LONGEST_REASON),
                verb.equals(MeetingVerbs.DECLINE) ? "Decline" : "Cancel it");
    }

    private Card asking(MeetingNotice notice, MeetingMatter it, Person reader) {
        var parts = pieces.about(it, reader);
        var open = it.open();
        if (open.isEmpty()) {
            parts.add(new Text("No time is left to choose from."));
        }
        open.forEach(slot -> parts.add(MeetingParts.slot(it, slot, reader)));
        var buttons = MeetingParts.cancel(it, reader);
        if (!it.meeting().group()) {
            parts.add(new Link("Choose other times on the web", pieces.page(it, "/times")));
            var id = it.meeting().id().toString();
            buttons = List.of(
                    new Button(MeetingVerbs.SUGGEST_OTHERS, id, "Let Liaison find others", Style.PLAIN),
                    new Button(MeetingVerbs.DECLINE, id, "Decline", Style.DANGER).opening());
        }
        return new Card(askingTitle(notice, it), parts, buttons, MeetingWords.zone(reader.timeZone()) + ".");
    }

    private static String askingTitle(MeetingNotice notice, MeetingMatter it) {
        var title = MeetingParts.quoted(it);
        var gone = it.last().filter(line -> line.what() == MeetingFact.SLOT_TAKEN);
        if (gone.isPresent()) {
            return "The time for " + title + " is taken in the meantime: choose another";
        }
        if (it.meeting().group()) {
            return "Choose a time for " + title;
        }
        var who = it.person(it.waitingId()).name();
        return notice == MeetingNotice.REMINDED
                ? who + " is still waiting for a time for " + title
                : who + " asks you for a time for " + title;
    }

    private Card waiting(MeetingNotice notice, MeetingMatter it, Person reader) {
        var parts = pieces.about(it, reader);
        it.open()
                .forEach(slot -> parts.add(new Item(
                        MeetingWords.when(it.meeting().from(slot.start()), reader.timeZone()), "", List.of())));
        var asked = it.person(it.meeting().askedId());
        var title = notice == MeetingNotice.NO_ANSWER
                ? asked.name() + " has not answered about " + MeetingParts.quoted(it) + " yet"
                : it.meeting().group()
                        ? MeetingParts.quoted(it) + ": " + asked.name() + " chooses another time"
                        : "You proposed times for " + MeetingParts.quoted(it) + " to " + asked.name();
        if (!it.meeting().group()) {
            parts.add(new Link("Propose other times on the web", pieces.page(it, "/times")));
        }
        return new Card(title, parts, MeetingParts.cancel(it, reader), MeetingWords.zone(reader.timeZone()) + ".");
    }

    private Card picked(MeetingMatter it, Person reader) {
        var pick = it.meeting().picked().orElseThrow();
        var when = MeetingWords.when(it.meeting().from(pick.start()), reader.timeZone());
        var parts = pieces.about(it, reader);
        var id = it.meeting().id().toString();
        if (it.unknown()) {
            parts.add(new Text("A calendar that could be read before can\u2019t be read now. "
                    + "So nobody knows whether this time is still free."));
            var buttons = new ArrayList<>(MeetingParts.cancel(it, reader));
            if (pick.by().equals(reader.id())) {
                buttons.add(0, new Button(MeetingVerbs.CONFIRM_UNKNOWN, id, "Book it anyway", Style.PRIMARY));
            }
            return new Card(
                    "Book " + MeetingParts.quoted(it) + " on " + when + " all the same?",
                    parts,
                    buttons,
                    "Without an answer it is not booked, and you can choose again.");
        }
        var undoable = pick.by().equals(reader.id()) && pick.at().plus(undo).isAfter(it.now());
        return new Card(
                MeetingParts.quoted(it) + ": " + when,
                parts,
                undoable ? List.of(new Button(MeetingVerbs.UNDO_PICK, id, "Take it back", Style.PLAIN)) : List.of(),
                "Picked by " + MeetingTold.name(it, pick.by(), reader.id()) + " "
                        + pick.surface().words() + ". It is booked in a minute.");
    }

    private Card booked(MeetingNotice notice, MeetingMatter it, Person reader) {
        var id = it.meeting().id().toString();
        var parts = pieces.about(it, reader);
        var changed = it.changedElsewhere();
        if (it.over()) {
            var buttons = List.of(
                    new Button(MeetingVerbs.SAY_MET, id, "We met", Style.PRIMARY),
                    new Button(MeetingVerbs.SAY_MISSED, id, "Somebody did not come", Style.PLAIN));
            parts.addAll(pieces.otherTimes(it, reader, "Find another time"));
            return new Card("Did you meet? " + MeetingParts.quoted(it), parts, buttons, "");
        }
        it.decliners().forEach(person -> parts.add(MeetingParts.declined(it, person, reader)));
        parts.addAll(pieces.otherTimes(it, reader, "Propose another time"));
        if (changed.isPresent()) {
            return changed(it, reader, changed.get(), parts);
        }
        return new Card(
                bookedTitle(notice, it, reader),
                parts,
                MeetingParts.cancel(it, reader),
                MeetingWords.zone(reader.timeZone()) + ".");
    }

    private static String bookedTitle(MeetingNotice notice, MeetingMatter it, Person reader) {
        var when = MeetingWords.when(it.meeting().when().orElseThrow(), reader.timeZone());
        var other = it.decliners().stream()
                .filter(person -> !person.id().equals(reader.id()))
                .findFirst();
        if (notice == MeetingNotice.INVITATION_DECLINED && other.isPresent()) {
            return other.get().name() + " declined the invitation to " + MeetingParts.quoted(it) + ", " + when;
        }
        return notice == MeetingNotice.SOON
                ? "Soon: " + MeetingParts.quoted(it) + ", " + when
                : MeetingParts.quoted(it) + ": " + when;
    }

    private static Card changed(MeetingMatter it, Person reader, MeetingLine line, List<Part> parts) {
        var id = it.meeting().id().toString();
        var moved = line.slot();
        if (moved == null) {
            return new Card(
                    MeetingParts.quoted(it) + " was deleted in the calendar",
                    parts,
                    MeetingParts.cancel(it, reader),
                    "Cancel it for everybody, or propose another time.");
        }
        var buttons = new ArrayList<>(MeetingParts.cancel(it, reader));
        if (it.meeting().decides(reader.id())) {
            var label = "Use " + MeetingWords.when(it.meeting().from(moved), reader.timeZone());
            buttons.add(0, new Button(MeetingVerbs.ADOPT_TIME, id, label, Style.PRIMARY));
        }
        return new Card(
                MeetingParts.quoted(it) + " was moved in the calendar",
                parts,
                buttons,
                "Until somebody says so, the others have it at the old time.");
    }

    private Card ended(MeetingMatter it, Person reader) {
        var ending = it.meeting().ended().orElseThrow();
        var parts = pieces.was(it, reader);
        if (!ending.reason().isBlank()) {
            parts.add(new Quote(ending.reason()));
        }
        var title =
                switch (ending.outcome()) {
                    case DECLINED -> "No meeting: " + MeetingParts.quoted(it) + " was declined";
                    case CANCELLED -> MeetingParts.quoted(it) + " is cancelled";
                    case EXPIRED -> "Nobody answered about " + MeetingParts.quoted(it);
                    case HELD -> "You met: " + MeetingParts.quoted(it);
                    case MISSED -> "You did not meet: " + MeetingParts.quoted(it);
                    case OVER -> MeetingParts.quoted(it) + " is over";
                };
        parts.add(new Link("Find another time", search));
        return new Card(title, parts, List.of(), MeetingTold.ended(it, reader.id()));
    }
}
