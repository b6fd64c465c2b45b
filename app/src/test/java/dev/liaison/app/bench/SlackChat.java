package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.request.RequestVerbs;
import java.util.List;
import java.util.Optional;

/** Slack, as the bench presses there: signed posts to Liaison itself. */
record SlackChat(Stage stage) implements ChatLoad.Chat {
    @Override
    public String title() {
        return "";
    }

    @Override
    public List<SlackClick> open(int count) {
        return Http.call("GET", stage.door().resolve("/open?count=" + count), "")
                .lines()
                .map(line -> line.split(" "))
                .map(parts -> new SlackClick(stage.liaison(), RequestVerbs.ACCEPT, parts[0], parts[1], parts[2]))
                .toList();
    }

    @Override
    public Optional<String> changed(JsonNode call) {
        var args = call.path("args");
        return call.get("method").asText().equals("chat.update")
                ? Optional.of(
                        args.path("channel").asText() + ":" + args.path("ts").asText())
                : Optional.empty();
    }
}
