package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.Reason;
import java.util.Locale;
import java.util.Set;

/** How a stretch of the grid looks: for one person, or for all. What is unknown looks like nothing else. */
enum Look {
    FREE("Free"),
    UNAVAILABLE("Unavailable"),
    UNKNOWN("Unknown"),
    CLOSED("Outside hours"),
    DAY_OFF("Day off"),
    /** For all: the time is over. */
    OVER("Over"),
    /** For all: less than the notice is left. */
    SOON("Too soon"),
    /** For all: everybody is free, and yet the meeting does not fit. */
    SHORT("Too short");

    private final String words;

    Look(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Outside of meeting hours it is nobody's business what else there is. */
    static Look of(Set<Reason> reasons) {
        if (reasons.contains(Reason.DAY_OFF)) {
            return DAY_OFF;
        }
        if (reasons.contains(Reason.OUTSIDE_MEETING_HOURS)) {
            return CLOSED;
        }
        if (reasons.contains(Reason.BUSY)) {
            return UNAVAILABLE;
        }
        return reasons.contains(Reason.UNKNOWN) ? UNKNOWN : FREE;
    }

    boolean open() {
        return this != CLOSED && this != DAY_OFF;
    }
}
