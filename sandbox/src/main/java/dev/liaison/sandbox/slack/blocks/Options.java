package dev.liaison.sandbox.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The options that a menu, a group of boxes or an overflow offers. */
public final class Options {
    private Options() {}

    /** All options, those in groups included. */
    public static List<JsonNode> of(JsonNode element) {
        List<JsonNode> all = new ArrayList<>();
        element.path("options").forEach(all::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
        return all;
    }

    /** The option with that value. */
    public static Optional<JsonNode> withValue(JsonNode element, String value) {
        return of(element).stream()
                .filter(option -> value.equals(option.path("value").asText()))
                .findFirst();
    }

    static boolean offers(JsonNode element, JsonNode option) {
        return of(element).stream()
                .anyMatch(each -> Objects.equals(each.path("value"), option.path("value"))
                        && Objects.equals(each.at("/text/text"), option.at("/text/text")));
    }
}
