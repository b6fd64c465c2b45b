package dev.liaison.domain.meeting;

import dev.liaison.domain.Ids;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A time that somebody proposes.
 *
 * @param unknownTo whose calendar could not be read; whoever proposes it was told so
 */
public record ProposedTime(Instant start, Set<UUID> unknownTo) {
    private static final String NEXT = " ";
    private static final String BUT = "?";

    public ProposedTime {
        unknownTo = Set.copyOf(unknownTo);
    }

    /** As an inbox row carries them. */
    public static String text(List<ProposedTime> times) {
        return times.stream().map(ProposedTime::text).collect(Collectors.joining(NEXT));
    }

    private String text() {
        return start + unknownTo.stream().sorted().map(id -> BUT + id).collect(Collectors.joining());
    }

    /** Empty for what was not written by {@link #text}. */
    public static Optional<List<ProposedTime>> parse(String text) {
        try {
            return Optional.of(
                    Arrays.stream(text.split(NEXT)).map(ProposedTime::one).toList());
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private static ProposedTime one(String text) {
        var parts = text.split("\\" + BUT);
        var unknown = new HashSet<UUID>();
        for (var part : Arrays.asList(parts).subList(1, parts.length)) {
            Ids.parse(part).ifPresent(unknown::add);
        }
        return new ProposedTime(Instant.parse(parts[0]), unknown);
    }
}
