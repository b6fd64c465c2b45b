package dev.liaison.domain.request;

/** How a request ended. */
public enum Outcome {
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    /** As it stands in a sentence. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
