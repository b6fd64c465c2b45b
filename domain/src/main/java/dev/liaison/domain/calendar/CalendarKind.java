package dev.liaison.domain.calendar;

/** The kinds of calendars that a provider exists for. */
public enum CalendarKind {
    GOOGLE("Google"),
    MICROSOFT("Microsoft 365"),
    ICAL("iCal"),
    /** Exchange on-premises, which only a whole organization connects. */
    EXCHANGE("Exchange");

    private final String title;

    CalendarKind(String title) {
        this.title = title;
    }

    /** As people know it: "Your Google calendar is connected". */
    public String title() {
        return title;
    }
}
