package dev.liaison.sandbox.slack.blocks;

import static dev.liaison.sandbox.slack.blocks.Checks.anyText;
import static dev.liaison.sandbox.slack.blocks.Checks.bool;
import static dev.liaison.sandbox.slack.blocks.Checks.imageUrl;
import static dev.liaison.sandbox.slack.blocks.Checks.list;
import static dev.liaison.sandbox.slack.blocks.Checks.plainText;
import static dev.liaison.sandbox.slack.blocks.Checks.string;
import static dev.liaison.sandbox.slack.blocks.Composition.ID;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The layout blocks: structure, limits, and ids that must not repeat. */
public final class Blocks {
    private static final Check CONTEXT_ELEMENT = (value, pointer, findings) -> {
        String type = value.path("type").asText();
        Check rule =
                switch (type) {
                    case "image" -> Elements.RULES.getOrDefault("image", new Fields("image"));
                    case "mrkdwn", "plain_text" -> anyText(2000);
                    default -> (node, at, out) -> out.add("unsupported type: " + type, at + "/type");
                };
        rule.check(value, pointer, findings);
    };

    private static final Map<String, Check> RULES = Map.of(
            "section", section(),
            "divider", new Fields("divider").may("block_id", ID),
            "header", new Fields("header").may("block_id", ID).must("text", plainText(150)),
            "image",
                    new Fields("image")
                            .may("block_id", ID)
                            .must("image_url", imageUrl())
                            .must("alt_text", string(1, 2000))
                            .may("title", plainText(2000)),
            "actions", new Fields("actions").may("block_id", ID).must("elements", list(1, 25, Elements.in("actions"))),
            "context", new Fields("context").may("block_id", ID).must("elements", list(1, 10, CONTEXT_ELEMENT)),
            "input",
                    new Fields("input")
                            .may("block_id", ID)
                            .must("label", plainText(2000))
                            .must("element", Elements.in("input"))
                            .may("hint", plainText(2000))
                            .may("optional", bool())
                            .may("dispatch_action", bool()),
            "rich_text", RichText.BLOCK,
            "markdown", new Fields("markdown").may("block_id", ID).must("text", string(1, 12_000)));

    private Blocks() {}

    private static Check section() {
        Fields fields = new Fields("section")
                .may("block_id", ID)
                .may("text", anyText(3000))
                .may("fields", list(1, 10, anyText(2000)))
                .may("accessory", Elements.in("section"))
                .may("expand", bool());
        return fields.and((value, pointer, findings) -> {
            if (!value.hasNonNull("text") && !value.hasNonNull("fields")) {
                findings.add("must define either `text` or `fields`", pointer);
            }
        });
    }

    /** Checks an array of blocks for a surface. */
    public static void check(JsonNode blocks, Surface surface, String pointer, Findings findings) {
        list(0, surface.maxBlocks(), (block, at, out) -> block(block, surface, at, out))
                .check(blocks, pointer, findings);
        Set<String> seen = new HashSet<>();
        int focused = 0;
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.get(i);
            String id = block.path("block_id").asText("");
            if (!id.isEmpty() && !seen.add(id)) {
                findings.add("`block_id` \"" + id + "\" already exists", pointer + "/" + i + "/block_id");
            }
            actionIds(block, pointer + "/" + i, findings);
            focused += block.at("/element/focus_on_load").asBoolean() ? 1 : 0;
        }
        if (focused > 1) {
            findings.add("only one element may have `focus_on_load`", pointer);
        }
    }

    private static void block(JsonNode block, Surface surface, String pointer, Findings findings) {
        if (!block.isObject()) {
            findings.add("must provide an object", pointer);
            return;
        }
        if (!block.hasNonNull("type")) {
            findings.add("missing required field: type", pointer);
            return;
        }
        String type = block.path("type").asText();
        Check rule = RULES.get(type);
        if (rule == null || ("markdown".equals(type) && surface != Surface.MESSAGE)) {
            findings.add("unsupported type: " + type, pointer + "/type");
            return;
        }
        rule.check(block, pointer, findings);
    }

    private static void actionIds(JsonNode block, String pointer, Findings findings) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (JsonNode element : block.path("elements")) {
            String id = element.path("action_id").asText("");
            if (!id.isEmpty() && !seen.add(id)) {
                findings.add(
                        "`action_id` \"" + id + "\" already exists", pointer + "/elements/" + index + "/action_id");
            }
            index++;
        }
    }
}
