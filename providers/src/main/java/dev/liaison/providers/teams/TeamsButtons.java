package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things to press. */
final class TeamsButtons {
    private TeamsButtons() {}

    /** In a row. */
    static ArrayNode row(List<Card.Button> buttons) {
        var row = JsonNodeFactory.instance.arrayNode();
        buttons.stream().limit(TeamsLimits.BUTTONS).map(TeamsButtons::button).forEach(row::add);
        return row;
    }

    static ObjectNode set(ArrayNode actions) {
        var set = JsonNodeFactory.instance.objectNode().put("type", "ActionSet");
        set.set("actions", actions);
        return set;
    }

    static ObjectNode link(Card.Link link) {
        return action("Action.OpenUrl", link.label(), Card.Style.PLAIN)
                .put("url", link.to().toString());
    }

    /** Sends off a dialog with what is typed into it. */
    static ObjectNode send(String label, ObjectNode data) {
        return submit(label, Card.Style.PRIMARY, data);
    }

    private static ObjectNode button(Card.Button button) {
        return button.opensDialog() ? opening(button) : acting(button);
    }

    /** Clients that don't know it take the fallback, which sends the same. */
    private static ObjectNode acting(Card.Button button) {
        var action = action("Action.Execute", button.label(), button.style()).put("verb", button.verb());
        action.set("data", TeamsIds.claim(button));
        action.set("fallback", submit(button.label(), button.style(), TeamsIds.claim(button)));
        return action;
    }

    private static ObjectNode opening(Card.Button button) {
        var data = TeamsIds.claim(button);
        data.putObject("msteams").put("type", TeamsGesture.FETCH_INVOKE);
        return submit(button.label(), button.style(), data);
    }

    private static ObjectNode submit(String label, Card.Style style, ObjectNode data) {
        var action = action("Action.Submit", label, style);
        action.set("data", data);
        return action;
    }

    private static ObjectNode action(String type, String label, Card.Style style) {
        var action = JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("title", TeamsText.bare(label, TeamsLimits.BUTTON));
        var named = style(style);
        return named == null ? action : action.put("style", named);
    }

    private static @Nullable String style(Card.Style style) {
        return switch (style) {
            case PRIMARY -> "positive";
            case DANGER -> "destructive";
            case PLAIN -> null;
        };
    }
}
