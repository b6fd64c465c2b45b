package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Booking;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Details;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.EventIds;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.calendar.Revision;
import dev.liaison.sandbox.calendar.When;
import dev.liaison.sandbox.kit.Json;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Making, reading, changing and deleting events in the caller's own calendar. */
final class EventMethods {
    private EventMethods() {}

    static ObjectNode insert(Request request) {
        ObjectNode body = request.body(EventReader.FIELDS);
        Account account = CalendarMethods.own(request);
        if (body.has("iCalUID")) {
            throw GoogleError.invalid("Invalid iCal UID.");
        }
        String id = id(account, body);
        required(body);
        Event event = read(request, account, body, blank(request, account, id));
        account.put(event);
        request.invitations().invite(account, event, mailTo(request, event));
        return new EventWriter(request, account).event(event);
    }

    private static String id(Account account, ObjectNode body) {
        String id = Json.text(body, "id");
        if (id == null) {
            return EventIds.id(Provider.GOOGLE);
        }
        if (!id.matches("[a-v0-9]{5,1024}")) {
            throw GoogleError.invalid("Invalid resource id value.");
        }
        if (account.event(id).isPresent() || account.deleted(id).isPresent()) {
            throw new GoogleError(409, "duplicate", "The requested identifier already exists.");
        }
        return id;
    }

    private static void required(ObjectNode body) {
        for (String field : List.of("start", "end")) {
            if (!body.hasNonNull(field)) {
                throw GoogleError.required("Missing " + field + " time.");
            }
        }
    }

    private static Event blank(Request request, Account account, String id) {
        Instant now = request.google().calendars().clock().instant();
        LocalDateTime local = LocalDateTime.ofInstant(now, account.profile().zone());
        return new Event(
                id,
                EventIds.uid(Provider.GOOGLE, id),
                new When(local, local, account.profile().zone(), false),
                Details.NONE,
                BusyStatus.BUSY,
                false,
                null,
                new Booking(account.email(), null, null),
                Revision.first(now));
    }

    private static Event read(Request request, Account account, ObjectNode body, Event onto) {
        return Conferences.onto(request, body, new EventReader(account, body).onto(onto));
    }

    /** A deleted event can still be read by its id: it says that it is cancelled. */
    static ObjectNode get(Request request) {
        Account account = CalendarMethods.readable(request);
        EventWriter writer = new EventWriter(request, account);
        String id = request.ctx().pathParam("event");
        return account.event(id)
                .map(writer::event)
                .or(() -> account.deleted(id).map(gone -> writer.event(gone.cancelled(true))))
                .orElseThrow(GoogleError::notFound);
    }

    static ObjectNode patch(Request request) {
        ObjectNode body = request.body(EventReader.FIELDS);
        Account account = CalendarMethods.own(request);
        Event before = forPatch(request, account, body);
        ObjectNode times = whole(body, before, new EventWriter(request, account).event(before));
        return changed(request, account, before, read(request, account, times, before));
    }

    /** A deleted event comes back with {@code status: confirmed}; anything else about it is gone. */
    private static Event forPatch(Request request, Account account, ObjectNode body) {
        String id = request.ctx().pathParam("event");
        boolean revived = "confirmed".equals(Json.text(body, "status"));
        return account.event(id)
                .or(() -> account.deleted(id).filter(gone -> revived))
                .map(event -> match(request, event))
                .orElseThrow(() -> gone(account, id));
    }

    /** A patch may carry only one end of the event; the other one stays. */
    private static ObjectNode whole(ObjectNode body, Event before, ObjectNode shown) {
        ObjectNode out = body.deepCopy();
        if (body.has("start") != body.has("end") && !before.when().allDay()) {
            String missing = body.has("start") ? "end" : "start";
            out.set(missing, shown.path(missing));
        }
        return out;
    }

    static ObjectNode update(Request request) {
        ObjectNode body = request.body(EventReader.FIELDS);
        Account account = CalendarMethods.own(request);
        Event before = living(request, account);
        required(body);
        Event blank = before.about(Details.NONE).showing(BusyStatus.BUSY).repeating(null);
        return changed(request, account, before, read(request, account, body, blank));
    }

    private static ObjectNode changed(Request request, Account account, Event before, Event after) {
        Calendars calendars = request.google().calendars();
        List<String> mailTo = mailTo(request, after);
        if (after.cancelled() && !before.cancelled()) {
            remove(request, account, before);
            return new EventWriter(request, account).event(after);
        }
        Event kept = calendars.change(account, before, after);
        request.invitations().invite(account, kept, mailTo);
        return new EventWriter(request, account).event(kept);
    }

    static @Nullable ObjectNode delete(Request request) {
        Account account = CalendarMethods.own(request);
        remove(request, account, living(request, account));
        return null;
    }

    private static void remove(Request request, Account account, Event event) {
        account.delete(event.id());
        if (event.booking().organizer().equals(account.email())) {
            request.invitations().cancel(account, event, mailTo(request, event), null);
        }
    }

    private static Event living(Request request, Account account) {
        String id = request.ctx().pathParam("event");
        return account.event(id).map(event -> match(request, event)).orElseThrow(() -> gone(account, id));
    }

    private static GoogleError gone(Account account, String id) {
        return account.deleted(id).isPresent()
                ? new GoogleError(410, "deleted", "Resource has been deleted")
                : GoogleError.notFound();
    }

    private static Event match(Request request, Event event) {
        String wanted = request.ctx().header("If-Match");
        if (wanted != null && !wanted.equals("*") && !wanted.equals(EventWriter.etag(event))) {
            throw new GoogleError(412, "conditionNotMet", "Precondition Failed");
        }
        return event;
    }

    /** Whom a mail goes to: nobody unless it was asked for. */
    private static List<String> mailTo(Request request, Event event) {
        String wish = request.choice("sendUpdates", "none", "all", "externalOnly", "none");
        if (wish.equals("none")) {
            return List.of();
        }
        Calendars calendars = request.google().calendars();
        return Invitations.invited(event).stream()
                .filter(to -> wish.equals("all")
                        || calendars.account(Provider.GOOGLE, to).isEmpty())
                .toList();
    }
}
