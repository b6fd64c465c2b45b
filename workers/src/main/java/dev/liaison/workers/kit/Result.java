package dev.liaison.workers.kit;

import java.util.Map;

/** How a task ended. Technical trouble is thrown instead. */
public sealed interface Result {

    /** Done, with variables for the process. */
    record Done(Map<String, Object> variables) implements Result {}

    /** A business outcome that the model reacts to. */
    record Refused(String outcome) implements Result {}

    static Result done() {
        return new Done(Map.of());
    }

    static Result done(Map<String, Object> variables) {
        return new Done(variables);
    }

    static Result refused(String outcome) {
        return new Refused(outcome);
    }
}
