package dev.liaison.domain.meeting;

import java.util.Arrays;

/** The messages about a meeting. */
public enum MeetingNotice {
    ASKED("meetingAsked"),
    REMINDED("meetingReminded"),
    NO_ANSWER("meetingNoAnswer"),
    UNKNOWN_TIME("meetingUnknownTime"),
    BOOKED("meetingBooked"),
    INVITATION_DECLINED("meetingInvitationDeclined"),
    SOON("meetingSoon"),
    CHANGED_ELSEWHERE("meetingChangedElsewhere"),
    DID_YOU_MEET("meetingDidYouMeet"),
    ENDED("meetingEnded");

    private final String wireName;

    MeetingNotice(String wireName) {
        this.wireName = wireName;
    }

    /** As models and deliveries write it. */
    public String wireName() {
        return wireName;
    }

    /** @throws IllegalArgumentException for a name that is none of them */
    public static MeetingNotice named(String wireName) {
        return Arrays.stream(values())
                .filter(notice -> notice.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no notice " + wireName));
    }
}
