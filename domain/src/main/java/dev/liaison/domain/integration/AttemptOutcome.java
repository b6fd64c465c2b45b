package dev.liaison.domain.integration;

/** How an authorization attempt ended. The page shows one of these by name, never the provider's own text. */
public enum AttemptOutcome {
    CONNECTED("The workspace is connected."),
    CANCELLED("You cancelled at the provider. Nothing was connected."),
    EXPIRED("That took longer than ten minutes. Start again."),
    REFUSED("The provider did not accept the authorization. Start again; if it happens twice, ask support."),
    BELONGS_TO_ANOTHER("That workspace is connected to another organization. Remove it there first."),
    UNKNOWN("We don't know this authorization: it was used before, or was started in another browser. Start again."),
    UNREACHABLE("The provider could not be reached. Try again in a few minutes.");

    private final String words;

    AttemptOutcome(String words) {
        this.words = words;
    }

    /** What happened and what to do next, as the page says it. */
    public String words() {
        return words;
    }
}
