package dev.liaison.domain.poll;

import dev.liaison.domain.Ids;
import java.util.Optional;
import java.util.UUID;

/** One option of a poll; what the buttons beside it are about. */
public record PollChoice(UUID pollId, UUID optionId) {
    private static final char SEPARATOR = '/';

    /** As a button carries it. */
    public String subject() {
        return pollId.toString() + SEPARATOR + optionId;
    }

    /** Empty for what is none; whether the two exist, and belong together, is another question. */
    public static Optional<PollChoice> parse(String subject) {
        var separator = subject.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        var option = Ids.parse(subject.substring(separator + 1));
        return Ids.parse(subject.substring(0, separator)).flatMap(poll -> option.map(it -> new PollChoice(poll, it)));
    }

    /** The poll that a button's subject is about, with or without an option; empty for what is none. */
    public static Optional<UUID> poll(String subject) {
        return parse(subject).map(PollChoice::pollId).or(() -> Ids.parse(subject));
    }
}
