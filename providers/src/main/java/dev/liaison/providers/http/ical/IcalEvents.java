package dev.liaison.providers.http.ical;

import dev.liaison.domain.calendar.Window;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;

/** Builds events; all times are UTC, so that no zone has to be explained. */
public final class IcalEvents {
    private static final String PRODUCT = "-//Liaison//Liaison//EN";

    private IcalEvents() {}

    /** A calendar object to put events into. @param method what it asks for (RFC 5546, 1.4); empty for something to keep */
    public static Calendar calendar(String method) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(new Version(new net.fortuna.ical4j.model.ParameterList(), Version.VALUE_2_0));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        if (!method.isEmpty()) {
            calendar.add(new Method(method));
        }
        return calendar;
    }

    /** An event without the people. @param now its DTSTAMP */
    public static VEvent event(String uid, int sequence, Instant now, Window when) {
        var event = new VEvent(false);
        event.add(new Uid(line(uid)));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(when.from().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtEnd<>(when.to().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(sequence));
        return event;
    }

    /** What it is about. Empty texts are left out. */
    public static void describe(VEvent event, String title, String description, String place) {
        event.add(new Summary(line(title)));
        if (!description.isBlank()) {
            event.add(new Description(text(description)));
        }
        if (!place.isBlank()) {
            event.add(new Location(line(place)));
        }
    }

    /** Whether it stands; one that does takes time, a cancelled one does not. */
    public static void status(VEvent event, boolean cancelled) {
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Transp(cancelled ? Transp.VALUE_TRANSPARENT : Transp.VALUE_OPAQUE));
    }

    /** Where it can be seen or joined. */
    public static void link(VEvent event, URI link) {
        event.add(new Url(link));
    }

    /** Line feeds and tabs stay; other control characters have no place in iCalendar (RFC 5545, 3.1). */
    private static String text(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .stripTrailing();
    }

    /** For what has to be one line. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
