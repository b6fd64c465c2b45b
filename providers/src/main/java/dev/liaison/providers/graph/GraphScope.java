package dev.liaison.providers.graph;

import dev.liaison.domain.calendar.CalendarRights;
import java.util.Arrays;
import java.util.List;

/** A right that we ask for, and why. The same for a member's own account and for an organization's dedicated one. */
public enum GraphScope {
    OPENID("openid", "Recognize the account."),
    PROFILE("profile", "Recognize it for good, whatever its address becomes."),
    EMAIL("email", "Know the calendar's address."),
    OFFLINE_ACCESS("offline_access", "Go on reading without asking again."),
    CALENDARS_READ_BASIC("Calendars.ReadBasic", "Read when somebody is busy. The least right that allows it."),
    CALENDARS_READ_WRITE("Calendars.ReadWrite", "Put meetings into the calendar, move them and call them off.");

    private final String microsoftName;
    private final String reason;

    GraphScope(String microsoftName, String reason) {
        this.microsoftName = microsoftName;
        this.reason = reason;
    }

    /** As Microsoft writes it. */
    public String microsoftName() {
        return microsoftName;
    }

    public String reason() {
        return reason;
    }

    /** Those that such rights need, as Microsoft writes them. */
    public static List<String> names(CalendarRights rights) {
        return Arrays.stream(values())
                .filter(it -> it != CALENDARS_READ_WRITE || rights == CalendarRights.READ_AND_PLACE)
                .map(GraphScope::microsoftName)
                .toList();
    }
}
