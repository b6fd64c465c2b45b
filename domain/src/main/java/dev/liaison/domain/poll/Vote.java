package dev.liaison.domain.poll;

import java.util.Locale;

/** What somebody says to a time. */
public enum Vote {
    YES("yes"),
    IF_NEED_BE("if need be"),
    NO("no");

    private final String words;

    Vote(String words) {
        this.words = words;
    }

    /** As it stands on a button. */
    public String label() {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    /** As it stands in a sentence. */
    public String words() {
        return words;
    }
}
