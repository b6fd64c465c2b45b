package dev.liaison.providers.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.Window;
import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.Origin;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/** What we ask of a CalDAV server. */
public final class CaldavApi {
    private static final Duration DAY = Duration.ofDays(1);
    /** 400, 403, 415 and 501 among others. */
    private static final Set<Kind> CAN_NOT = EnumSet.of(Kind.NOT_SUPPORTED, Kind.FORBIDDEN);

    private final CaldavTransport transport;
    private final CaldavDiscovery discovery;
    private final Set<Origin> withoutFreeBusy = ConcurrentHashMap.newKeySet();

    public CaldavApi(GuardedClient client) {
        this.transport = new CaldavTransport(client);
        this.discovery = new CaldavDiscovery(transport);
    }

    /** Where the account's calendars are. */
    URI home(CaldavAccess access) throws CaldavTrouble {
        return discovery.home(access);
    }

    /** Those that say when their owner is busy. */
    List<CaldavCollection> calendars(CaldavAccess access, URI home) throws CaldavTrouble {
        return discovery.calendars(access, home);
    }

    /** What it knows of single events. */
    CaldavEvents events() {
        return new CaldavEvents(transport);
    }

    /** When the calendar has something in it. What the server was to expand and did not, we do. */
    List<Busy> busy(CaldavAccess access, CaldavCollection calendar, Window window) throws CaldavTrouble {
        if (access.server().question() == CaldavQuestion.FREE_BUSY
                && calendar.answersFreeBusy()
                && !withoutFreeBusy.contains(Origin.of(calendar.address()))) {
            var busy = freeBusy(access, calendar, window);
            if (busy.isPresent()) {
                return busy.get();
            }
            withoutFreeBusy.add(Origin.of(calendar.address()));
        }
        return events(access, calendar, window);
    }

    /** Empty when the server can't do it after all. */
    private Optional<List<Busy>> freeBusy(CaldavAccess access, CaldavCollection calendar, Window window)
            throws CaldavTrouble {
        var busy = new BusyTimes(window);
        try {
            var answer = transport.send(access, "REPORT", calendar.address(), "1", CaldavRequests.freeBusy(window));
            var type = String.valueOf(answer.header("Content-Type")).toLowerCase(Locale.ROOT);
            if (answer.status() != 200 || !type.startsWith("text/calendar")) {
                return Optional.empty();
            }
            FreeBusyAnswer.read(new String(answer.body(), UTF_8), busy);
            return Optional.of(busy.list());
        } catch (Unreadable e) {
            throw unreadable(e);
        } catch (CaldavTrouble trouble) {
            if (!CAN_NOT.contains(trouble.kind())) {
                throw trouble;
            }
            return Optional.empty();
        }
    }

    private List<Busy> events(CaldavAccess access, CaldavCollection calendar, Window window) throws CaldavTrouble {
        // what a server takes for the zone of dates and floating times we don't know
        var wider = new Window(window.from().minus(DAY), window.to().plus(DAY));
        var expanded = access.server().question() == CaldavQuestion.EXPANDED_EVENTS;
        var request = expanded ? CaldavRequests.expandedEvents(wider) : CaldavRequests.events(wider);
        var answer = transport.send(access, "REPORT", calendar.address(), "1", request);
        var busy = new BusyTimes(window);
        for (var text : calendarData(answer.body())) {
            add(text, calendar, busy);
        }
        return busy.list();
    }

    private static List<String> calendarData(byte[] body) throws CaldavTrouble {
        var texts = new ArrayList<String>();
        for (var resource : Multistatus.parse(body)) {
            texts.add(resource.property(XmlName.caldav("calendar-data"))
                    .map(Element::getTextContent)
                    .orElseThrow(() -> new CaldavTrouble(Kind.UNREADABLE, "an event without its data")));
        }
        return texts;
    }

    private static void add(String text, CaldavCollection calendar, BusyTimes busy) throws CaldavTrouble {
        try {
            var object = IcalReader.read(text);
            busy.addEvents(object, new IcalZones(calendar.zone(), object));
        } catch (Unreadable e) {
            throw unreadable(e);
        }
    }

    private static CaldavTrouble unreadable(Unreadable e) {
        return new CaldavTrouble(Kind.UNREADABLE, String.valueOf(e.getMessage()));
    }
}
