package dev.liaison.sandbox.slack.blocks;

import static dev.liaison.sandbox.slack.blocks.Checks.anyText;
import static dev.liaison.sandbox.slack.blocks.Checks.link;
import static dev.liaison.sandbox.slack.blocks.Checks.list;
import static dev.liaison.sandbox.slack.blocks.Checks.oneOf;
import static dev.liaison.sandbox.slack.blocks.Checks.plainText;
import static dev.liaison.sandbox.slack.blocks.Checks.string;

import com.fasterxml.jackson.databind.JsonNode;

/** Composition objects: options, groups, confirmation dialogs. */
final class Composition {
    static final Check ID = string(1, 255);
    static final Check PLACEHOLDER = plainText(150);
    static final Check CONFIRM = new Fields()
            .must("title", plainText(100))
            .must("text", anyText(300))
            .must("confirm", plainText(30))
            .must("deny", plainText(30))
            .may("style", oneOf("primary", "danger"));
    static final Check OPTION = option(plainText(75), plainText(75));
    static final Check RICH_OPTION = option(anyText(75), anyText(75));
    static final Check LINK_OPTION = new Fields()
            .must("text", plainText(75))
            .must("value", string(1, 75))
            .may("description", plainText(75))
            .may("url", link(3000));
    static final Check GROUP = new Fields().must("label", plainText(75)).must("options", list(1, 100, OPTION));
    static final Check DISPATCH =
            new Fields().must("trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));

    private Composition() {}

    private static Check option(Check text, Check description) {
        return new Fields().must("text", text).must("value", string(1, 75)).may("description", description);
    }

    /** Either options or groups, never both, and initial ones must be among them. */
    static Check withOptions(Check fields) {
        return fields.and((value, pointer, findings) -> {
            if (value.has("options") == value.has("option_groups")) {
                findings.add("must define either `options` or `option_groups`, not both", pointer);
                return;
            }
            initialAmongOptions(value, pointer, findings);
        });
    }

    /** Initial options must equal offered ones, and offered values must differ. */
    static void initialAmongOptions(JsonNode element, String pointer, Findings findings) {
        if (element.hasNonNull("initial_option") && !Options.offers(element, element.get("initial_option"))) {
            findings.add("must match one of the provided options", pointer + "/initial_option");
        }
        int index = 0;
        for (JsonNode initial : element.path("initial_options")) {
            if (!Options.offers(element, initial)) {
                findings.add("must match one of the provided options", pointer + "/initial_options/" + index);
            }
            index++;
        }
    }
}
