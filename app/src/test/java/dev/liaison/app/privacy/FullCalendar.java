package dev.liaison.app.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.app.RunningLiaison;
import java.time.LocalDate;
import java.util.List;

/** A calendar at one of the sandbox's providers, with the canary in every field that the provider knows. */
record FullCalendar(String provider, String email, Canary canary) {
    private static final List<String> STATUS = List.of("busy", "tentative", "oof", "free", "workingElsewhere", "busy");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes it, with events of each kind every day for half a year, and one that was moved. */
    void make() {
        var calendar = JSON.createObjectNode()
                .put("provider", provider)
                .put("email", email)
                .put("name", canary.after("Calendar of"))
                .put("zone", "Europe/Berlin");
        var events = calendar.putArray("events");
        for (var number = 0; number < STATUS.size(); number++) {
            event(events, number);
        }
        var world = JSON.createObjectNode();
        world.putArray("calendars").add(calendar);
        RunningLiaison.get().sandbox().world(world.toString());
    }

    private void event(ArrayNode events, int number) {
        var day = LocalDate.now(java.time.ZoneOffset.UTC);
        var event = events.addObject()
                .put("id", canary.word() + number)
                .put("uid", canary.word() + number + "@elsewhere.example")
                .put("start", day + "T" + (10 + number) + ":00:00")
                .put("end", day + "T" + (10 + number) + ":50:00")
                .put("status", STATUS.get(number))
                .put("rrule", "FREQ=DAILY;COUNT=180")
                .put("confidential", number == 1)
                .put("client_key", canary.word() + number)
                .put("organizer", canary.word() + "@boss.example");
        details(event);
        details(event.putObject("moved")
                .putObject(day.plusDays(1) + "T" + (10 + number) + ":00:00")
                .put("start", day.plusDays(1) + "T" + (10 + number) + ":05:00")
                .put("end", day.plusDays(1) + "T" + (10 + number) + ":55:00"));
    }

    private void details(ObjectNode event) {
        event.put("title", canary.after("Tea with"))
                .put("description", canary.after("Bring the papers of"))
                .put("location", canary.after("Kitchen of"))
                .put("online_meeting", "https://meet.example/" + canary.word());
        event.putArray("attendees")
                .addObject()
                .put("email", canary.word() + "@guest.example")
                .put("name", canary.after("Guest"));
    }

    /** For a calendar at iCloud, whose owner makes one. */
    String appSpecificPassword() {
        var world = JSON.createObjectNode();
        world.putObject("icloud")
                .putArray("people")
                .addObject()
                .put("apple_id", email)
                .put("password", "never told to us")
                .putArray("app_passwords")
                .addObject()
                .put("id", "p1")
                .put("label", "Liaison")
                .put("password", "abcd-efgh-ijkl-mnop");
        RunningLiaison.get().sandbox().world(world.toString());
        return "abcd-efgh-ijkl-mnop";
    }

    /** The next answer about it goes wrong. */
    void fault(String kind, int status) {
        RunningLiaison.get()
                .sandbox()
                .fault(JSON.createObjectNode()
                        .put("method", provider + ".*")
                        .put("account", email)
                        .put("kind", kind)
                        .put("status", status)
                        .put("error", canary.after("Tea with"))
                        .put("message", canary.after("Kitchen of"))
                        .toString());
    }

    /** Colleagues, and whatever reads for all, may see what is in it. */
    void shownInDetail() {
        RunningLiaison.get().sandbox().send("PATCH", path(), "{\"colleagues_see\":\"details\"}");
    }

    /** The provider can't read it, and says why. */
    void broken() {
        RunningLiaison.get().sandbox().send("PATCH", path(), "{\"error\":\"" + canary.after("Tea with") + "\"}");
    }

    void accessTakenBack() {
        RunningLiaison.get().sandbox().post(path() + "/revoke", "{}");
    }

    private String path() {
        return "/_control/calendar/accounts/" + provider + "/" + email;
    }
}
