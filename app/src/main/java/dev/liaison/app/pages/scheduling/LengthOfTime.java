package dev.liaison.app.pages.scheduling;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A length of time, as an admin typed it.
 *
 * @param id of its field; that of its unit is the same with {@code -unit}
 * @param amount empty for none
 */
record LengthOfTime(String id, String amount, Unit unit) {
    private static final String UNIT = "-unit";

    /** What it is counted in. */
    enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }

        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LengthOfTime none(String id) {
        return new LengthOfTime(id, "", Unit.HOURS);
    }

    static LengthOfTime of(String id, Duration length) {
        var unit = unit(length);
        return new LengthOfTime(id, Long.toString(length.dividedBy(unit.one)), unit);
    }

    /** What is no unit was not sent by our form; it is read as days. */
    static LengthOfTime of(String id, Map<String, String> typed) {
        var unit = Arrays.stream(Unit.values())
                .filter(it -> it.name().equals(typed.get(id + UNIT)))
                .findFirst()
                .orElse(Unit.DAYS);
        return new LengthOfTime(id, typed.getOrDefault(id, "").strip(), unit);
    }

    private static Unit unit(Duration length) {
        if (length.toMinutesPart() != 0) {
            return Unit.MINUTES;
        }
        return length.toHoursPart() != 0 ? Unit.HOURS : Unit.DAYS;
    }

    /** "1 day", "36 hours", "15 minutes". */
    static String words(Duration length) {
        var it = of("", length);
        var title = it.unit.title();
        return it.amount + " " + (it.amount.equals("1") ? title.substring(0, title.length() - 1) : title);
    }

    public String unitId() {
        return id + UNIT;
    }

    boolean blank() {
        return amount.isEmpty();
    }

    /** Empty for what is no whole number of at least one. */
    Optional<Duration> length() {
        return amount.matches("0{0,3}[1-9][0-9]{0,4}")
                ? Optional.of(unit.one.multipliedBy(Long.parseLong(amount)))
                : Optional.empty();
    }
}
