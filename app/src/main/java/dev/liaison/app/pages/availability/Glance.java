package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.CommonTimes.Found;
import dev.liaison.domain.meeting.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one cell of the grid has to say.
 *
 * @param looks one for each person, or a single one for all
 * @param reasons of each person, why a meeting can't begin there
 */
record Glance(boolean offered, List<Look> looks, List<Set<Reason>> reasons) {

    static Glance of(Found found, int cell, int people, Instant now) {
        var offered = found.starts().offered(cell);
        var reasons = IntStream.range(0, people)
                .mapToObj(person -> found.starts().reasons(cell, person))
                .toList();
        if (found.starts().tooSoon(cell)) {
            var look = found.starts().start(cell).isBefore(now) ? Look.OVER : Look.SOON;
            return new Glance(offered, List.of(look), List.of());
        }
        var looks = IntStream.range(0, people)
                .mapToObj(person -> Look.of(found.cells().reasons(cell, person)))
                .toList();
        return new Glance(offered, together(offered, looks), reasons);
    }

    private static List<Look> together(boolean offered, List<Look> looks) {
        if (looks.stream().allMatch(look -> look == Look.FREE)) {
            return List.of(offered ? Look.FREE : Look.SHORT);
        }
        return looks.stream().noneMatch(Look::open) && looks.stream().distinct().count() == 1
                ? List.of(looks.get(0))
                : looks;
    }

    /** Cells that say the same are one stretch; what is offered stands alone, for it is chosen alone. */
    boolean continues(Glance before) {
        return !offered && equals(before);
    }
}
