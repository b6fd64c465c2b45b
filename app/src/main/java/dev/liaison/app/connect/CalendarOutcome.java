package dev.liaison.app.connect;

/** How connecting a calendar ended. The page shows one of these by name, never the provider's own text. */
public enum CalendarOutcome {
    CONNECTED("Your calendar is connected. We are reading it for the first time."),
    CANCELLED("You cancelled. Nothing was connected."),
    NEEDS_ADMIN(
            "Your organization lets only its administrators allow that. Ask one of them to allow it for all, or start again"
                    + " under \u201cReading only\u201d. Nothing was connected."),
    EXPIRED("That took longer than ten minutes. Start again."),
    NOT_GRANTED("We may not see when you are busy: that box was left out. Start again, and leave it ticked."),
    REFUSED("The calendar service did not accept it. Start again; if it happens twice, ask support."),
    WRONG_PASSWORD("The name or the password is not right. Make a new app-specific password, and try again."),
    NO_CALENDAR("There is no calendar at that address for us. Check the address, or ask support."),
    UNKNOWN("We don't know this authorization: it was used before, or was started in another browser. Start again."),
    UNREACHABLE("The calendar service could not be reached. Try again in a few minutes.");

    private final String words;

    CalendarOutcome(String words) {
        this.words = words;
    }

    /** What happened and what to do next, as the page says it. */
    public String words() {
        return words;
    }
}
