package dev.liaison.app.pages.scheduling;

import dev.liaison.domain.meeting.DayHours;
import dev.liaison.domain.meeting.SchedulingRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in one line when people meet. */
final class RulesWords {
    private RulesWords() {}

    /** "Mon–Fri 08:00–18:00; off 2026-12-25; notice 1 h; buffer 0 min". */
    static String of(SchedulingRules rules) {
        var off = rules.hours().daysOff().stream()
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        return week(rules) + (off.isEmpty() ? "" : "; off " + off)
                + "; notice " + rules.notice().toHours() + " h; buffer "
                + rules.buffer().toMinutes() + " min";
    }

    /** "Mon–Fri 08:00–18:00, Sat 10:00–12:00". */
    static String week(SchedulingRules rules) {
        var parts = new ArrayList<String>();
        for (var day = 0; day < 7; ) {
            @Nullable DayHours hours = rules.hours().week().get(DayOfWeek.of(day + 1));
            var first = day++;
            while (day < 7 && hours != null && hours.equals(rules.hours().week().get(DayOfWeek.of(day + 1)))) {
                day++;
            }
            if (hours != null) {
                parts.add(name(first) + (day - first > 1 ? "\u2013" + name(day - 1) : "") + " " + words(hours));
            }
        }
        return parts.isEmpty() ? "No meeting hours" : String.join(", ", parts);
    }

    /** "08:00–18:00"; the end of the day is 24:00. */
    static String words(DayHours hours) {
        var to = hours.to().equals(LocalTime.MIDNIGHT) ? "24:00" : RulesForm.clock(hours.to());
        return RulesForm.clock(hours.from()) + "\u2013" + to;
    }

    private static String name(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
