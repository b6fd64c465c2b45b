package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.availability.WeekTable.Cell;
import dev.liaison.app.pages.availability.WeekTable.Column;
import dev.liaison.app.pages.availability.WeekTable.Row;
import dev.liaison.domain.meeting.CommonTimes.Found;
import dev.liaison.domain.meeting.Stretch;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws one week. */
final class WeekTables {
    private static final int FURTHER_ZONES = 2;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private final Company company;
    private final Found found;
    private final WeekGrid grid;
    private final List<Glance> glances;
    private final List<LocalDate> days;
    private final List<ZoneId> zones;
    private final Cells cells;

    private WeekTables(Company company, Asked asked, Found found, Instant now) {
        this.company = company;
        this.found = found;
        this.grid = new WeekGrid(
                found.starts(), company.zone(), asked.week(), company.rules().hours());
        this.glances = IntStream.range(0, found.starts().size())
                .mapToObj(cell -> Glance.of(found, cell, company.people().size(), now))
                .toList();
        this.days = asked.week().days().stream().filter(this::shown).toList();
        this.zones = furtherZones(company, asked.week().in(company.zone()));
        this.cells = new Cells(company, asked, found.starts());
    }

    static WeekTable of(Company company, Asked asked, Found found, Instant now) {
        return new WeekTables(company, asked, found, now).table();
    }

    /** A weekend only when somebody meets on it. */
    private boolean shown(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                || grid.rows().stream()
                        .flatMapToInt(row -> grid.cell(day, row).stream())
                        .anyMatch(cell -> glances.get(cell).reasons().stream()
                                .anyMatch(it -> Look.of(it).open()));
    }

    /** Of those whose clock shows something else at some time of the week. */
    private static List<ZoneId> furtherZones(Company company, Stretch week) {
        return company.partners().stream()
                .map(person -> person.timeZone())
                .distinct()
                .filter(zone ->
                        !ClockNotes.difference(week, company.zone(), zone).isEmpty())
                .limit(FURTHER_ZONES)
                .toList();
    }

    private WeekTable table() {
        var columns = IntStream.range(0, days.size()).mapToObj(this::column).toList();
        var byRow = new TreeMap<RowKey, List<Cell>>();
        grid.rows().forEach(row -> byRow.put(row, new ArrayList<>()));
        IntStream.range(0, days.size()).forEach(day -> fill(day, byRow));
        var rows = byRow.entrySet().stream()
                .map(row -> new Row(row.getKey().words(), elsewhere(row.getKey()), row.getValue()))
                .toList();
        var offered = columns.stream().mapToInt(Column::offered).sum();
        var first = columns.stream().filter(it -> it.offered() > 0).findFirst().map(Column::number);
        return new WeekTable(zones.stream().map(Clocks::place).toList(), columns, rows, offered, first.orElse(0));
    }

    private Column column(int number) {
        var day = days.get(number);
        var offered = grid.rows().stream()
                .flatMapToInt(row -> grid.cell(day, row).stream())
                .filter(cell -> glances.get(cell).offered())
                .count();
        return new Column(number, WEEKDAY.format(day), DATE.format(day), TITLE.format(day), (int) offered);
    }

    /** From the top to the bottom of a day, each stretch into the row where it begins. */
    private void fill(int number, Map<RowKey, List<Cell>> byRow) {
        var day = days.get(number);
        var rows = List.copyOf(grid.rows());
        for (var row = 0; row < rows.size(); ) {
            var begin = row++;
            var cell = grid.cell(day, rows.get(begin));
            while (row < rows.size() && same(cell, grid.cell(day, rows.get(row)))) {
                row++;
            }
            var high = row - begin;
            var drawn = cell.isEmpty()
                    ? cells.skipped(number, high)
                    : cells.of(number, high, cell.getAsInt(), glances.get(cell.getAsInt()));
            byRow.getOrDefault(rows.get(begin), new ArrayList<>()).add(drawn);
        }
    }

    private boolean same(OptionalInt before, OptionalInt next) {
        if (before.isEmpty() || next.isEmpty()) {
            return before.isEmpty() && next.isEmpty();
        }
        return glances.get(next.getAsInt()).continues(glances.get(before.getAsInt()));
    }

    /** Two times where a clock is changed within the week. */
    private List<String> elsewhere(RowKey row) {
        return zones.stream()
                .map(zone -> days.stream()
                        .flatMapToInt(day -> grid.cell(day, row).stream())
                        .mapToObj(cell -> Clocks.theirs(found.starts().start(cell), company.zone(), zone))
                        .distinct()
                        .collect(Collectors.joining(" / ")))
                .toList();
    }
}
