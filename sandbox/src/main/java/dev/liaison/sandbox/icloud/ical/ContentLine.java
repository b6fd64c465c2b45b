package dev.liaison.sandbox.icloud.ical;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One content line: its name, its parameters as they stand, its value. */
public record ContentLine(String name, String parameters, String value, String whole) {
    private static final Pattern LINE = Pattern.compile(
            "([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)");

    /** Throws IllegalArgumentException when it is none. */
    public static ContentLine parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a content line: " + line.split(":", 2)[0]);
        }
        return new ContentLine(parts.group(1).toUpperCase(Locale.ROOT), parts.group(2), parts.group(3), line);
    }

    /** A parameter, without quotes around it. */
    public Optional<String> parameter(String wanted) {
        Matcher found = Pattern.compile("(?i);" + wanted + "=\"?([^\";:]*)").matcher(parameters);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The value as text (RFC 5545, 3.3.11). */
    public String text() {
        return value.replace("\\n", "\n")
                .replace("\\N", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }

    /** The line's text form of any text. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }
}
