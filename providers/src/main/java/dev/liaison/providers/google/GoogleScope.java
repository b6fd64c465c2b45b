package dev.liaison.providers.google;

import dev.liaison.domain.calendar.CalendarRights;
import java.util.Arrays;
import java.util.List;

/** A right that we ask for, and why. The same for a member's own account and for an organization's dedicated one. */
public enum GoogleScope {
    OPENID("openid", "Recognize the account, whatever its address becomes."),
    EMAIL("email", "Know the calendar's address."),
    FREE_BUSY("https://www.googleapis.com/auth/calendar.freebusy", "Read when somebody is busy, and nothing else."),
    EVENTS(
            "https://www.googleapis.com/auth/calendar.events.owned",
            "Put meetings into the calendar, move them and call them off. May be left out.");

    private final String googleName;
    private final String reason;

    GoogleScope(String googleName, String reason) {
        this.googleName = googleName;
        this.reason = reason;
    }

    /** As Google writes it. */
    public String googleName() {
        return googleName;
    }

    public String reason() {
        return reason;
    }

    /** Those that such rights need, as Google writes them. */
    public static List<String> names(CalendarRights rights) {
        return Arrays.stream(values())
                .filter(it -> it != EVENTS || rights == CalendarRights.READ_AND_PLACE)
                .map(GoogleScope::googleName)
                .toList();
    }
}
