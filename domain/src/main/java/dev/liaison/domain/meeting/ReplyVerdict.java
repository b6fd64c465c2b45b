package dev.liaison.domain.meeting;

/** What an answer to an invitation is worth. */
public sealed interface ReplyVerdict {

    /** It counts. @param news false when the person had said the same before, so that nobody need be told */
    record Counts(MeetingAnswer answer, boolean news) implements ReplyVerdict {}

    /** It changes nothing. */
    enum PassedOver implements ReplyVerdict {
        NOT_AUTHENTICATED("nobody vouches for its sender"),
        NO_MEETING("it is about no meeting of ours"),
        ENDED("the meeting has ended"),
        NOT_INVITED("nobody was invited yet"),
        NO_PARTICIPANT("its sender is not to come"),
        OLD_INVITATION("it is about an older invitation"),
        OLD_ANSWER("there is a later answer, or the same");

        private final String words;

        PassedOver(String words) {
            this.words = words;
        }

        /** Why, for a log: nothing of what the answer says. */
        public String words() {
            return words;
        }
    }
}
