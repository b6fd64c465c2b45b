package dev.liaison.app.pages.meeting;

import dev.liaison.domain.meeting.MeetingVerbs;
import java.util.Map;
import java.util.UUID;

/** Which button of a meeting's card was pressed on a page. */
record Press(String verb, String subjectId) {
    private static final String SEPARATOR = " ";
    private static final Map<String, String> DONE = Map.of(
            MeetingVerbs.PICK_SLOT, "Picked. You can take it back for a minute; then it is booked.",
            MeetingVerbs.UNDO_PICK, "Taken back. Nothing was booked.",
            MeetingVerbs.DECLINE, "Declined. The others are being told.",
            MeetingVerbs.SUGGEST_OTHERS, "We look for times that suit everybody, and propose them.",
            MeetingVerbs.CANCEL, "Cancelled. The others are being told.",
            MeetingVerbs.CONFIRM_UNKNOWN, "It is being booked.",
            MeetingVerbs.ADOPT_TIME, "It is being booked for the new time.",
            MeetingVerbs.SAY_MET, "Thank you. Good that you met.",
            MeetingVerbs.SAY_MISSED, "Noted. You can propose another time.");

    /** As a form carries it; whatever is about something else asks for nothing. */
    static Press of(String press, UUID meetingId) {
        var end = press.indexOf(SEPARATOR);
        var verb = end < 0 ? "" : press.substring(0, end);
        var subject = end < 0 ? "" : press.substring(end + 1);
        return DONE.containsKey(verb) && MeetingPage.about(subject, meetingId)
                ? new Press(verb, subject)
                : new Press(MeetingVerbs.PICK_SLOT, meetingId + "/");
    }

    String done() {
        return DONE.getOrDefault(verb, "");
    }
}
