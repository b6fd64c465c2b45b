package dev.liaison.domain.calendar;

/** Why it is unknown when somebody is free. None of these says anything about what is in the calendar. */
public enum UnreadReason {
    /** Nobody connected a calendar for this person. */
    NOT_CONNECTED("no calendar is connected"),
    /** It was connected, but was not read successfully yet. */
    NOT_VERIFIED("the calendar is being checked"),
    /** The provider does not take our authorization any more; the owner has to connect again. */
    ACCESS_LOST("the calendar has to be connected again"),
    /** The provider does not know a calendar of that address, or does not show it to us; it does not say which. */
    NOT_SHARED("the calendar can't be seen"),
    /** The calendar holds something that can't be understood, so that the rest proves nothing. */
    UNREADABLE("the calendar can't be understood"),
    /** The provider could not be reached, or answered that it is out of order. */
    UNREACHABLE("the calendar could not be reached"),
    /** It did not answer in time. */
    TOO_SLOW("the calendar did not answer in time");

    private final String words;

    UnreadReason(String words) {
        this.words = words;
    }

    /** The second half of a sentence: "Unknown: the calendar can't be seen". */
    public String words() {
        return words;
    }
}
