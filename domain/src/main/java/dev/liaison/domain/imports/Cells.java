package dev.liaison.domain.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the cells of one line. Where a cell is wrong it refuses the line and answers the value it was given instead,
 * so that all mistakes of a line are found at once.
 */
record Cells(Line line) {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final int MAX_ITEMS = 40;
    private static final int MAX_ITEM = 80;

    /** Something on one line that must be there. */
    String name(String column, int max) {
        var text = text(column, max, "");
        if (line.text(column).isEmpty()) {
            line.refuse(column, "Nothing stands here", "a text of up to " + max + " characters");
        }
        return text;
    }

    /** Something on one line; empty is fine. */
    String text(String column, int max, String otherwise) {
        return checked(column, max, otherwise, text -> text.chars().anyMatch(Character::isISOControl));
    }

    /** May have line breaks and tabs. */
    String prose(String column, int max, String otherwise) {
        return checked(column, max, otherwise, text -> text.chars()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }

    String email(String column) {
        var text = line.text(column);
        // a bound before the pattern: its work grows with the length
        if (text.length() > 254
                || text.indexOf('@') > 64
                || !EMAIL.matcher(text).matches()) {
            line.refuse(column, "This is no e-mail address", "one address such as ana@northwind.example");
        }
        return text;
    }

    /** An empty cell leaves what is there. */
    String zone(String column, String otherwise) {
        var text = line.text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!ZONES.contains(text)) {
            line.refuse(column, "This time zone is not known", "a name such as Europe/Berlin or Asia/Kolkata");
        }
        return text;
    }

    /** Separated by |; a repeated item counts once. */
    List<String> list(String column, List<String> otherwise) {
        if (!line.has(column)) {
            return otherwise;
        }
        var items = Arrays.stream(text(column, Integer.MAX_VALUE, "").split("\\|"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
        if (items.size() > MAX_ITEMS || items.stream().anyMatch(item -> item.length() > MAX_ITEM)) {
            line.refuse(column, "This list is too long", "up to 40 items of up to 80 characters, separated by |");
        }
        return items;
    }

    List<String> languages(String column, List<String> otherwise) {
        var codes = list(column, otherwise).stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (line.has(column) && !LANGUAGES.containsAll(codes)) {
            line.refuse(column, "This language is not known", "two-letter codes separated by |, such as en|de");
        }
        return codes;
    }

    /** An empty cell leaves what is there. */
    boolean flag(String column, boolean otherwise) {
        var text = line.text(column).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !YES.contains(text) && !NO.contains(text)) {
            line.refuse(column, "This is neither yes nor no", "yes or no, true or false");
        }
        return text.isEmpty() ? otherwise : YES.contains(text);
    }

    /** From 1 to {@code max}; an empty cell leaves what is there. */
    int number(String column, int max, int otherwise) {
        var text = line.text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
            line.refuse(column, "This number does not fit", "a whole number from 1 to " + max);
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    /** Between 1970 and {@code latest}; an empty cell leaves what is there. */
    LocalDate date(String column, LocalDate latest, LocalDate otherwise) {
        var text = line.text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && !date.isAfter(latest)) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below, as for dates out of range
        }
        line.refuse(column, "This date cannot be", "a day that has been, written as 2026-01-31");
        return otherwise;
    }

    private String checked(String column, int max, String otherwise, Predicate<String> unprintable) {
        if (!line.has(column)) {
            return otherwise;
        }
        var text = line.text(column);
        if (text.length() > max) {
            line.refuse(column, "This text has " + text.length() + " characters", "at most " + max);
        } else if (unprintable.test(text)) {
            line.refuse(column, "There are invisible characters in this text", "letters, numbers and signs");
        }
        return text;
    }
}
