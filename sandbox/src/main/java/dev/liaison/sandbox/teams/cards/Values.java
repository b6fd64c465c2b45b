package dev.liaison.sandbox.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Single values of properties. */
final class Values {
    private static final Pattern WIDTH = Pattern.compile("auto|stretch|[0-9]+px|[0-9]+(\\.[0-9]+)?");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    private Values() {}

    static void check(CardCheck card, String kind, JsonNode value, String path) {
        String expected =
                switch (kind) {
                    case "any" -> "";
                    case "string" -> value.isTextual() ? "" : "a text";
                    case "boolean" -> value.isBoolean() ? "" : "true or false";
                    case "number" -> value.isNumber() ? "" : "a number";
                    case "positive" -> value.isIntegralNumber() && value.intValue() > 0 ? "" : "a whole number above 0";
                    case "object" -> value.isObject() ? "" : "an object";
                    case "data" -> value.isObject() || value.isTextual() ? "" : "an object or a text";
                    case "link" -> link(value.asText()) ? "" : "an https address";
                    case "image" -> image(value.asText()) ? "" : "an https address or a data URI of an image";
                    case "date" -> date(value.asText()) ? "" : "a date such as 2026-11-23";
                    case "time" -> time(value.asText()) ? "" : "a time such as 09:30";
                    case "regex" -> regex(value.asText()) ? "" : "a regular expression";
                    case "width" -> WIDTH.matcher(value.asText()).matches() ? "" : "auto, stretch, a weight or pixels";
                    default -> oneOf(kind, value) ? "" : "one of " + kind.replace("|", ", ");
                };
        if (!expected.isEmpty()) {
            card.add(path, expected + " was expected.");
        }
    }

    private static boolean oneOf(String kind, JsonNode value) {
        return value.isTextual()
                && Arrays.stream(kind.split("\\|")).anyMatch(each -> each.equalsIgnoreCase(value.textValue()));
    }

    /** Plain http only to this very machine, where nobody has certificates. */
    static boolean link(String text) {
        try {
            URI uri = URI.create(text);
            boolean local = "127.0.0.1".equals(uri.getHost()) && "http".equals(uri.getScheme());
            return uri.getHost() != null && (local || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean image(String text) {
        return link(text) || text.startsWith("data:image/png;base64,") || text.startsWith("data:image/jpeg;base64,");
    }

    static boolean date(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    static boolean time(String text) {
        try {
            LocalTime.parse(text);
            return TIME.matcher(text).matches();
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    private static boolean regex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException notOne) {
            return false;
        }
    }
}
