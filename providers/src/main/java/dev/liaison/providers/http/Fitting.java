package dev.liaison.providers.http;

/** Makes plain text fit where there is little room. Lengths are in UTF-16 units, the strictest reading. */
public final class Fitting {
    private static final String MORE = "…";

    private Fitting() {}

    /** Without line breaks and other control characters. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** At most that long, without half a surrogate pair at its end. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = longest - MORE.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, Math.max(end, 0)) + MORE;
    }
}
