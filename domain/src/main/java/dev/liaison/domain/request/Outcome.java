package dev.liaison.domain.request;

import java.util.Locale;

/** How a request ended. */
public enum Outcome {
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    /** As it stands in a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
