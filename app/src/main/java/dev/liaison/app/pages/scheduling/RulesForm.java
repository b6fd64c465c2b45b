package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Texts;
import dev.liaison.domain.meeting.DayHours;
import dev.liaison.domain.meeting.MeetingHours;
import dev.liaison.domain.meeting.SchedulingRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** When people meet, as an admin typed it. */
record RulesForm(List<WorkDay> days, String daysOff, String notice, String buffer) {
    private static final int MOST_DAYS_OFF = 200;
    private static final int MOST_HOURS = (int) SchedulingRules.LONGEST_NOTICE.toHours();
    private static final int MOST_MINUTES = (int) SchedulingRules.LONGEST_BUFFER.toMinutes();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static RulesForm of(SchedulingRules rules) {
        return new RulesForm(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> WorkDay.of(
                                day, Optional.ofNullable(rules.hours().week().get(day))))
                        .toList(),
                rules.hours().daysOff().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining("\n")),
                Long.toString(rules.notice().toHours()),
                Long.toString(rules.buffer().toMinutes()));
    }

    static RulesForm of(Map<String, String> typed) {
        return new RulesForm(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> WorkDay.of(day, typed))
                        .toList(),
                Texts.clean(typed.getOrDefault("daysOff", "")),
                typed.getOrDefault("notice", "").strip(),
                typed.getOrDefault("buffer", "").strip());
    }

    /** What has to be changed first, by field; empty when all is well. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        days.forEach(day -> day.error().ifPresent(words -> errors.put(day.id(), words)));
        dateError().ifPresent(words -> errors.put("daysOff", words));
        if (number(notice, MOST_HOURS).isEmpty()) {
            errors.put("notice", "Enter a whole number of hours from 0 to " + MOST_HOURS + ".");
        }
        if (number(buffer, MOST_MINUTES).isEmpty()) {
            errors.put("buffer", "Enter a whole number of minutes from 0 to " + MOST_MINUTES + ".");
        }
        return errors;
    }

    private Optional<String> dateError() {
        var wrong = lines().stream().filter(line -> date(line).isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return Optional.of(
                    "\u201C" + wrong.get() + "\u201D is no date. Write one date on a line, like 2026-12-25.");
        }
        return lines().size() > MOST_DAYS_OFF
                ? Optional.of("Up to " + MOST_DAYS_OFF + " dates. Remove those that are over.")
                : Optional.empty();
    }

    private List<String> lines() {
        return daysOff.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<LocalDate> date(String line) {
        try {
            return Optional.of(LocalDate.parse(line));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(String typed, int most) {
        if (!typed.matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(typed);
        return number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Only when there are no errors. */
    SchedulingRules rules() {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        days.stream().filter(WorkDay::on).forEach(day -> week.put(day.day(), day.hours()));
        var off = new TreeSet<LocalDate>();
        lines().forEach(line -> off.add(date(line).orElseThrow()));
        return new SchedulingRules(
                new MeetingHours(week, off, Map.of()),
                Duration.ofHours(number(notice, MOST_HOURS).orElseThrow()),
                Duration.ofMinutes(number(buffer, MOST_MINUTES).orElseThrow()));
    }

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }
}
