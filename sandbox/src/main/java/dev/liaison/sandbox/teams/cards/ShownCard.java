package dev.liaison.sandbox.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person can do with a card. The actions stand in the order of the card's JSON, fallbacks left out. */
public record ShownCard(ObjectNode json) {

    /** The buttons and other actions. */
    public List<ObjectNode> actions() {
        return all("Action.");
    }

    /** The inputs. */
    public List<ObjectNode> inputs() {
        return all("Input.");
    }

    private List<ObjectNode> all(String prefix) {
        List<ObjectNode> out = new ArrayList<>();
        walk(json, prefix, out);
        return out;
    }

    private static void walk(JsonNode node, String prefix, List<ObjectNode> out) {
        if (node instanceof ObjectNode object && Json.text(object, "type", "").startsWith(prefix)) {
            out.add(object);
        }
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(each ->
                            !each.getKey().equals("fallback") && !each.getKey().equals("data"))
                    .filter(each -> !each.getKey().equals("refresh"))
                    .forEach(each -> walk(each.getValue(), prefix, out));
        } else {
            node.forEach(each -> walk(each, prefix, out));
        }
    }

    /** The action with that number or that title. */
    public Optional<ObjectNode> action(String numberOrTitle) {
        List<ObjectNode> all = actions();
        if (numberOrTitle.matches("[0-9]{1,3}") && Integer.parseInt(numberOrTitle) < all.size()) {
            return Optional.of(all.get(Integer.parseInt(numberOrTitle)));
        }
        return all.stream()
                .filter(each -> numberOrTitle.equals(Json.text(each, "title")))
                .findFirst();
    }

    /** What goes to the bot: the action's own data with the inputs, which win; a text stays a text. */
    public static JsonNode data(ObjectNode action, ObjectNode inputs) {
        @Nullable JsonNode own = action.get("data");
        if (own != null && own.isTextual()) {
            return own;
        }
        ObjectNode out = own instanceof ObjectNode object ? object.deepCopy() : Json.object();
        if (!"none".equals(Json.text(action, "associatedInputs"))) {
            out.setAll(inputs);
        }
        return out;
    }
}
