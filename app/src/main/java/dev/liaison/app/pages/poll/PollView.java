package dev.liaison.app.pages.poll;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A poll as one reader sees it.
 *
 * @param state how it stands, in a sentence
 * @param tone colour of that: good, open, none
 * @param voting true while votes count
 * @param picking true when the reader may choose a time for all
 * @param until the end of the voting, by the reader's clock
 * @param zone which clock that is
 * @param meetingId what came of it; null for nothing
 * @param voters in the order of the votes in each line
 */
record PollView(
        UUID id,
        String title,
        String state,
        String tone,
        String note,
        List<Fact> facts,
        boolean voting,
        boolean picking,
        boolean organizer,
        boolean roomForMore,
        String until,
        String zone,
        @Nullable UUID meetingId,
        List<Voter> voters,
        List<Line> lines) {

    /** Something about all of it. */
    record Fact(String label, String value) {}

    /** Somebody who is asked. @param words what they are to it: "organizer", "not needed", or empty */
    record Voter(String name, String words) {}

    /**
     * One time.
     *
     * @param theirs when it is where the others live; empty where all have the same clock
     * @param open true when the reader may vote on it
     * @param mine what they said, as {@code Vote} names it; empty for nothing
     * @param suggestion what their calendar would say; empty when they have said something, or it is unknown
     * @param by who suggested it later; empty for nobody
     * @param choice what the button that picks it carries
     * @param votes by voter, in words; empty for who has not voted
     */
    record Line(
            UUID id,
            String when,
            List<String> theirs,
            boolean open,
            String mine,
            String suggestion,
            String by,
            String count,
            boolean possible,
            boolean chosen,
            String choice,
            List<String> votes) {

        /** Which answer the form begins with; empty for none. */
        public String checked() {
            return mine.isEmpty() ? suggestion : mine;
        }
    }
}
