package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.DayHours;
import dev.liaison.domain.meeting.MeetingHours;
import dev.liaison.domain.meeting.Slots;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Where each slot stands in a table of days and times of the viewer's clock. */
final class WeekGrid {
    private static final DayHours OFFICE = new DayHours(LocalTime.of(8, 0), LocalTime.of(18, 0));

    private final Map<LocalDate, Map<RowKey, Integer>> cells = new HashMap<>();
    private final NavigableSet<RowKey> rows = new TreeSet<>();

    /** Rows are those of the viewer's own hours in that week: at no other time are they offered anything. */
    WeekGrid(Slots slots, ZoneId zone, Week week, MeetingHours hours) {
        var open = week.days().stream().flatMap(day -> hours.on(day).stream()).toList();
        var shown = open.isEmpty() ? List.of(OFFICE) : open;
        for (var cell = 0; cell < slots.size(); cell++) {
            var at = slots.start(cell).atZone(zone);
            var row = RowKey.of(at);
            if (shown.stream().anyMatch(it -> within(it, row.time()))) {
                rows.add(row);
            }
            cells.computeIfAbsent(at.toLocalDate(), day -> new HashMap<>()).put(row, cell);
        }
    }

    private static boolean within(DayHours hours, LocalTime time) {
        var ends = hours.to().equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : hours.to();
        return !time.isBefore(hours.from()) && time.isBefore(ends);
    }

    NavigableSet<RowKey> rows() {
        return rows;
    }

    /** Empty where the clock skips that time on that day, or does not repeat it. */
    OptionalInt cell(LocalDate day, RowKey row) {
        var found = cells.getOrDefault(day, Map.of()).get(row);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
