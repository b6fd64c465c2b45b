package dev.liaison.domain.poll;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * May this person press that button, as things stand? Asked once before a click is taken, and again, with authority, when it
 * has its effect.
 */
public final class PollDesk {
    private static final String NOT_YOURS = "This poll is not yours to answer.";

    private final Polls polls;
    private final Clock clock;

    public PollDesk(Polls polls, Clock clock) {
        this.polls = polls;
        this.clock = clock;
    }

    /** Why a click can have no effect. @param late true when it came after the matter was settled */
    public record No(boolean late, String words) {}

    /** What a button claims: ids and verb may be forged. Empty when the click may go on. */
    public Optional<No> whyNot(UUID personId, String verb, String subjectId) {
        return PollChoice.poll(subjectId)
                .flatMap(polls::find)
                .filter(poll -> poll.concerns(personId))
                .map(poll -> whyNot(poll, personId, verb, subjectId))
                .orElseGet(() -> Optional.of(new No(false, NOT_YOURS)));
    }

    private Optional<No> whyNot(Poll it, UUID personId, String verb, String subjectId) {
        if (it.outcome() != null) {
            return Optional.of(new No(true, "The poll is over: " + ended(it) + "."));
        }
        if (PollVerbs.VOTES.containsKey(verb) || verb.equals(PollVerbs.VOTE) || verb.equals(PollVerbs.SUGGEST)) {
            return vote(it, verb, subjectId);
        }
        if (!it.organizerId().equals(personId)) {
            return no("Only who opened the poll can do that.");
        }
        return switch (verb) {
            case PollVerbs.CANCEL -> Optional.empty();
            case PollVerbs.PICK -> option(it, subjectId);
            default -> no(NOT_YOURS);
        };
    }

    private Optional<No> vote(Poll it, String verb, String subjectId) {
        if (!it.voting()) {
            return Optional.of(new No(true, "The poll is closed. Votes don\u2019t change any more."));
        }
        if (verb.equals(PollVerbs.SUGGEST)) {
            return it.options().size() < PollRules.MOST
                    ? Optional.empty()
                    : no("There are " + PollRules.MOST + " times to vote on already. More would be too many.");
        }
        return verb.equals(PollVerbs.VOTE) ? Optional.empty() : option(it, subjectId);
    }

    private Optional<No> option(Poll it, String subjectId) {
        var option = PollChoice.parse(subjectId).flatMap(choice -> it.option(choice.optionId()));
        if (option.isEmpty()) {
            return no("This time is not part of the poll.");
        }
        return option.get().start().isAfter(clock.instant())
                ? Optional.empty()
                : no("This time is over. Choose one of the others.");
    }

    /** How it ended, as half a sentence. */
    public static String ended(Poll it) {
        return switch (Objects.requireNonNull(it.outcome())) {
            case BOOKED -> "a time was chosen";
            case CANCELLED -> "the poll was cancelled";
            case NOT_AGREED -> "no time was agreed on";
        };
    }

    private static Optional<No> no(String words) {
        return Optional.of(new No(false, words));
    }
}
