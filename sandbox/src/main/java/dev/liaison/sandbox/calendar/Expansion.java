package dev.liaison.sandbox.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When the entries of a calendar take place. */
final class Expansion {
    private final ZoneId calendar;
    private final Instant from;
    private final Instant to;

    /** Whatever overlaps the window, in a calendar of that zone. */
    Expansion(ZoneId calendar, Instant from, Instant to) {
        this.calendar = calendar;
        this.from = from;
        this.to = to;
    }

    Stream<Occurrence> of(Event event) {
        Recurrence recurrence = event.recurrence();
        if (recurrence == null) {
            return Stream.of(occurrence(event, event, event.when().start())).filter(this::overlaps);
        }
        return expanded(event, recurrence).stream().filter(this::overlaps);
    }

    private List<Occurrence> expanded(Event series, Recurrence recurrence) {
        ZoneId zone = series.when().allDay() ? calendar : series.when().zone();
        LocalDateTime before = to.atZone(zone).toLocalDateTime().plusSeconds(1);
        List<Occurrence> out = new ArrayList<>();
        for (LocalDateTime start : Rule.starts(recurrence.rule(), series.when().start(), zone, before)) {
            if (!recurrence.skipped().contains(start) && !recurrence.moved().containsKey(start)) {
                Event single = series.at(series.when().startingAt(start));
                out.add(occurrence(single, series, start));
            }
        }
        recurrence.moved().forEach((original, changed) -> out.add(occurrence(changed, series, original)));
        return out;
    }

    private Occurrence occurrence(Event event, Event series, LocalDateTime original) {
        return new Occurrence(
                event,
                series,
                original,
                event.when().startIn(calendar),
                event.when().endIn(calendar));
    }

    private boolean overlaps(Occurrence each) {
        boolean moment = each.start().equals(each.end()) && !each.start().isBefore(from);
        return each.start().isBefore(to) && (each.end().isAfter(from) || moment);
    }
}
