package dev.liaison.app.pages.scheduling;

import dev.liaison.domain.meeting.DayHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The hours of one weekday, as an admin typed them.
 *
 * @param on false for a day off; its hours are kept in the form, and not saved
 */
record WorkDay(DayOfWeek day, boolean on, String from, String to) {
    private static final DayHours USUAL = new DayHours(LocalTime.of(8, 0), LocalTime.of(18, 0));

    static WorkDay of(DayOfWeek day, Optional<DayHours> hours) {
        var shown = hours.orElse(USUAL);
        return new WorkDay(day, hours.isPresent(), RulesForm.clock(shown.from()), RulesForm.clock(shown.to()));
    }

    static WorkDay of(DayOfWeek day, Map<String, String> typed) {
        var id = id(day);
        return new WorkDay(
                day,
                typed.containsKey(id + "-on"),
                typed.getOrDefault(id + "-from", "").strip(),
                typed.getOrDefault(id + "-to", "").strip());
    }

    public String id() {
        return id(day);
    }

    private static String id(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Nothing is wrong with a day off. */
    Optional<String> error() {
        if (!on) {
            return Optional.empty();
        }
        var begins = time(from);
        var ends = time(to);
        if (begins.isEmpty() || ends.isEmpty()) {
            return Optional.of("Write both times like 08:00.");
        }
        return ends.get().equals(LocalTime.MIDNIGHT) || begins.get().isBefore(ends.get())
                ? Optional.empty()
                : Optional.of("The end must be later than the beginning.");
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed)).filter(time -> time.getSecond() == 0 && time.getNano() == 0);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Only when there is no error. */
    DayHours hours() {
        return new DayHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
