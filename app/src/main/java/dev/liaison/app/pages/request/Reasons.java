package dev.liaison.app.pages.request;

/** Why somebody declines: a sentence or two. */
public final class Reasons {
    /** Longest reason, in characters; the fields allow no more. */
    public static final int LONGEST = 500;

    private Reasons() {}

    /** What is longer did not come from our form. */
    public static String cut(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }
}
