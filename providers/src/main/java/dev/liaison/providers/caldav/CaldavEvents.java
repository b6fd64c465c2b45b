package dev.liaison.providers.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import dev.liaison.providers.http.HttpAnswer;
import dev.liaison.providers.http.ical.IcalEvents;
import dev.liaison.providers.http.ical.IcalText;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Single events as calendar objects, one file each (RFC 4791, 5.3.2). Nobody is named as an attendee: a server that schedules (RFC
 * 6638) would send invitations of its own besides ours.
 */
final class CaldavEvents {
    private static final int CHANGED_MEANWHILE = 412;
    private static final int TRIES = 2;

    private final CaldavTransport transport;

    CaldavEvents(CaldavTransport transport) {
        this.transport = transport;
    }

    /** An object as the server has it. */
    private record Kept(String etag, String text) {}

    /** Puts it into the calendar, or finds what an earlier try put there. */
    URI place(CaldavAccess access, CaldavCollection calendar, EventDraft draft, Instant now) throws CaldavTrouble {
        var address = CaldavIds.event(calendar.address(), draft.id());
        var answer = put(access, address, Map.of("If-None-Match", "*"), text(draft, now));
        if (answer.status() != CHANGED_MEANWHILE) {
            return address;
        }
        var there = get(access, address);
        if (there.isEmpty() || !uid(there.get()).equals(draft.uid())) {
            throw new CaldavTrouble(Kind.NOT_SUPPORTED, "something else is where the event was to be");
        }
        return address;
    }

    static String text(EventDraft draft, Instant now) {
        var event = IcalEvents.event(draft.uid(), draft.sequence(), now, draft.when());
        IcalEvents.describe(event, draft.title(), draft.description(), draft.place());
        IcalEvents.status(event, false);
        var calendar = IcalEvents.calendar("");
        calendar.add(event);
        return IcalText.of(calendar);
    }

    private static String uid(Kept kept) throws CaldavTrouble {
        return event(kept).text("UID");
    }

    private HttpAnswer put(CaldavAccess access, URI address, Map<String, String> condition, String text)
            throws CaldavTrouble {
        var answer = transport.event(access, "PUT", address, condition, text);
        if (answer.status() != CHANGED_MEANWHILE) {
            check(answer);
        }
        return answer;
    }

    private static void check(HttpAnswer answer) throws CaldavTrouble {
        if ((answer.status() == 403 || answer.status() == 409) && isPrecondition(answer)) {
            throw new CaldavTrouble(Kind.NOT_SUPPORTED, "HTTP " + answer.status());
        }
        CaldavTransport.check(answer);
    }

    /** Says what is wrong with what we sent (RFC 4918, 16), and does not just want to be left alone. */
    private static boolean isPrecondition(HttpAnswer answer) {
        try {
            return XmlName.of(Multistatus.root(answer.body())).equals(XmlName.dav("error"));
        } catch (CaldavTrouble noXml) {
            return false;
        }
    }

    private Optional<Kept> get(CaldavAccess access, URI address) throws CaldavTrouble {
        var answer = transport.event(access, "GET", address, Map.of("Accept", "text/calendar"), "");
        if (isGone(answer)) {
            return Optional.empty();
        }
        check(answer);
        return Optional.of(new Kept(etag(answer.header("ETag")), new String(answer.body(), UTF_8)));
    }

    private static String etag(@Nullable String header) {
        return header == null ? "*" : header;
    }

    private static boolean isGone(HttpAnswer answer) {
        return answer.status() == 404 || answer.status() == 410;
    }

    /** Replaces it, whatever its owner did to it in between. False when it is not there any more. */
    boolean change(CaldavAccess access, URI address, EventDraft draft, Instant now) throws CaldavTrouble {
        for (int tries = 0; tries < TRIES; tries++) {
            var there = get(access, address);
            if (there.isEmpty()) {
                return false;
            }
            var answer = put(access, address, Map.of("If-Match", there.get().etag()), text(draft, now));
            if (answer.status() != CHANGED_MEANWHILE) {
                return true;
            }
        }
        throw new CaldavTrouble(Kind.OUT_OF_ORDER, "an event that changes all the time");
    }

    /** One that is gone needs no more. */
    void delete(CaldavAccess access, URI address) throws CaldavTrouble {
        var answer = transport.event(access, "DELETE", address, Map.of(), "");
        if (!isGone(answer)) {
            check(answer);
        }
    }

    /** Empty when it was deleted or cancelled there. */
    Optional<SeenEvent> look(CaldavAccess access, URI address) throws CaldavTrouble {
        var there = get(access, address);
        return there.isEmpty() ? Optional.empty() : seen(there.get());
    }

    private static Optional<SeenEvent> seen(Kept kept) throws CaldavTrouble {
        var source = event(kept);
        if (source.text("STATUS").equalsIgnoreCase("CANCELLED")) {
            return Optional.empty();
        }
        try {
            var event = IcalEvent.of(source, new IcalZones(IcalTime.UTC, IcalReader.read(kept.text())));
            return Optional.of(
                    SeenEvent.of(event.start().instant(), event.length().after(event.start()), Optional.empty()));
        } catch (Unreadable e) {
            throw new CaldavTrouble(Kind.GARBLED, String.valueOf(e.getMessage()));
        }
    }

    private static IcalComponent event(Kept kept) throws CaldavTrouble {
        try {
            return IcalReader.read(kept.text())
                    .parts("VEVENT")
                    .filter(it -> it.first("RECURRENCE-ID").isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("a calendar object without an event"));
        } catch (Unreadable e) {
            throw new CaldavTrouble(Kind.GARBLED, String.valueOf(e.getMessage()));
        }
    }
}
