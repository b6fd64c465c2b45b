package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Revision;
import dev.liaison.sandbox.icloud.ical.Component;
import dev.liaison.sandbox.icloud.ical.EventParser;
import dev.liaison.sandbox.icloud.ical.EventText;
import dev.liaison.sandbox.kit.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single calendar objects: GET, PUT and DELETE with their preconditions. */
final class Resources {
    private static final String SUFFIX = ".ics";

    private Resources() {}

    static String etag(Event event) {
        return "\"" + Integer.toHexString(event.uid().hashCode()) + "-"
                + event.revision().etag() + "\"";
    }

    static String href(DavRequest request, Event event) {
        String name = URLEncoder.encode(event.id(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/" + request.dsid() + "/calendars/" + Collection.HOME.segment() + "/" + name + SUFFIX;
    }

    /** What reports and listings show: everything but what is too fresh. */
    static List<Event> visible(DavRequest request) {
        Instant newest = request.icloud()
                .calendars()
                .clock()
                .instant()
                .minusSeconds(request.icloud().settings().syncLagSeconds());
        return request.account().events().stream()
                .filter(each -> !each.revision().updated().isAfter(newest))
                .toList();
    }

    static Optional<Event> find(DavRequest request, String name) {
        return name.endsWith(SUFFIX) ? request.account().event(id(name)) : Optional.empty();
    }

    private static String id(String name) {
        return name.substring(0, name.length() - SUFFIX.length());
    }

    static Answer get(DavRequest request, String name) {
        Event event = find(request, name).orElseThrow(() -> DavError.of(404));
        return new Answer(
                200,
                "text/calendar; charset=utf-8",
                Map.of("ETag", etag(event)),
                EventText.whole(event).text());
    }

    /** No ETag comes back, for what is kept is not octet by octet what was sent (RFC 4791, 5.3.4). */
    static Answer put(DavRequest request, Collection collection, String name) {
        Event before = find(request, name).orElse(null);
        conditions(request, before);
        if (collection != Collection.HOME || !name.endsWith(SUFFIX)) {
            throw DavError.caldav("supported-calendar-component");
        }
        Component object = object(request);
        if (object.all("VEVENT").isEmpty()) {
            throw DavError.caldav("supported-calendar-component");
        }
        Account account = request.account();
        Event given = read(request, object, id(name));
        boolean taken =
                account.byUid(given.uid()).stream().anyMatch(each -> !each.id().equals(given.id()));
        if (taken || (before != null && !before.uid().equals(given.uid()))) {
            throw DavError.caldav("no-uid-conflict");
        }
        if (before == null) {
            account.put(given);
        } else {
            request.icloud().calendars().change(account, before, given);
        }
        return Answer.empty(before == null ? 201 : 204);
    }

    private static Component object(DavRequest request) {
        String type = String.valueOf(request.ctx().contentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/calendar")) {
            throw DavError.caldav("supported-calendar-data");
        }
        try {
            return Component.parse(request.ctx().body());
        } catch (IllegalArgumentException broken) {
            throw DavError.caldav("valid-calendar-data");
        }
    }

    private static Event read(DavRequest request, Component object, String id) {
        Revision first = Revision.first(request.icloud().calendars().clock().instant());
        try {
            return new EventParser(object, request.account(), first).parse(id);
        } catch (IllegalArgumentException | DateTimeException unsound) {
            throw DavError.caldav("valid-calendar-object-resource");
        }
    }

    static Answer delete(DavRequest request, String name) {
        Event event = find(request, name).orElseThrow(() -> DavError.of(404));
        conditions(request, event);
        request.account().delete(event.id());
        return Answer.empty(204);
    }

    private static void conditions(DavRequest request, @Nullable Event event) {
        String match = request.ctx().header("If-Match");
        String none = request.ctx().header("If-None-Match");
        boolean other = match != null && (event == null || !(match.equals("*") || match.equals(etag(event))));
        boolean there = none != null && event != null && (none.equals("*") || none.equals(etag(event)));
        if (other || there) {
            throw DavError.of(412);
        }
    }
}
