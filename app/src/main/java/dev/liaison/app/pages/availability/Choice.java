package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.Reason;
import dev.liaison.domain.meeting.Slots;
import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The times that were picked, as they are now.
 *
 * @param good those that can be proposed to one, the first five of them, or be put to the vote, the first ten; those of other weeks are looked at when they are proposed
 * @param trouble what of the choice is not there, in a sentence; empty when it is all there
 */
record Choice(List<Line> good, String trouble) {
    private static final int MOST = 5;
    private static final int MOST_TO_VOTE = 10;
    private static final Set<Reason> CLOSED = Set.of(Reason.DAY_OFF, Reason.OUTSIDE_MEETING_HOURS);

    /**
     * One of them.
     *
     * @param theirs the same time where the others live; empty where it is the same
     * @param unknown whose calendar can't be read for it, by name
     * @param unavailable who can't come then, by name; empty for one that is proposed to one
     */
    record Line(
            String value,
            String day,
            String span,
            List<String> theirs,
            List<String> unknown,
            List<String> unavailable) {}

    static Choice of(Company company, Asked asked, Slots slots) {
        var cells =
                IntStream.range(0, slots.size()).boxed().collect(Collectors.toMap(slots::start, Function.identity()));
        var good = new ArrayList<Line>();
        for (var at : asked.chosen()) {
            var cell = cells.get(at);
            if (!Asked.in(asked.week(), at, company.zone())) {
                good.add(line(company, asked, at, List.of(), List.of()));
            } else if (cell != null && possible(slots, cell, company)) {
                good.add(line(company, asked, at, unknown(slots, cell, company), unavailable(slots, cell, company)));
            }
        }
        var most = company.group() ? MOST_TO_VOTE : MOST;
        return new Choice(
                good.stream().limit(most).toList(), trouble(asked.chosen().size() - good.size(), good.size(), most));
    }

    /**
     * Nothing speaks against proposing it but that a calendar can't be read. To the vote it can be put whoever is busy, within
     * the viewer's meeting hours.
     */
    static boolean possible(Slots slots, int cell, Company company) {
        if (company.group()) {
            return !slots.tooSoon(cell) && Collections.disjoint(slots.reasons(cell, 0), CLOSED);
        }
        return !slots.tooSoon(cell)
                && IntStream.range(0, company.people().size())
                        .allMatch(it -> Set.of(Reason.UNKNOWN).containsAll(slots.reasons(cell, it)));
    }

    private static List<String> unknown(Slots slots, int cell, Company company) {
        return IntStream.range(0, company.people().size())
                .filter(it -> slots.reasons(cell, it).equals(Set.of(Reason.UNKNOWN)))
                .mapToObj(it -> whose(company, company.people().get(it)))
                .toList();
    }

    private static List<String> unavailable(Slots slots, int cell, Company company) {
        return IntStream.range(0, company.people().size())
                .filter(it -> !Set.of(Reason.UNKNOWN).containsAll(slots.reasons(cell, it)))
                .mapToObj(it -> company.name(company.people().get(it)))
                .toList();
    }

    private static String whose(Company company, Person person) {
        return person.id().equals(company.viewer().id()) ? "your calendar" : person.firstName() + "\u2019s calendar";
    }

    private static String trouble(int gone, int good, int most) {
        if (gone > 0) {
            return (gone == 1 ? "One of the times" : gone + " of the times")
                    + " you chose can\u2019t be offered any more.";
        }
        var number = most == MOST ? "five" : "ten";
        return good > most ? "Up to " + number + " times can be proposed; these are the first " + number + "." : "";
    }

    private static Line line(Company company, Asked asked, Instant at, List<String> unknown, List<String> unavailable) {
        var to = at.plus(asked.duration());
        var ours = Clocks.span(at, to, company.zone());
        return new Line(
                at.toString(),
                Clocks.day(at, company.zone()),
                ours,
                company.partners().stream()
                        .filter(person ->
                                !Clocks.span(at, to, person.timeZone()).equals(ours))
                        .map(person -> Clocks.theirs(at, company.zone(), person.timeZone()) + " for "
                                + person.firstName() + " in " + Clocks.place(person.timeZone()))
                        .toList(),
                unknown,
                unavailable);
    }

    /** True when there is something to show. */
    public boolean any() {
        return !good.isEmpty() || !trouble.isEmpty();
    }

    /** True when one of them is proposed without knowing whether somebody is free. */
    public boolean unknown() {
        return good.stream().anyMatch(line -> !line.unknown().isEmpty());
    }
}
