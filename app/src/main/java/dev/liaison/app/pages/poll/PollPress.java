package dev.liaison.app.pages.poll;

import dev.liaison.app.pages.frame.LocalTimes;
import dev.liaison.domain.Ids;
import dev.liaison.domain.poll.Ballot;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.poll.PollVerbs;
import dev.liaison.domain.poll.Vote;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which button of a poll's page was pressed, and what the form said.
 *
 * @param text what an inbox row carries
 * @param done what the page says when it had its effect
 */
record PollPress(String verb, String subjectId, String text, String done) {
    private static final String VOTE = "vote-";
    private static final String SEPARATOR = " ";

    /** As a form sends it; whatever is about something else votes for nothing. */
    static PollPress of(Map<String, String> form, UUID pollId, ZoneId zone) {
        var press = form.getOrDefault("press", "");
        var verb = press.split(SEPARATOR, 2)[0];
        var subject = press.contains(SEPARATOR) ? press.substring(press.indexOf(' ') + 1) : pollId.toString();
        if (PollChoice.poll(subject).filter(pollId::equals).isEmpty()) {
            return new PollPress(PollVerbs.VOTE, pollId.toString(), "", "");
        }
        return switch (verb) {
            case PollVerbs.PICK ->
                new PollPress(verb, subject, "", "It is being booked. Everybody gets an invitation.");
            case PollVerbs.CANCEL -> new PollPress(verb, subject, "", "Cancelled. The others are being told.");
            case PollVerbs.SUGGEST ->
                new PollPress(
                        verb,
                        pollId.toString(),
                        LocalTimes.parse(form.getOrDefault("at", ""), zone)
                                .map(Instant::toString)
                                .orElse(""),
                        "Added. Everybody can vote on it now.");
            default ->
                new PollPress(
                        PollVerbs.VOTE,
                        pollId.toString(),
                        ballot(form).text(),
                        "Your votes count. You can change them until the end of the voting.");
        };
    }

    private static Ballot ballot(Map<String, String> form) {
        var votes = new HashMap<UUID, Vote>();
        form.forEach((name, value) -> {
            if (name.startsWith(VOTE)) {
                Ids.parse(name.substring(VOTE.length())).ifPresent(option -> Arrays.stream(Vote.values())
                        .filter(vote -> vote.name().equals(value))
                        .forEach(vote -> votes.put(option, vote)));
            }
        });
        return new Ballot(votes);
    }
}
