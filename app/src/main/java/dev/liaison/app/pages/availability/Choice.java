package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.Slots;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The times that were picked, as they are now.
 *
 * @param good those that are offered, the first five of them
 * @param trouble what of the choice is not there, in a sentence; empty when it is all there
 */
record Choice(List<Line> good, String trouble) {
    private static final int MOST = 5;

    /** @param theirs the same time where the others live; empty where it is the same */
    record Line(String day, String span, List<String> theirs) {}

    static Choice of(Company company, Asked asked, Slots slots) {
        var offered = IntStream.range(0, slots.size())
                .filter(slots::offered)
                .mapToObj(slots::start)
                .collect(Collectors.toSet());
        var good = asked.chosen().stream().filter(offered::contains).toList();
        return new Choice(
                good.stream().limit(MOST).map(at -> line(company, asked, at)).toList(),
                trouble(asked.chosen().size() - good.size(), good.size()));
    }

    private static String trouble(int gone, int good) {
        if (gone > 0) {
            return (gone == 1 ? "One of the times" : gone + " of the times")
                    + " you chose can\u2019t be offered any more.";
        }
        return good > MOST ? "Up to five times can be proposed; these are the first five." : "";
    }

    private static Line line(Company company, Asked asked, Instant at) {
        var to = at.plus(asked.duration());
        var ours = Clocks.span(at, to, company.zone());
        return new Line(
                Clocks.day(at, company.zone()),
                ours,
                company.partners().stream()
                        .filter(person ->
                                !Clocks.span(at, to, person.timeZone()).equals(ours))
                        .map(person -> Clocks.theirs(at, company.zone(), person.timeZone()) + " for "
                                + person.firstName() + " in " + Clocks.place(person.timeZone()))
                        .toList());
    }

    /** True when there is something to show. */
    public boolean any() {
        return !good.isEmpty() || !trouble.isEmpty();
    }
}
