package dev.liaison.domain.request;

import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** How we speak about requests: one wording for chat, mail and pages. */
public final class RequestWords {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private RequestWords() {}

    /** "Accepted by you on 21 Nov, 10:02 in Slack", in the reader's zone. */
    public static String ending(Ending ending, UUID reader, ZoneId zone, String mentorName, String menteeName) {
        var outcome = capital(ending.outcome().words());
        if (ending.outcome() == Outcome.EXPIRED) {
            return outcome + " on " + when(ending.at(), zone);
        }
        var by = ending.outcome() == Outcome.WITHDRAWN ? menteeName : mentorName;
        var who = reader.equals(ending.by()) ? "you" : by;
        return outcome + " by " + who + " on " + when(ending.at(), zone) + " "
                + ending.surface().words();
    }

    /** What somebody hears whose click came too late: "Already accepted by you on … in Slack." */
    public static String already(Ending ending, Person reader, String mentorName, String menteeName) {
        var words = ending(ending, reader.id(), reader.timeZone(), mentorName, menteeName);
        return "Already " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** The same while the answer can be taken back. */
    public static String alreadyForNow(Ending answer, Person reader, String mentorName, String menteeName) {
        return already(answer, reader, mentorName, menteeName) + " You can still take it back.";
    }

    /** What a mentor reads whose answer can be taken back: "Accepted by you on … in Slack; Amara is told in a minute". */
    public static String forNow(Ending answer, Person mentor, Person mentee) {
        return ending(answer, mentor.id(), mentor.timeZone(), mentor.name(), mentee.name()) + "; " + mentee.firstName()
                + " is told in a minute";
    }

    public static String when(Instant instant, ZoneId zone) {
        return WHEN.format(instant.atZone(zone));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
