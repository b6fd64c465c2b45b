package dev.liaison.domain.meeting;

import dev.liaison.domain.delivery.InvitationReply.Answer;

/** What can happen to a meeting; a line of its history. */
public enum MeetingFact {
    PROPOSED("proposed times"),
    OTHERS_PROPOSED("proposed other times"),
    NOTHING_FREE("no other time suits everybody in the next two weeks"),
    PICKED("picked a time"),
    PICK_UNDONE("took the choice back"),
    SLOT_TAKEN("the time was taken in the meantime"),
    SLOT_UNKNOWN("a calendar could not be read, and somebody was asked"),
    UNKNOWN_CONFIRMED("wanted it booked all the same"),
    BOOKED("booked"),
    INVITATION_ACCEPTED("answered the invitation: accepted"),
    INVITATION_TENTATIVE("answered the invitation: perhaps"),
    INVITATION_DECLINED("answered the invitation: declined"),
    LINK_MISSING("no link for an online meeting could be made"),
    NOT_INVITED("an invitation could not be delivered"),
    MOVED_ELSEWHERE("was moved in a calendar"),
    DELETED_ELSEWHERE("was deleted in a calendar"),
    TIME_ADOPTED("agreed to the time in the calendar"),
    DECLINED("declined"),
    EXPIRED("expired unanswered"),
    CANCELLED("cancelled"),
    HELD("says that you met"),
    MISSED("says that somebody did not come");

    private final String words;

    MeetingFact(String words) {
        this.words = words;
    }

    /** What somebody answered to an invitation. */
    public static MeetingFact of(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> INVITATION_ACCEPTED;
            case TENTATIVE -> INVITATION_TENTATIVE;
            case DECLINED -> INVITATION_DECLINED;
        };
    }

    /** True for what does not change how a meeting stands. */
    boolean aside() {
        return this == INVITATION_ACCEPTED || this == INVITATION_TENTATIVE || this == INVITATION_DECLINED;
    }

    /** Behind a name, or alone where nobody did it. */
    public String words() {
        return words;
    }
}
