package dev.liaison.sandbox.slack.blocks;

import static dev.liaison.sandbox.slack.blocks.Checks.list;
import static dev.liaison.sandbox.slack.blocks.Checks.oneOf;

import com.fasterxml.jackson.databind.JsonNode;

/** Rich text: the outline is checked, the leaves are not. */
final class RichText {
    private static final Check PART =
            new OnlyType(oneOf("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"));
    static final Check BLOCK =
            new Fields("rich_text").may("block_id", Composition.ID).must("elements", list(1, 1000, PART));

    private RichText() {}

    private record OnlyType(Check type) implements Check {
        @Override
        public void check(JsonNode value, String pointer, Findings findings) {
            type.check(value.path("type"), pointer + "/type", findings);
            if (!value.path("elements").isArray()) {
                findings.add("missing required field: elements", pointer);
            }
        }
    }
}
