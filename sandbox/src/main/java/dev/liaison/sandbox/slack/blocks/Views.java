package dev.liaison.sandbox.slack.blocks;

import static dev.liaison.sandbox.slack.blocks.Checks.bool;
import static dev.liaison.sandbox.slack.blocks.Checks.plainText;
import static dev.liaison.sandbox.slack.blocks.Checks.string;

import com.fasterxml.jackson.databind.JsonNode;

/** Modal and App Home views. */
public final class Views {
    /** Above this many bytes of JSON a view is too large. */
    public static final int MAX_BYTES = 250_000;

    private static final Check MODAL = common("modal")
            .must("title", plainText(24))
            .may("close", plainText(24))
            .may("submit", plainText(24))
            .may("clear_on_close", bool())
            .may("notify_on_close", bool())
            .may("submit_disabled", bool());
    private static final Check HOME = common("home");

    private Views() {}

    private static Fields common(String type) {
        return new Fields(type)
                .must("blocks", (value, pointer, findings) -> {})
                .may("private_metadata", string(3000))
                .may("callback_id", string(255))
                .may("external_id", string(255));
    }

    /** Checks a view that the app sent for a surface. */
    public static void check(JsonNode view, Surface surface, Findings findings) {
        if (!view.isObject()) {
            findings.add("must provide an object", "/view");
            return;
        }
        String type = view.path("type").asText("");
        if (!type.isEmpty() && !type.equals(surface == Surface.HOME ? "home" : "modal")) {
            findings.add("unsupported type: " + type, "/view/type");
            return;
        }
        int before = findings.size();
        (surface == Surface.HOME ? HOME : MODAL).check(view, "/view", findings);
        if (view.has("blocks")) {
            Blocks.check(view.path("blocks"), surface, "/view/blocks", findings);
        }
        if (surface == Surface.MODAL && !view.hasNonNull("submit")) {
            for (int i = 0; i < view.path("blocks").size(); i++) {
                if ("input".equals(view.path("blocks").path(i).path("type").asText())) {
                    findings.add(
                            "must define `submit` to use an `input` block in modals", "/view/blocks/" + i + "/input");
                }
            }
        }
        if (findings.size() > before) {
            findings.insert(before, "failed to match all allowed schemas", "/view");
        }
    }
}
