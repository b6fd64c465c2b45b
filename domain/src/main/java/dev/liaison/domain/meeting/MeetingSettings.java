package dev.liaison.domain.meeting;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What an admin sets for the meetings of one program.
 *
 * @param remindAfter reminder to whoever was asked, from the moment of asking
 * @param tellAfter when the one who waits is told that there is no answer
 * @param expireAfter when the proposal ends unanswered; at the latest when the last proposed time begins
 * @param reminders how long before the meeting everybody is reminded, the longest first; empty for never
 */
public record MeetingSettings(
        Duration remindAfter, Duration tellAfter, Duration expireAfter, List<Duration> reminders) {
    public static final Duration LONGEST_REMINDER = Duration.ofDays(7);
    public static final int MOST_REMINDERS = 4;
    /** No link in a mail lives longer. */
    public static final Duration LONGEST_ASKING = Duration.ofDays(60);

    public static final MeetingSettings DEFAULT = new MeetingSettings(
            Duration.ofDays(2),
            Duration.ofDays(4),
            Duration.ofDays(7),
            List.of(Duration.ofHours(24), Duration.ofMinutes(15)));

    public MeetingSettings {
        reminders =
                reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** True when they follow each other within {@link #LONGEST_ASKING}, and reminders are few and not too early. */
    public boolean inOrder() {
        return !remindAfter.isNegative()
                && !remindAfter.isZero()
                && remindAfter.compareTo(tellAfter) < 0
                && tellAfter.compareTo(expireAfter) < 0
                && expireAfter.compareTo(LONGEST_ASKING) <= 0
                && reminders.size() <= MOST_REMINDERS
                && reminders.stream()
                        .allMatch(it -> it.compareTo(Duration.ZERO) > 0 && it.compareTo(LONGEST_REMINDER) <= 0);
    }
}
