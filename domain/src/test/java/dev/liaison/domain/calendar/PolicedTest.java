package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What a policy makes of a calendar, minute by minute. */
@Tag("E7")
class PolicedTest {
    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    private static final int MINUTES = 60;
    private static final Window WINDOW = new Window(START, START.plus(Duration.ofMinutes(MINUTES)));

    @Property
    void each_minute_is_as_the_strongest_event_in_it(@ForAll("calendars") List<Busy> busy) {
        var taken = Policed.of(busy, PolicedTest::policy, WINDOW);
        for (int minute = 0; minute < MINUTES; minute++) {
            var at = START.plus(Duration.ofMinutes(minute));
            assertThat(presenceAt(taken, at)).isEqualTo(strongest(busy, at));
        }
        assertThat(taken)
                .allSatisfy(it -> assertThat(it.from()).isBefore(it.to()).isAfterOrEqualTo(WINDOW.from()));
        for (int i = 1; i < taken.size(); i++) {
            assertThat(taken.get(i).from()).isAfterOrEqualTo(taken.get(i - 1).to());
        }
    }

    private static Presence policy(ShowAs showAs, boolean allDay) {
        if (allDay) {
            return Presence.BUSY;
        }
        return switch (showAs) {
            case FREE, WORKING_ELSEWHERE -> Presence.FREE;
            case TENTATIVE -> Presence.TENTATIVE;
            case BUSY, OUT_OF_OFFICE -> Presence.BUSY;
        };
    }

    private static Presence presenceAt(List<Taken> taken, Instant at) {
        return taken.stream()
                .filter(it -> !at.isBefore(it.from()) && at.isBefore(it.to()))
                .map(Taken::presence)
                .findFirst()
                .orElse(Presence.FREE);
    }

    private static Presence strongest(List<Busy> busy, Instant at) {
        return busy.stream()
                .filter(it -> !at.isBefore(it.from()) && at.isBefore(it.to()))
                .map(it -> policy(it.showAs(), it.allDay()))
                .max(Enum::compareTo)
                .orElse(Presence.FREE);
    }

    @Provide
    Arbitrary<List<Busy>> calendars() {
        var from = Arbitraries.integers().between(-20, MINUTES + 10);
        var length = Arbitraries.integers().between(1, 40);
        return Combinators.combine(from, length, Arbitraries.of(ShowAs.class), Arbitraries.of(true, false))
                .as((begin, minutes, showAs, allDay) -> new Busy(
                        START.plus(Duration.ofMinutes(begin)),
                        START.plus(Duration.ofMinutes(begin + minutes)),
                        showAs,
                        allDay))
                .list()
                .ofMaxSize(12);
    }
}
