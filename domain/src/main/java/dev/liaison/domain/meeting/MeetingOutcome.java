package dev.liaison.domain.meeting;

import java.util.Locale;

/** How a meeting ended. */
public enum MeetingOutcome {
    /** Whoever was asked does not want to meet. */
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    CANCELLED,
    /** They met. */
    HELD,
    /** Somebody did not come. */
    MISSED,
    /** Its time is over, and nobody said whether they met. */
    OVER;

    /** As it stands in a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
