package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.blocks.Findings;
import dev.liaison.sandbox.slack.blocks.Normal;
import dev.liaison.sandbox.slack.blocks.Surface;
import dev.liaison.sandbox.slack.blocks.Views;
import java.nio.charset.StandardCharsets;

/** A view from the app, checked and completed. */
public final class ViewContent {
    private ViewContent() {}

    /** The sound content, or a {@link SlackError}. */
    public static ObjectNode checked(JsonNode given, Surface surface) {
        if (Json.write(given).getBytes(StandardCharsets.UTF_8).length > Views.MAX_BYTES) {
            throw new SlackError("view_too_large");
        }
        Findings findings = new Findings();
        Views.check(given, surface, findings);
        if (!findings.none()) {
            throw SlackError.invalidArguments(findings);
        }
        ObjectNode content = given.deepCopy();
        content.set("blocks", Normal.blocks(given.path("blocks")));
        for (String text : new String[] {"title", "submit", "close"}) {
            if (content.path(text) instanceof ObjectNode object && !object.has("emoji")) {
                object.put("emoji", true);
            }
        }
        return content;
    }
}
