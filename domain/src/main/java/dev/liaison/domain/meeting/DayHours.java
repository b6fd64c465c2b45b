package dev.liaison.domain.meeting;

import java.time.LocalTime;

/**
 * When a person meets on one day, by the clock on the wall, half-open.
 *
 * @param to midnight stands for the end of the day, 24:00
 */
public record DayHours(LocalTime from, LocalTime to) {
    public static final DayHours WHOLE_DAY = new DayHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public DayHours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Meeting hours end before they begin: " + from + " to " + to);
        }
    }

    int firstSecond() {
        return from.toSecondOfDay();
    }

    int endSecond() {
        return to.equals(LocalTime.MIDNIGHT) ? LocalDay.SECONDS : to.toSecondOfDay();
    }
}
