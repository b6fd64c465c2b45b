package dev.liaison.domain.integration;

/** How an installation stands, and what its admin has to do. */
public enum Health {
    HEALTHY("Connected", ""),
    NEEDS_ATTENTION("Needs attention", "Open it to see how to mend it.");

    private final String words;
    private final String action;

    Health(String words, String action) {
        this.words = words;
        this.action = action;
    }

    public String words() {
        return words;
    }

    /** What to do, in a sentence; empty when nothing. */
    public String action() {
        return action;
    }
}
