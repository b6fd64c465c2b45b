package dev.liaison.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Teams: the sandbox presses, signs, and waits for Liaison's answer, as Teams does. Its own time counts too. */
record TeamsChat(Stage stage) implements ChatLoad.Chat {
    @Override
    public String title() {
        return "Teams: ";
    }

    @Override
    public List<Press> open(int count) {
        return Http.call("GET", stage.door().resolve("/teams/open?number=" + count), "")
                .lines()
                .map(line -> line.split(" "))
                .map(parts -> new Press(stage.sandbox().url(), parts[0], parts[1]))
                .toList();
    }

    @Override
    public Optional<String> changed(JsonNode call) {
        var path = call.path("args").path("path").asText();
        return call.get("method").asText().equals("teams.activities.put")
                ? Optional.of(URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), UTF_8))
                : Optional.empty();
    }

    /** @param place the card's activity */
    record Press(URI sandbox, String email, String place) implements Click {
        @Override
        public HttpRequest request() {
            var body = "{\"tenant\":\"%s\",\"email\":\"%s\",\"activity\":\"%s\",\"action\":\"Accept\"}"
                    .formatted(TeamsFlows.TENANT, email, place);
            return HttpRequest.newBuilder(sandbox.resolve("/_control/teams/press"))
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }

        @Override
        public boolean acknowledged(int status, String body) {
            return status == 200 && body.contains("\"outcome\":\"card\"");
        }
    }
}
