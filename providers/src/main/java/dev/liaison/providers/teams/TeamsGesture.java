package dev.liaison.providers.teams;

import java.util.Arrays;
import java.util.Optional;

/** How a press on a button reached us, which decides how it has to be answered. */
enum TeamsGesture {
    /** Action.Execute: the answer is a card or words, and never nothing. */
    ACTION("action"),
    /** A button that opens a dialog: the answer is the dialog, or words in its place. */
    FETCH("fetch"),
    /** Action.Submit of an old client: nobody sees the answer. */
    MESSAGE("message");

    static final String ACTION_INVOKE = "adaptiveCard/action";
    static final String FETCH_INVOKE = "task/fetch";
    static final String SUBMIT_INVOKE = "task/submit";

    private final String trigger;

    TeamsGesture(String trigger) {
        this.trigger = trigger;
    }

    String trigger() {
        return trigger;
    }

    static Optional<TeamsGesture> of(String trigger) {
        return Arrays.stream(values()).filter(it -> it.trigger.equals(trigger)).findFirst();
    }
}
