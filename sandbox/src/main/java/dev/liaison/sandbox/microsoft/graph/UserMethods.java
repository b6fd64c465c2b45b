package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.kit.Json;

/** Who somebody is, where their clock is, which calendar they have: everybody has only one. */
final class UserMethods {
    private UserMethods() {}

    static ObjectNode user(GraphRequest request) {
        Account account = request.mailbox();
        String name = account.profile().name();
        ObjectNode out = Json.object()
                .put("@odata.context", request.root() + "/$metadata#users/$entity")
                .put("displayName", name)
                .put("givenName", name.split(" ")[0])
                .put("surname", name.substring(name.lastIndexOf(' ') + 1))
                .put("mail", account.email())
                .put("userPrincipalName", account.email())
                .put("id", account.id().toString());
        for (String empty : new String[] {"jobTitle", "mobilePhone", "officeLocation", "preferredLanguage"}) {
            out.putNull(empty);
        }
        out.putArray("businessPhones");
        return Selection.of(request.query("$select"), out);
    }

    static ObjectNode settings(GraphRequest request) {
        ObjectNode out = Json.object().put("timeZone", zoneName(request));
        out.put("dateFormat", "yyyy-MM-dd").put("timeFormat", "HH:mm");
        out.set("workingHours", ScheduleMethod.workingHours(zoneName(request)));
        return Selection.of(request.query("$select"), out);
    }

    static ObjectNode zone(GraphRequest request) {
        return Json.object().put("value", zoneName(request));
    }

    private static String zoneName(GraphRequest request) {
        return WindowsZones.name(request.mailbox().profile().zone(), request.now());
    }

    static ObjectNode calendars(GraphRequest request) {
        ObjectNode out = Json.object();
        out.putArray("value").add(calendar(request));
        return out;
    }

    static ObjectNode calendar(GraphRequest request) {
        Account account = request.mailbox();
        ObjectNode out = Json.object()
                .put("id", "AQMkAG" + account.id())
                .put("name", "Calendar")
                .put("isDefaultCalendar", true)
                .put("canEdit", true)
                .put("canShare", true);
        boolean work = request.microsoft().tenant(account).isPresent();
        var providers = out.putArray("allowedOnlineMeetingProviders");
        if (work) {
            providers.add("teamsForBusiness");
        }
        out.put("defaultOnlineMeetingProvider", work ? "teamsForBusiness" : "unknown");
        out.putObject("owner").put("name", account.profile().name()).put("address", account.email());
        return Selection.of(request.query("$select"), out);
    }
}
