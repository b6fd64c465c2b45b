package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.blocks.Findings;

/** An answer with {@code ok:false}. */
public final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;

    /** Only the error code. */
    public SlackError(String code) {
        super(code, null, false, false);
        body = Json.object().put("ok", false).put("error", code);
    }

    /** A missing scope, with what was needed and what there is. */
    public static SlackError missingScope(String needed, String provided) {
        SlackError error = new SlackError("missing_scope");
        error.body.put("needed", needed).put("provided", provided);
        return error;
    }

    /** Arguments that break the method's schema. */
    public static SlackError invalidArguments(Findings findings) {
        SlackError error = new SlackError("invalid_arguments");
        error.messages(findings);
        return error;
    }

    /** One argument that breaks the method's schema. */
    public static SlackError invalidArgument(String what, String pointer) {
        SlackError error = new SlackError("invalid_arguments");
        error.body
                .putObject("response_metadata")
                .putArray("messages")
                .add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
        return error;
    }

    /** Blocks that Slack does not take. */
    public static SlackError invalidBlocks(Findings findings) {
        SlackError error = new SlackError("invalid_blocks");
        findings.all().forEach(error.body.putArray("errors")::add);
        error.messages(findings);
        return error;
    }

    private void messages(Findings findings) {
        var messages = body.putObject("response_metadata").putArray("messages");
        findings.all().forEach(finding -> messages.add("[ERROR] " + finding));
    }

    /** The error code. */
    public String code() {
        return body.path("error").asText();
    }

    /** The whole answer. */
    public ObjectNode body() {
        return body;
    }
}
