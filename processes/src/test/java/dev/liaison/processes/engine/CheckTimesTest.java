package dev.liaison.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A12")
class CheckTimesTest {
    /** By chance, a quarter is empty once in 10^124 runs. */
    @Test
    void calendars_that_were_checked_together_are_spread_over_two_hours() {
        var hours =
                IntStream.range(0, 1_000).mapToObj(i -> CheckTimes.untilNext()).toList();
        assertThat(hours).allMatch(it -> it.compareTo(CheckTimes.SOONEST) >= 0 && it.compareTo(CheckTimes.LATEST) <= 0);
        assertThat(hours.stream()
                        .map(it -> it.minus(CheckTimes.SOONEST).toMinutes() / 30)
                        .distinct())
                .contains(0L, 1L, 2L, 3L);
    }
}
