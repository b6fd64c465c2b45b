package dev.liaison.domain.poll;

import dev.liaison.domain.Ids;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody says to several options at once. @param votes by option */
public record Ballot(Map<UUID, Vote> votes) {
    private static final String NEXT = " ";
    private static final char IS = '=';

    public Ballot {
        votes = Map.copyOf(votes);
    }

    /** As an inbox row carries it. */
    public String text() {
        return votes.entrySet().stream()
                .map(it -> it.getKey().toString() + IS + it.getValue())
                .sorted()
                .collect(Collectors.joining(NEXT));
    }

    /** What was not written by {@link #text} is left out. */
    public static Ballot parse(String text) {
        var votes = new LinkedHashMap<UUID, Vote>();
        for (var each : text.split(NEXT)) {
            var is = each.indexOf(IS);
            if (is > 0) {
                var named = each.substring(is + 1);
                Ids.parse(each.substring(0, is)).ifPresent(option -> Arrays.stream(Vote.values())
                        .filter(vote -> vote.name().equals(named))
                        .forEach(vote -> votes.put(option, vote)));
            }
        }
        return new Ballot(votes);
    }
}
