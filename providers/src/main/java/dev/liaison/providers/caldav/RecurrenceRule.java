package dev.liaison.providers.caldav;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/** An RRULE. Expanded by the local clock, as people mean it; the end is compared as the moment that it is. */
final class RecurrenceRule {
    private static final long MOST_STEPS = 500_000;

    private final Recur<LocalDateTime> rule;
    private final @Nullable IcalTime until;

    private RecurrenceRule(Recur<LocalDateTime> rule, @Nullable IcalTime until) {
        this.rule = rule;
        this.until = until;
    }

    /** @param zone of the event, for an end that has none of its own */
    static RecurrenceRule parse(String value, ZoneRules zone) throws Unreadable {
        var parts = Arrays.stream(value.strip().toUpperCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .collect(Collectors.partitioningBy(part -> part.startsWith("UNTIL=")));
        var ends = parts.getOrDefault(true, List.of());
        var until = ends.isEmpty() ? null : IcalTime.parse(ends.get(0).substring("UNTIL=".length()), zone);
        try {
            return new RecurrenceRule(new Recur<>(withWeekStart(parts.getOrDefault(false, List.of()))), until);
        } catch (RuntimeException e) {
            throw new Unreadable("not a recurrence rule");
        }
    }

    /** A week begins on Monday unless the rule says otherwise (RFC 5545, 3.3.10); the library asks the machine's locale. */
    private static String withWeekStart(List<String> parts) {
        var rule = String.join(";", parts);
        return rule.contains("WKST=") ? rule : rule + ";WKST=MO";
    }

    /**
     * When it recurs, the first time included, in the order of time.
     *
     * @param most how many are too many
     */
    List<LocalDateTime> starts(IcalTime first, LocalDateTime from, LocalDateTime to, int most) throws Unreadable {
        checkSteps(first.local(), to);
        var starts = dates(first.local(), from, to, most + 1);
        if (starts.size() > most) {
            throw new Unreadable("more than " + most + " recurrences");
        }
        return starts.stream().filter(start -> !ended(first.at(start))).toList();
    }

    private List<LocalDateTime> dates(LocalDateTime first, LocalDateTime from, LocalDateTime to, int most)
            throws Unreadable {
        try {
            return rule.getDates(first, from, to, most);
        } catch (RuntimeException e) {
            throw new Unreadable("a recurrence rule that can't be expanded");
        }
    }

    /** A rule for every second since long ago would keep us busy for longer than anybody waits. */
    private void checkSteps(LocalDateTime first, LocalDateTime to) throws Unreadable {
        var step = step(rule.getFrequency()).multipliedBy(Math.max(1, rule.getInterval()));
        if (first.isBefore(to) && Duration.between(first, to).dividedBy(step) > MOST_STEPS) {
            throw new Unreadable("a recurrence rule with too many steps");
        }
    }

    private static Duration step(Frequency frequency) {
        return switch (frequency) {
            case SECONDLY -> Duration.ofSeconds(1);
            case MINUTELY -> Duration.ofMinutes(1);
            case HOURLY -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    private boolean ended(IcalTime start) {
        if (until == null) {
            return false;
        }
        // some programs end timed events with a date; then that day belongs to it
        return until.date()
                ? start.local().toLocalDate().isAfter(until.local().toLocalDate())
                : start.instant().isAfter(until.instant());
    }
}
