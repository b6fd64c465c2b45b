package dev.liaison.domain.meeting;

/** Why a meeting, or times for one, can't be proposed, and what to do instead. */
public enum MeetingRefusal {
    NOT_CONNECTED("You can only meet people you are connected with."),
    NO_TIME("Choose at least one time."),
    TOO_MANY_TIMES("Choose at most five times."),
    TITLE_EMPTY("Say in a few words what the meeting is about."),
    TITLE_TOO_LONG("The title is too long. Keep it under 120 characters."),
    NOTE_TOO_LONG("The message is too long. Keep it under 1,000 characters."),
    PLACE_TOO_LONG("The place is too long. Keep it under 200 characters."),
    DURATION("A meeting lasts from 15 minutes to 4 hours."),
    PAST("One of the times is over or too soon. Choose others."),
    NOT_FREE("One of the times doesn\u2019t suit everybody any more. Choose others."),
    UNKNOWN("A calendar can\u2019t be read for one of the times. Tick the box to propose it all the same."),
    ENOUGH_OPEN("You two have three open proposals already. Wait for an answer, or cancel one first.");

    private final String words;

    MeetingRefusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
