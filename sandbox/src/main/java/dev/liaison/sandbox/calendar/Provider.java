package dev.liaison.sandbox.calendar;

import java.util.Locale;

/** Who keeps a calendar. */
public enum Provider {
    GOOGLE,
    MICROSOFT,
    ICLOUD,
    EXCHANGE;

    /** The name in addresses and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The provider of that name; throws IllegalArgumentException when there is none. */
    public static Provider of(String key) {
        for (Provider each : values()) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no calendar provider " + key);
    }
}
