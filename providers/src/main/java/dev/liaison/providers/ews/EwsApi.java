package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.Readings;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.calendar.Window;
import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.GuardedClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.w3c.dom.Element;

/** What we ask of Exchange Web Services: when people are busy, by whole days in UTC, as Microsoft's own client asks. */
public final class EwsApi {
    /** Longest body that is read, in bytes: a hundred full calendars. */
    public static final long LARGEST = 20_000_000;

    private static final int MOST = 100;
    /** What a server allows unless its administrator says otherwise. */
    private static final Duration LONGEST = Duration.ofDays(42);

    private static final Duration DAY = Duration.ofDays(1);

    private final EwsTransport transport;

    public EwsApi(GuardedClient client, Clock clock) {
        this.transport = new EwsTransport(client, clock);
    }

    /** What it knows of single events. */
    EwsEvents events() {
        return new EwsEvents(transport);
    }

    /** An answer for each address, in as many calls as it takes. */
    Readings availability(EwsAccess access, List<String> addresses, Window window) throws EwsTrouble {
        var readings = new Readings(addresses);
        for (var slice : wholeDays(window).slices(LONGEST)) {
            for (int at = 0; at < addresses.size(); at += MOST) {
                var some = addresses.subList(at, Math.min(addresses.size(), at + MOST));
                read(access, some, slice, new Part(readings, window));
            }
        }
        return readings;
    }

    private static Window wholeDays(Window window) {
        var from = window.from().truncatedTo(ChronoUnit.DAYS);
        var to = window.to().truncatedTo(ChronoUnit.DAYS);
        return new Window(from, to.equals(window.to()) ? to : to.plus(DAY));
    }

    /** Where answers go; of whole days, only what touches the window that was asked for. */
    private record Part(Readings readings, Window window) {
        void add(String address, Reading reading) {
            readings.add(address, reading instanceof Reading.Read read ? within(read) : reading);
        }

        private Reading within(Reading.Read read) {
            return new Reading.Read(read.busy().stream()
                    .filter(it -> it.from().isBefore(window.to()) && it.to().isAfter(window.from()))
                    .toList());
        }
    }

    /** Asks in halves for what is too long for this server. */
    private void read(EwsAccess access, List<String> addresses, Window slice, Part part) throws EwsTrouble {
        try {
            add(addresses, answers(access, addresses, slice), part);
        } catch (EwsTrouble trouble) {
            if (trouble.kind() != Kind.TOO_BIG || slice.length().compareTo(DAY) <= 0) {
                throw trouble;
            }
            var middle = middle(slice);
            read(access, addresses, new Window(slice.from(), middle), part);
            read(access, addresses, new Window(middle, slice.to()), part);
        }
    }

    private static Instant middle(Window slice) {
        return slice.from().plus(DAY.multipliedBy((slice.length().toDays() + 1) / 2));
    }

    /** As many as there are addresses, in their order. */
    private List<Element> answers(EwsAccess access, List<String> addresses, Window slice) throws EwsTrouble {
        var body = transport.ask(access, EwsRequest.availability(addresses, slice));
        var answers = EwsXml.at(body, "GetUserAvailabilityResponse", "FreeBusyResponseArray")
                .map(array -> EwsXml.children(array, "FreeBusyResponse"))
                .orElse(List.of());
        if (answers.size() != addresses.size()) {
            throw new EwsTrouble(Kind.OUT_OF_ORDER, "not an answer for each calendar");
        }
        return answers;
    }

    private static void add(List<String> addresses, List<Element> answers, Part part) throws EwsTrouble {
        for (var answer : answers) {
            if (code(answer).equals(EwsErrors.TOO_BIG)) {
                throw new EwsTrouble(Kind.TOO_BIG, EwsErrors.TOO_BIG);
            }
        }
        for (int at = 0; at < addresses.size(); at++) {
            part.add(addresses.get(at), reading(answers.get(at)));
        }
    }

    private static Reading reading(Element answer) {
        var code = code(answer);
        return code.equals("NoError")
                ? EwsReading.of(answer)
                : new Reading.Unread(code.isEmpty() ? UnreadReason.UNREADABLE : EwsErrors.unread(code));
    }

    private static String code(Element answer) {
        return EwsXml.text(answer, "ResponseMessage", "ResponseCode");
    }
}
