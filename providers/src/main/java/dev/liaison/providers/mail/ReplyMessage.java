package dev.liaison.providers.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liaison.domain.delivery.InvitationReply;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DtStamp;
import org.jspecify.annotations.Nullable;

/** A mail with an answer in it (RFC 5546, 3.2.3; RFC 6047). */
final class ReplyMessage {
    private static final int DEEPEST = 5;
    private static final int LARGEST = 200_000;

    private ReplyMessage() {}

    /** Empty when it answers nothing that can be said: no calendar program's wish to talk about it counts. */
    static Optional<InvitationReply> of(Message message, String authenticationServer)
            throws MessagingException, NoReply {
        var event = event(calendar(message));
        var attendees = event.getProperties(Property.ATTENDEE);
        if (attendees.size() != 1) {
            throw new NoReply("not the answer of one person");
        }
        var attendee = address(attendees.get(0).getValue());
        var answer = answer(attendees.get(0));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InvitationReply(
                required(event, Property.UID),
                sequence(event),
                attendee,
                answer.get(),
                stamp(event),
                authenticated(message, attendee, authenticationServer)));
    }

    private static String calendar(Part message) throws MessagingException, NoReply {
        try {
            var part = calendar(message, 0);
            if (part == null) {
                throw new NoReply("no calendar object");
            }
            try (var content = part.getInputStream()) {
                return new String(content.readNBytes(LARGEST), UTF_8);
            }
        } catch (IOException | ClassCastException e) {
            // the cause may quote the mail
            throw new NoReply("not a mail that we can read");
        }
    }

    private static @Nullable Part calendar(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return part;
        }
        if (!part.isMimeType("multipart/*") || depth == DEEPEST) {
            return null;
        }
        var parts = (Multipart) part.getContent();
        for (int at = 0; at < parts.getCount(); at++) {
            var found = calendar(parts.getBodyPart(at), depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Component event(String text) throws NoReply {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            var method = calendar.getProperty(Property.METHOD).map(Property::getValue);
            if (!method.filter("REPLY"::equalsIgnoreCase).isPresent()) {
                throw new NoReply("a calendar object that answers nothing");
            }
            List<? extends Component> events = calendar.getComponents(Component.VEVENT);
            return events.stream().findFirst().orElseThrow(() -> new NoReply("an answer to no event"));
        } catch (IOException | ParserException | RuntimeException e) {
            // the cause may quote the calendar
            throw new NoReply("not iCalendar");
        }
    }

    private static String required(Component event, String property) throws NoReply {
        return event.getProperty(property)
                .map(Property::getValue)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new NoReply("an answer without " + property));
    }

    /** Zero where it is left out (RFC 5545, 3.8.7.4). */
    private static int sequence(Component event) throws NoReply {
        var written =
                event.getProperty(Property.SEQUENCE).map(Property::getValue).orElse("0");
        if (!written.matches("[0-9]{1,9}")) {
            throw new NoReply("a sequence that is no number");
        }
        return Integer.parseInt(written);
    }

    private static Instant stamp(Component event) throws NoReply {
        var stamp = event.getProperty(Property.DTSTAMP);
        if (stamp.isPresent() && stamp.get() instanceof DtStamp at && at.getDate() != null) {
            return at.getDate();
        }
        throw new NoReply("an answer without DTSTAMP");
    }

    private static Optional<InvitationReply.Answer> answer(Property attendee) {
        var said = attendee.getParameter(Parameter.PARTSTAT)
                .map(Parameter::getValue)
                .orElse("")
                .toUpperCase(Locale.ROOT);
        return switch (said) {
            case "ACCEPTED" -> Optional.of(InvitationReply.Answer.ACCEPTED);
            case "DECLINED" -> Optional.of(InvitationReply.Answer.DECLINED);
            case "TENTATIVE" -> Optional.of(InvitationReply.Answer.TENTATIVE);
            default -> Optional.empty();
        };
    }

    private static String address(String value) throws NoReply {
        if (!value.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
            throw new NoReply("an attendee without an address");
        }
        return value.substring("mailto:".length()).strip();
    }

    private static boolean authenticated(Message message, String attendee, String server) throws MessagingException {
        var from = message.getFrom();
        if (from == null || from.length != 1 || !(from[0] instanceof InternetAddress one)) {
            return false;
        }
        var results = message.getHeader("Authentication-Results");
        // ours is the topmost: what was there before may be anybody's
        return attendee.equalsIgnoreCase(one.getAddress())
                && results != null
                && AuthenticationResults.passes(results[0], server, one.getAddress());
    }
}
