package dev.liaison.bpmn;

/** Process variables: ids, flags, and instants in ISO 8601. Never personal data, never a secret. */
public final class Variables {
    /** UUID of the organization; also the engine's tenant id. */
    public static final String ORGANIZATION_ID = "organizationId";
    /** The organization's name, for forms. */
    public static final String ORGANIZATION_NAME = "organizationName";
    /** Name of a {@code Feature}. */
    public static final String FEATURE = "feature";
    /** The feature's title, for forms. */
    public static final String FEATURE_TITLE = "featureTitle";
    /** Why a feature is asked for, or switched, as typed by an admin or by support. */
    public static final String REASON = "reason";
    /** UUID of the support case; empty text when support acts unasked. */
    public static final String CASE_ID = "caseId";
    /** Boolean: support has decided already. */
    public static final String DECIDED = "decided";
    /** Boolean: support switches the feature on. */
    public static final String APPROVED = "approved";
    /** Support's note to the admins. */
    public static final String NOTE = "note";
    /** E-mail address of our own staff member who decided. */
    public static final String DECIDED_BY = "decidedBy";
    /** From which surface support decided: COCKPIT or TASKLIST. */
    public static final String DECIDED_ON = "decidedOn";
    /** Name of a {@code Standing}. */
    public static final String STANDING = "standing";
    /** UUID of an installation. */
    public static final String INSTALLATION_ID = "installationId";
    /** UUID of a mentoring request. */
    public static final String REQUEST_ID = "requestId";
    /** UUID of a program. */
    public static final String PROGRAM_ID = "programId";
    /** Boolean: the mentor's answer. */
    public static final String ACCEPTED = "accepted";
    /** Name of a request's {@code Outcome}; of a meeting, what came of asking: PICKED, UNDONE, OTHERS, DECLINED, EXPIRED. */
    public static final String OUTCOME = "outcome";
    /** Instant of the first reminder. */
    public static final String REMIND_AT = "remindAt";
    /** Instant of the second reminder. */
    public static final String REMIND_AGAIN_AT = "remindAgainAt";
    /** Instant at which a program admin is asked to help. */
    public static final String ESCALATE_AT = "escalateAt";
    /** Instant at which the request ends unanswered. */
    public static final String EXPIRE_AT = "expireAt";
    /** Boolean: a program admin ends the request. */
    public static final String END_NOW = "endNow";
    /** UUID of a calendar account. */
    public static final String ACCOUNT_ID = "accountId";
    /** Boolean: the account is one of the organization's own Exchange server, which support sets up. */
    public static final String ON_PREMISES = "onPremises";
    /** Host of the Exchange server, for a form; empty text until a sign-in there has worked. */
    public static final String HOST = "host";
    /** Sign-in name of the service account, for a form; empty text until it has worked. */
    public static final String SIGN_IN_NAME = "signInName";
    /** Instant at which people are told next that a calendar or workspace can't be used. */
    public static final String TELL_AT = "tellAt";
    /** Boolean: they are told once more. */
    public static final String TELL_AGAIN = "tellAgain";
    /** Input of a decision: name of a {@code ShowAs}. */
    public static final String SHOW_AS = "showAs";
    /** Input of a decision: boolean, the event is of whole days. */
    public static final String ALL_DAY = "allDay";
    /** Output of a decision: name of a {@code Presence}. */
    public static final String PRESENCE = "presence";
    /** What a notification is about, as its business key: {@code meeting:<id>}. */
    public static final String SUBJECT = "subject";
    /** Which message about the subject: a name of {@link Notices}. */
    public static final String NOTICE = "notice";
    /** UUID of the person whom a notification goes to. */
    public static final String RECIPIENT_ID = "recipientId";
    /** UUID of a meeting. */
    public static final String MEETING_ID = "meetingId";
    /** Boolean: whoever may pick a time gets a message about it. */
    public static final String ASK = "ask";
    /** UUID of the person who may pick a time. */
    public static final String ASKED_ID = "askedId";
    /** UUID of the person who waits for that. */
    public static final String WAITING_ID = "waitingId";
    /** UUID of the person who picked the time. */
    public static final String PICKER_ID = "pickerId";
    /** How long a choice can be taken back, as an ISO 8601 duration. */
    public static final String UNDO_FOR = "undoFor";
    /** Boolean: no other meeting has the time. */
    public static final String HELD = "held";
    /** What the calendars say of a time: name of a {@code SlotStanding}. */
    public static final String SLOT_STANDING = "slotStanding";
    /** Boolean: the meeting stands in the calendars. */
    public static final String BOOKED = "booked";
    /** Boolean: a link for an online meeting was asked for and is not there. */
    public static final String LINK_MISSING = "linkMissing";
    /** Boolean: there is a reminder to come. */
    public static final String REMIND = "remind";
    /** UUID of the person who declined an invitation in their calendar. */
    public static final String DECLINER_ID = "declinerId";
    /** Instant of the next reminder. */
    public static final String REMIND_NEXT_AT = "remindNextAt";
    /** How the event was found in its calendar: name of an {@code EventStanding}. */
    public static final String EVENT_STANDING = "eventStanding";
    /** Instant at which the meeting is over. */
    public static final String ENDS_AT = "endsAt";
    /** UUID of a poll. */
    public static final String POLL_ID = "pollId";
    /** Instant at which a poll closes. */
    public static final String CLOSES_AT = "closesAt";
    /** Boolean: a time is agreed on, in a poll. */
    public static final String AGREED = "agreed";
    /** Input of a decision: what somebody said to a time; {@code NONE} for nothing. */
    public static final String VOTE = "vote";
    /** Input of a decision: boolean, the poll needs them. */
    public static final String REQUIRED = "required";
    /** Boolean: somebody who has our app in a chat is a member here. */
    public static final String KNOWN = "known";

    private Variables() {}
}
