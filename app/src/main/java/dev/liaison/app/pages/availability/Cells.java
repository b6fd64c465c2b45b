package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.availability.WeekTable.Cell;
import dev.liaison.app.pages.availability.WeekTable.Part;
import dev.liaison.domain.meeting.Slots;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws single cells. */
final class Cells {
    private final Company company;
    private final Asked asked;
    private final Slots slots;

    Cells(Company company, Asked asked, Slots slots) {
        this.company = company;
        this.asked = asked;
        this.slots = slots;
    }

    /** Where the clock shows no such time. */
    Cell skipped(int day, int rows) {
        return new Cell(day, rows, false, false, "", "", "The clock skips this time", List.of(), "");
    }

    Cell of(int day, int rows, int cell, Glance glance) {
        var at = slots.start(cell);
        var parts = parts(glance);
        return new Cell(
                day,
                rows,
                glance.offered(),
                asked.chosen().contains(at),
                at.toString(),
                Clocks.time(at, company.zone()),
                glance.offered() ? offer(cell) : blocked(cell, rows, parts),
                parts,
                asked.why(at));
    }

    private List<Part> parts(Glance glance) {
        var looks = glance.looks();
        if (looks.size() < company.people().size()) {
            return List.of(new Part("", looks.get(0).css(), looks.get(0).words()));
        }
        return IntStream.range(0, looks.size())
                .mapToObj(it -> new Part(
                        company.name(company.people().get(it)),
                        looks.get(it).css(),
                        looks.get(it).words()))
                .toList();
    }

    /** "Tuesday, 24 November, 15:00–15:30; 09:00–09:30 in New York". */
    private String offer(int cell) {
        var from = slots.start(cell);
        var to = from.plus(asked.duration());
        return Clocks.day(from, company.zone()) + ", " + Clocks.span(from, to, company.zone())
                + company.partners().stream()
                        .map(person -> person.timeZone())
                        .distinct()
                        .map(zone -> "; " + Clocks.span(from, to, zone) + " in " + Clocks.place(zone))
                        .filter(words -> !words.startsWith("; " + Clocks.span(from, to, company.zone())))
                        .collect(Collectors.joining());
    }

    /** "Tuesday, 24 November, 10:00–11:30. You: free. Mia: unavailable." */
    private String blocked(int cell, int rows, List<Part> parts) {
        var from = slots.start(cell);
        var to = from.plus(Duration.ofMinutes(30L * rows));
        var words = parts.stream()
                .map(part -> (part.who().isEmpty() ? "" : part.who() + ": ") + part.words() + ".")
                .collect(Collectors.joining(" "));
        return Clocks.day(from, company.zone()) + ", " + Clocks.span(from, to, company.zone()) + ". " + words + " Why?";
    }
}
