package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.domain.chat.Card;

/** Neutral cards as Adaptive Cards 1.5. */
final class TeamsCards {
    static final String TYPE = "application/vnd.microsoft.card.adaptive";

    private TeamsCards() {}

    /** What notifications and lists of chats say. */
    static String summary(Card card) {
        return TeamsText.bare(card.title(), TeamsLimits.TITLE);
    }

    /** @param mark an id that its title carries, for whoever compares both sides; empty for none */
    static ObjectNode card(Card card, String mark) {
        var buttons = TeamsButtons.row(card.buttons());
        var body = JsonNodeFactory.instance.arrayNode();
        body.add(mark.isEmpty() ? title(card.title()) : title(card.title()).put("id", mark));
        var footnote = footnote(card.footnote());
        var fixed = body.toString().length()
                + buttons.toString().length()
                + footnote.toString().length();
        var room = TeamsLimits.MESSAGE - TeamsLimits.ENVELOPE - TeamsLimits.TITLE - fixed;
        body.addAll(new TeamsParts(room).all(card.parts()).elements());
        body.addAll(footnote);
        return sheet(summary(card), body, buttons);
    }

    /** @param fallback what clients say that can't show it */
    static ObjectNode sheet(String fallback, ArrayNode body, ArrayNode actions) {
        var sheet = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.5")
                .put("fallbackText", fallback);
        sheet.set("body", body);
        if (!actions.isEmpty()) {
            sheet.set("actions", actions);
        }
        return sheet;
    }

    private static ObjectNode title(String title) {
        return TeamsParts.line(title, TeamsLimits.TITLE)
                .put("style", "heading")
                .put("size", "Medium")
                .put("weight", "Bolder");
    }

    /** A list of one, or of none. */
    private static ArrayNode footnote(String footnote) {
        var list = JsonNodeFactory.instance.arrayNode();
        if (!footnote.isBlank()) {
            list.add(TeamsParts.line(footnote, TeamsLimits.FOOTNOTE)
                    .put("size", "Small")
                    .put("isSubtle", true)
                    .put("spacing", "Medium"));
        }
        return list;
    }
}
