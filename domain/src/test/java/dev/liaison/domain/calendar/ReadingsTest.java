package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E9")
class ReadingsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final Readings readings = new Readings(List.of("ada", "bob"));

    @Test
    void whom_nobody_spoke_of_is_unknown() {
        readings.add("ada", new Reading.Read(List.of()));
        assertThat(readings.all())
                .containsEntry("ada", new Reading.Read(List.of()))
                .containsEntry("bob", new Reading.Unread(UnreadReason.UNREACHABLE))
                .hasSize(2);
    }

    @Test
    void one_part_that_could_not_be_read_makes_the_whole_unread_whatever_comes_before_or_after() {
        readings.add("ada", read(9));
        readings.add("ada", new Reading.Unread(UnreadReason.UNREADABLE));
        readings.add("ada", read(11));
        assertThat(readings.all()).containsEntry("ada", new Reading.Unread(UnreadReason.UNREADABLE));
    }

    @Test
    void parts_come_in_order_and_what_is_in_two_of_them_comes_once() {
        readings.add("ada", read(11, 9));
        readings.add("ada", read(11, 10));
        assertThat(readings.all()).containsEntry("ada", read(9, 10, 11));
    }

    @Test
    void a_window_is_cut_without_gaps() {
        var window = new Window(NINE, NINE.plus(Duration.ofDays(130)));
        var slices = window.slices(Duration.ofDays(60));
        assertThat(slices)
                .containsExactly(
                        new Window(NINE, NINE.plus(Duration.ofDays(60))),
                        new Window(NINE.plus(Duration.ofDays(60)), NINE.plus(Duration.ofDays(120))),
                        new Window(NINE.plus(Duration.ofDays(120)), window.to()));
        assertThat(window.slices(Duration.ofDays(130))).containsExactly(window);
    }

    private static Reading read(int... hours) {
        return new Reading.Read(java.util.Arrays.stream(hours)
                .mapToObj(hour -> NINE.plus(Duration.ofHours(hour - 9)))
                .map(from -> new Busy(from, from.plus(Duration.ofHours(1)), ShowAs.BUSY, false))
                .toList());
    }
}
