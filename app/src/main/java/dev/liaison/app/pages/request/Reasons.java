package dev.liaison.app.pages.request;

import dev.liaison.domain.request.RequestRules;

/** Why somebody declines: a sentence or two. */
public final class Reasons {
    private Reasons() {}

    /** What is longer did not come from our form. */
    public static String cut(String reason) {
        return reason.length() <= RequestRules.LONGEST_REASON
                ? reason
                : reason.substring(0, RequestRules.LONGEST_REASON);
    }
}
