package dev.liaison.processes.poll;

import dev.liaison.bpmn.Decisions;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.Vote;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;

/** How good a time is: the points of its votes, by the decision table {@code poll-tie-break}. */
public final class PollTieBreak {
    private static final String NONE = "NONE";

    private final DecisionService decisions;

    public PollTieBreak(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** A possible time and its points; the higher the better. */
    record Scored(PollOption option, int points) {}

    /** Those that are ahead and possible, the best first; of equal ones the earlier first. */
    List<Scored> ranked(Poll poll, Instant now) {
        var worth = new LinkedHashMap<String, Integer>();
        return poll.options().stream()
                .filter(option -> option.start().isAfter(now) && poll.possible(option))
                .map(option -> new Scored(option, points(poll, option, worth)))
                .sorted(Comparator.comparingInt((Scored it) -> -it.points())
                        .thenComparing(it -> it.option().start()))
                .toList();
    }

    private int points(Poll poll, PollOption option, Map<String, Integer> worth) {
        return poll.people().entrySet().stream()
                .mapToInt(person -> {
                    var vote = name(option.votes().get(person.getKey()));
                    return worth.computeIfAbsent(vote + person.getValue(), key -> worth(vote, person.getValue()));
                })
                .sum();
    }

    private static String name(@Nullable Vote vote) {
        return vote == null ? NONE : vote.name();
    }

    private int worth(String vote, boolean required) {
        Number points = decisions
                .evaluateDecisionTableByKey(Decisions.POLL_TIE_BREAK)
                .variables(Map.of(Variables.VOTE, vote, Variables.REQUIRED, required))
                .evaluate()
                .getSingleResult()
                .getSingleEntry();
        return points.intValue();
    }
}
