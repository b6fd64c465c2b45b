package dev.liaison.providers.http;

/** Shortens what people wrote to what a provider takes. */
public final class Cut {
    private Cut() {}

    /** At most that many UTF-16 units, and no half of a character. */
    public static String to(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
