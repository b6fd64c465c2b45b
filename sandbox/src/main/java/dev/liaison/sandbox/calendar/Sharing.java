package dev.liaison.sandbox.calendar;

import java.util.Locale;

/** What a calendar's owner lets others see. */
public enum Sharing {
    NONE,
    FREEBUSY,
    DETAILS;

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that name; throws IllegalArgumentException when there is none. */
    public static Sharing of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
