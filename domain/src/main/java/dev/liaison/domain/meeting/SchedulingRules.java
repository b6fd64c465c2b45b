package dev.liaison.domain.meeting;

import java.time.Duration;

/**
 * When the people of an organization or of a program meet.
 *
 * @param hours in each participant's own zone
 * @param notice how long before its beginning a meeting must be proposed at the least
 * @param buffer how long everybody must be free before a meeting, and after it
 */
public record SchedulingRules(MeetingHours hours, Duration notice, Duration buffer) {
    public static final Duration LONGEST_NOTICE = Duration.ofDays(14);
    public static final Duration LONGEST_BUFFER = Duration.ofHours(2);
    /** What every organization begins with. */
    public static final SchedulingRules DEFAULT =
            new SchedulingRules(MeetingHours.DEFAULT, Duration.ofHours(1), Duration.ZERO);

    public SchedulingRules {
        within("notice", notice, LONGEST_NOTICE);
        within("buffer", buffer, LONGEST_BUFFER);
    }

    private static void within(String name, Duration value, Duration most) {
        if (value.isNegative() || value.compareTo(most) > 0 || !value.equals(Duration.ofMinutes(value.toMinutes()))) {
            throw new IllegalArgumentException(
                    "The " + name + " is not a number of minutes up to " + most + ": " + value);
        }
    }
}
