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

    /** Signs them in, and connects the calendar of each at the provider that their address begins with; Exchange is read for all. */
    void connect(List<String> emails) {
        for (var email : emails) {
            var provider = BenchProvider.of(email);
            stage.sandbox()
                    .post(
                            "/_control/world",
                            "{\"calendars\":[{\"provider\":\"" + provider.key() + "\",\"email\":\"" + email + "\"}]}");
            var visitor = new Visitor(stage.liaison()).signedIn(email, CalendarPeople.PASSWORD);
            switch (provider) {
                case GOOGLE, MICROSOFT -> consent(visitor, provider.key(), email);
                case ICLOUD -> typePassword(visitor, email);
                case EXCHANGE -> visitor.get("/settings/calendar");
            }
            visitors.add(visitor);
        }
    }

    private void typePassword(Visitor visitor, String email) {
        var password = "abcd-efgh-ijkl-mnop";
        stage.sandbox()
                .post(
                        "/_control/world",
                        "{\"icloud\":{\"people\":[{\"apple_id\":\"%s\",\"password\":\"never told\",\"app_passwords\":"
                                        .formatted(email)
                                + "[{\"id\":\"p1\",\"label\":\"Liaison\",\"password\":\"" + password + "\"}]}]}}");
        visitor.get("/settings/calendar/ical");
        var answer = visitor.post("/settings/calendar/ical", Map.of("name", email, "password", password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(email + " is not connected: " + answer.statusCode());
        }
    }

    private void consent(Visitor visitor, String provider, String email) {
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
