package dev.liaison.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.calendar.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F10")
class MeetingWordsTest {
    private static Window half(String from) {
        var start = Instant.parse(from);
        return new Window(start, start.plus(Duration.ofMinutes(30)));
    }

    /** Berlin's clock shows 02:00 to 03:00 twice on 25 October 2026, and skips that hour on 29 March. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-25T00:15:00Z | Europe/Berlin | Sun, 25 Oct, 02:15 (UTC+02:00)\u201302:45 (UTC+02:00)",
                "2026-10-25T00:45:00Z | Europe/Berlin | Sun, 25 Oct, 02:45 (UTC+02:00)\u201302:15 (UTC+01:00)",
                "2026-10-25T01:15:00Z | Europe/Berlin | Sun, 25 Oct, 02:15 (UTC+01:00)\u201302:45 (UTC+01:00)",
                "2026-10-25T02:15:00Z | Europe/Berlin | Sun, 25 Oct, 03:15\u201303:45",
                "2026-03-29T00:45:00Z | Europe/Berlin | Sun, 29 Mar, 01:45\u201303:15",
                "2026-05-04T04:15:00Z | Asia/Kathmandu | Mon, 4 May, 10:00\u201310:30",
                "2026-04-04T14:45:00Z | Australia/Lord_Howe | Sun, 5 Apr, 01:45 (UTC+11:00)\u201301:45 (UTC+10:30)",
                "2026-05-04T23:45:00Z | Pacific/Chatham | Tue, 5 May, 12:30\u201313:00"
            })
    void a_time_is_told_by_the_readers_clock_and_labelled_where_that_shows_it_twice(
            String from, ZoneId zone, String told) {
        assertThat(MeetingWords.when(half(from), zone)).isEqualTo(told);
    }

    @Test
    void a_zone_has_the_name_of_its_place() {
        assertThat(MeetingWords.zone(ZoneId.of("America/New_York"))).isEqualTo("Times in New York, Eastern Time");
        assertThat(MeetingWords.zone(ZoneId.of("UTC"))).startsWith("Times in UTC");
    }

    @ParameterizedTest
    @CsvSource({"15, 15 minutes", "60, 1 hour", "120, 2 hours", "90, 1 h 30 min"})
    void a_length_is_told_in_hours_and_minutes(int minutes, String told) {
        assertThat(MeetingWords.length(Duration.ofMinutes(minutes))).isEqualTo(told);
    }
}
