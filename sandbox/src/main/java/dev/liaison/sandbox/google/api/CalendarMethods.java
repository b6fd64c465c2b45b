package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.calendar.Sharing;
import dev.liaison.sandbox.kit.Json;
import java.util.Set;

/** The calendar itself: its name and its zone. Everybody has only the primary one. */
final class CalendarMethods {
    static final Set<String> LIST_PARAMETERS = Set.of("maxResults", "minAccessRole", "showHidden", "showDeleted");

    private CalendarMethods() {}

    static ObjectNode list(Request request) {
        request.number("maxResults", 100, 1, 250);
        request.choice("minAccessRole", "reader", "freeBusyReader", "owner", "reader", "writer");
        ObjectNode out = Json.object().put("kind", "calendar#calendarList").put("etag", "\"p33\"");
        out.putArray("items").add(entry(request.caller()));
        return out;
    }

    static ObjectNode entry(Request request) {
        return entry(own(request));
    }

    private static ObjectNode entry(Account account) {
        ObjectNode out = Json.object()
                .put("kind", "calendar#calendarListEntry")
                .put("etag", "\"1\"")
                .put("id", account.email())
                .put("summary", account.email())
                .put("timeZone", account.profile().zone().getId())
                .put("selected", true)
                .put("accessRole", "owner")
                .put("primary", true);
        out.putArray("defaultReminders");
        solutions(out);
        return out;
    }

    static ObjectNode get(Request request) {
        Account account = readable(request);
        ObjectNode out = Json.object()
                .put("kind", "calendar#calendar")
                .put("etag", "\"1\"")
                .put("id", account.email())
                .put("summary", account.email())
                .put("timeZone", account.profile().zone().getId());
        solutions(out);
        return out;
    }

    private static void solutions(ObjectNode out) {
        out.putObject("conferenceProperties")
                .putArray("allowedConferenceSolutionTypes")
                .add("hangoutsMeet");
    }

    static ObjectNode setting(Request request) {
        if (!request.ctx().pathParam("setting").equals("timezone")) {
            throw GoogleError.notFound();
        }
        return Json.object()
                .put("kind", "calendar#setting")
                .put("etag", "\"1\"")
                .put("id", "timezone")
                .put("value", request.caller().profile().zone().getId());
    }

    /** The caller's own calendar; of somebody else's one only says whether it may be seen at all. */
    static Account own(Request request) {
        Account account = readable(request);
        if (account != request.caller()) {
            throw new GoogleError(403, "requiredAccessLevel", "You need to have writer access to this calendar.");
        }
        return account;
    }

    static Account readable(Request request) {
        String id = request.ctx().pathParam("calendar");
        if (id.equals("primary")) {
            return request.caller();
        }
        String organization = request.caller().profile().organization();
        return request.google()
                .calendars()
                .account(Provider.GOOGLE, id)
                .filter(account -> account == request.caller() || account.towards(organization) == Sharing.DETAILS)
                .orElseThrow(GoogleError::notFound);
    }
}
