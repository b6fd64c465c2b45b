package dev.liaison.domain.meeting;

import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.util.UUID;

/** What happened to a meeting, in sentences for one reader. */
public final class MeetingTold {
    private MeetingTold() {}

    /** "Cancelled by Ingrid on Tue, 1 Dec, 10:02 in Slack." The meeting has ended. */
    public static String ended(MeetingMatter it, UUID readerId) {
        var ending = it.meeting().ended().orElseThrow();
        var reader = it.person(readerId);
        var on = " on " + MeetingWords.moment(ending.at(), reader.timeZone());
        var by = ending.by();
        return switch (ending.outcome()) {
            case DECLINED ->
                "Declined by " + name(it, by, readerId) + on + " "
                        + ending.surface().words() + ".";
            case CANCELLED ->
                "Cancelled by " + name(it, by, readerId) + on + " "
                        + ending.surface().words() + ".";
            case EXPIRED -> "Expired unanswered" + on + ".";
            case HELD -> capital(name(it, by, readerId)) + " said" + on + " that you met.";
            case MISSED -> capital(name(it, by, readerId)) + " said" + on + " that somebody did not come.";
            case OVER -> "Over. Nobody said whether you met.";
        };
    }

    /** "Already agreed: Tue, 1 Dec, 15:00–15:30, picked by you on … in Slack." A time is picked or booked. */
    public static String agreed(MeetingMatter it, UUID readerId) {
        var reader = it.person(readerId);
        return it.meeting()
                .picked()
                .map(pick -> "Already agreed: " + when(it, pick.start(), reader) + ", picked by "
                        + name(it, pick.by(), readerId) + " on " + MeetingWords.moment(pick.at(), reader.timeZone())
                        + " " + pick.surface().words() + ".")
                .orElseGet(() -> "Already booked: "
                        + MeetingWords.when(it.meeting().when().orElseThrow(), reader.timeZone()) + picked(it, reader)
                        + ".");
    }

    private static String picked(MeetingMatter it, Person reader) {
        return it.history().stream()
                .filter(line -> line.what() == MeetingFact.PICKED)
                .reduce((earlier, later) -> later)
                .map(line -> ", picked by " + name(it, line.actorId(), reader.id()) + " on "
                        + MeetingWords.moment(line.at(), reader.timeZone()) + " "
                        + line.surface().words())
                .orElse("");
    }

    private static String when(MeetingMatter it, Instant start, Person reader) {
        return MeetingWords.when(it.meeting().from(start), reader.timeZone());
    }

    /** "you", or the name; "nobody" for a null. */
    public static String name(MeetingMatter it, @org.jspecify.annotations.Nullable UUID who, UUID readerId) {
        if (who == null) {
            return "nobody";
        }
        return who.equals(readerId) ? "you" : it.person(who).name();
    }

    /** As a sentence begins. */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
