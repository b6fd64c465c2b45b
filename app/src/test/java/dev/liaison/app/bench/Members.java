package dev.liaison.app.bench;

import dev.liaison.app.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members with calendars, as they come to our pages. */
final class Members {
    private final Stage stage;
    private final List<Visitor> visitors = new ArrayList<>();

    Members(Stage stage) {
        this.stage = stage;
    }

    /** Signs them in, and connects the calendar of each at the provider that their address begins with. */
    void connect(List<String> emails) {
        for (var email : emails) {
            var provider = email.replaceFirst("[0-9]+@.*", "");
            stage.sandbox()
                    .post(
                            "/_control/world",
                            "{\"calendars\":[{\"provider\":\"" + provider + "\",\"email\":\"" + email + "\"}]}");
            var visitor = new Visitor(stage.liaison()).signedIn(email, CalendarPeople.PASSWORD);
            connect(visitor, provider, email);
            visitors.add(visitor);
        }
    }

    private void connect(Visitor visitor, String provider, String email) {
        visitor.get("/settings/calendar");
        var consent = visitor.post("/connect/calendar/" + provider + "/start", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = stage.sandbox().decide(URI.create(consent), "decision=allow&account=" + email);
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** One after the other. */
    Visitor visitor(int number) {
        return visitors.get(number % visitors.size());
    }
}
