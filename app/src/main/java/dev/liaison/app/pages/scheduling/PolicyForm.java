package dev.liaison.app.pages.scheduling;

import dev.liaison.domain.calendar.PolicyTable;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What counts as busy, as an admin chose it. */
record PolicyForm(List<Line> lines) {

    /**
     * One kind of event.
     *
     * @param timed what it counts as between two times; null when what came is no such thing
     * @param allDay and when it is of whole days
     */
    record Line(ShowAs showAs, @Nullable Presence timed, @Nullable Presence allDay) {
        public String title() {
            return PolicyWords.title(showAs);
        }

        public String hint() {
            return PolicyWords.hint(showAs);
        }

        private boolean complete() {
            return timed != null && allDay != null;
        }
    }

    static PolicyForm of(PolicyTable table) {
        return new PolicyForm(Arrays.stream(ShowAs.values())
                .map(it -> new Line(it, table.presence(it, false), table.presence(it, true)))
                .toList());
    }

    static PolicyForm of(Map<String, String> typed) {
        return new PolicyForm(Arrays.stream(ShowAs.values())
                .map(it -> new Line(
                        it,
                        presence(typed, "timed-" + it).orElse(null),
                        presence(typed, "allDay-" + it).orElse(null)))
                .toList());
    }

    private static Optional<Presence> presence(Map<String, String> typed, String field) {
        return Arrays.stream(Presence.values())
                .filter(it -> it.name().equals(typed.get(field)))
                .findFirst();
    }

    /** Empty when a choice is missing or is none. */
    Optional<PolicyTable> table() {
        if (!lines.stream().allMatch(Line::complete)) {
            return Optional.empty();
        }
        var timed = new EnumMap<ShowAs, Presence>(ShowAs.class);
        var allDay = new EnumMap<ShowAs, Presence>(ShowAs.class);
        lines.forEach(line -> {
            timed.put(line.showAs(), Objects.requireNonNull(line.timed()));
            allDay.put(line.showAs(), Objects.requireNonNull(line.allDay()));
        });
        return Optional.of(new PolicyTable(timed, allDay));
    }
}
