package dev.liaison.domain.program;

import java.time.Duration;

/**
 * What an admin sets for one program.
 *
 * @param remindAfter first reminder to a mentor who has not answered, from the moment of sending
 * @param remindAgainAfter second reminder, from the moment of sending
 * @param escalateAfter when the request comes to the program admin's list
 * @param expireAfter when the request ends unanswered
 * @param maxOpenRequests how many requests a mentee may have open at a time in this program
 * @param defaultCapacity mentees per mentor where the membership says nothing else
 */
public record ProgramSettings(
        Duration remindAfter,
        Duration remindAgainAfter,
        Duration escalateAfter,
        Duration expireAfter,
        int maxOpenRequests,
        int defaultCapacity) {

    public static final ProgramSettings DEFAULT =
            new ProgramSettings(Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(10), Duration.ofDays(14), 3, 3);

    /** True when reminders, escalation and expiry follow each other. */
    public boolean inOrder() {
        return !remindAfter.isNegative()
                && !remindAfter.isZero()
                && remindAfter.compareTo(remindAgainAfter) < 0
                && remindAgainAfter.compareTo(escalateAfter) < 0
                && escalateAfter.compareTo(expireAfter) < 0;
    }
}
