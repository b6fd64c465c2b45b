package dev.liaison.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;

/** Teams, as the bench presses there: activities to Liaison itself, with a token of the sandbox's connector. */
final class TeamsChat implements ChatLoad.Chat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Stage stage;

    TeamsChat(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String title() {
        return "Teams: ";
    }

    @Override
    public List<TeamsClick> open(int count) {
        var tenant = order("/teams/tenant");
        var opened = order("/teams/open?number=" + count)
                .lines()
                .map(line -> line.split(" ", 4))
                .toList();
        var serviceUrl = json(opened.get(0)[3]).get("serviceUrl");
        var token = json(stage.sandbox().post("/_control/teams/token", "{\"serviceUrl\":" + serviceUrl + "}"))
                .get("token")
                .asText();
        return opened.stream()
                .map(each -> new TeamsClick(stage.liaison(), token, tenant, each[0], each[1], each[2], json(each[3])))
                .toList();
    }

    @Override
    public Optional<String> changed(JsonNode call) {
        var path = call.path("args").path("path").asText();
        return call.get("method").asText().equals("teams.activities.put")
                ? Optional.of(URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), UTF_8))
                : Optional.empty();
    }

    private String order(String path) {
        return Http.call("GET", stage.door().resolve(path), "");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
