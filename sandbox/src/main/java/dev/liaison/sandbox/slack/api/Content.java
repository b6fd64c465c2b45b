package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.blocks.Blocks;
import dev.liaison.sandbox.slack.blocks.Findings;
import dev.liaison.sandbox.slack.blocks.Normal;
import dev.liaison.sandbox.slack.blocks.Surface;
import org.jspecify.annotations.Nullable;

/** Text, blocks and metadata of a message, checked. */
record Content(String text, @Nullable ArrayNode blocks, @Nullable ObjectNode metadata) {
    static final int POST_LIMIT = 40_000;
    static final int UPDATE_LIMIT = 4_000;
    private static final int METADATA_LIMIT = 16_000;
    private static final int ATTACHMENT_LIMIT = 100;

    static Content read(Args args, int textLimit) {
        String text = args.text("text");
        ArrayNode blocks = blocks(args.json("blocks"));
        if (text == null && blocks == null && attachments(args.json("attachments")) == 0) {
            throw new SlackError("no_text");
        }
        if (text != null && text.length() > textLimit) {
            throw new SlackError("msg_too_long");
        }
        return new Content(text == null ? "" : text, blocks, metadata(args.json("metadata")));
    }

    static @Nullable ArrayNode blocks(@Nullable JsonNode given) {
        if (given == null || (!given.isMissingNode() && !given.isArray())) {
            throw new SlackError("invalid_blocks_format");
        }
        if (given.isEmpty()) {
            return null;
        }
        Findings findings = new Findings();
        Blocks.check(given, Surface.MESSAGE, "/blocks", findings);
        if (!findings.none()) {
            throw SlackError.invalidBlocks(findings);
        }
        return Normal.blocks(given);
    }

    private static int attachments(@Nullable JsonNode given) {
        if (given == null || (!given.isMissingNode() && !given.isArray())) {
            throw new SlackError("invalid_attachments");
        }
        if (given.size() > ATTACHMENT_LIMIT) {
            throw new SlackError("too_many_attachments");
        }
        return given.size();
    }

    private static @Nullable ObjectNode metadata(@Nullable JsonNode given) {
        if (given != null && given.isMissingNode()) {
            return null;
        }
        boolean sound = given != null
                && Json.text(given, "event_type") != null
                && given.path("event_payload").isObject();
        if (!sound || !(given instanceof ObjectNode metadata)) {
            throw new SlackError("invalid_metadata_format");
        }
        if (Json.write(metadata).length() > METADATA_LIMIT) {
            throw new SlackError("metadata_too_large");
        }
        return metadata;
    }
}
