package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One Web API method: its name, tier, scopes, and how it takes its arguments. */
record Method(
        String name, Tier tier, List<String> scopes, boolean json, boolean reads, boolean anonymous, Handler handler) {

    /** Does the call and answers the body, or throws a {@link SlackError}. */
    @FunctionalInterface
    interface Handler {
        ObjectNode answer(Call call);
    }

    /** Takes forms and JSON. */
    static Method write(String name, Tier tier, Handler handler, String... scopes) {
        return new Method(name, tier, List.of(scopes), true, false, false, handler);
    }

    /** Takes forms and queries, no JSON. */
    static Method read(String name, Tier tier, Handler handler, String... scopes) {
        return new Method(name, tier, List.of(scopes), false, true, false, handler);
    }

    /** Takes forms only, and no token. */
    static Method open(String name, Tier tier, Handler handler) {
        return new Method(name, tier, List.of(), false, false, true, handler);
    }
}
