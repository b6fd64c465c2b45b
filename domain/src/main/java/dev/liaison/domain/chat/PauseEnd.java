package dev.liaison.domain.chat;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Until when somebody wants to hear nothing, in the words that people use for it, English or German. */
public final class PauseEnd {
    /** Nobody is forgotten for longer. */
    private static final Period LONGEST = Period.ofYears(1);

    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern LENGTH =
            Pattern.compile("(\\d{1,3}|a|an|one|ein|eine|einen) (day|tag|week|woche|month|monat)(s|e|en|n)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./]?(\\d{4})?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)? (\\p{L}+)\\.?(?: (\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");

    private PauseEnd() {}

    /**
     * The moment when that day begins for them. A date without a year is the next one; numbers are read as day and month.
     *
     * @param words in lower case, without the command: {@code until 24 dec}, {@code 2 weeks}, {@code bis freitag}
     * @return empty when it is not understood, not in the future, or more than a year away
     */
    public static Optional<Instant> of(String words, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var plain = words.replaceFirst("^(until|till|til|for|bis zum|bis|f\u00fcr|fuer)( the| den| dem)? ", "")
                .strip();
        return date(plain, today)
                .filter(it -> it.isAfter(today) && !it.isAfter(today.plus(LONGEST)))
                .map(it -> it.atStartOfDay(zone).toInstant());
    }

    private static Optional<LocalDate> date(String words, LocalDate today) {
        if (words.equals("tomorrow") || words.equals("morgen")) {
            return Optional.of(today.plusDays(1));
        }
        if (DAYS.containsKey(words)) {
            return Optional.of(today.with(TemporalAdjusters.next(DAYS.get(words))));
        }
        var length = LENGTH.matcher(words);
        if (length.matches()) {
            return Optional.of(today.plus(period(length)));
        }
        try {
            return written(words, today);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period period(Matcher length) {
        var count = Character.isDigit(length.group(1).charAt(0)) ? Integer.parseInt(length.group(1)) : 1;
        return switch (length.group(2)) {
            case "day", "tag" -> Period.ofDays(count);
            case "week", "woche" -> Period.ofWeeks(count);
            default -> Period.ofMonths(count);
        };
    }

    private static Optional<LocalDate> written(String words, LocalDate today) {
        var iso = ISO.matcher(words);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        var numbers = NUMBERS.matcher(words);
        if (numbers.matches()) {
            return Optional.of(next(number(numbers, 1), number(numbers, 2), numbers.group(3), today));
        }
        var dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.matches() && MONTHS.containsKey(dayFirst.group(2))) {
            return Optional.of(next(number(dayFirst, 1), MONTHS.get(dayFirst.group(2)), dayFirst.group(3), today));
        }
        var monthFirst = MONTH_FIRST.matcher(words);
        if (monthFirst.matches() && MONTHS.containsKey(monthFirst.group(1))) {
            return Optional.of(
                    next(number(monthFirst, 2), MONTHS.get(monthFirst.group(1)), monthFirst.group(3), today));
        }
        return Optional.empty();
    }

    private static LocalDate next(int day, int month, @Nullable String year, LocalDate today) {
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        var thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isAfter(today) ? thisYear : LocalDate.of(today.getYear() + 1, month, day);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Map<String, DayOfWeek> days() {
        var all = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            for (var name : names(locale -> day.getDisplayName(TextStyle.FULL, locale))) {
                all.put(name, day);
            }
        }
        return all;
    }

    private static Map<String, Integer> months() {
        var all = new HashMap<String, Integer>();
        for (var month : Month.values()) {
            for (var name : names(locale -> month.getDisplayName(TextStyle.FULL, locale))) {
                all.put(name, month.getValue());
                all.put(name.substring(0, Math.min(3, name.length())), month.getValue());
            }
        }
        all.put("sept", 9);
        return all;
    }

    private static List<String> names(Function<Locale, String> of) {
        var all = new ArrayList<String>();
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            all.add(of.apply(locale).toLowerCase(locale));
        }
        return all;
    }
}
