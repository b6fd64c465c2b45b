package dev.liaison.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Friday, 27 November 2026, a quarter to one at night in Berlin; still Thursday in UTC. */
@Tag("C5")
class PauseEndTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-26T23:45:00Z");

    @ParameterizedTest
    @CsvSource({
        "until tomorrow, 2026-11-28",
        "bis morgen, 2026-11-28",
        "until monday, 2026-11-30",
        "bis freitag, 2026-12-04",
        "until the 24th december, 2026-12-24",
        "until 24 dec, 2026-12-24",
        "24. dezember, 2026-12-24",
        "until dec 24, 2026-12-24",
        "until 24.12., 2026-12-24",
        "until 24/12, 2026-12-24",
        "until 2026-12-24, 2026-12-24",
        "until 1 march, 2027-03-01",
        "bis zum 1. m\u00e4rz 2027, 2027-03-01",
        "2 weeks, 2026-12-11",
        "for a week, 2026-12-04",
        "3 tage, 2026-11-30",
        "f\u00fcr einen monat, 2026-12-27",
        "1 month, 2026-12-27"
    })
    void is_the_beginning_of_that_day_for_them(String words, LocalDate day) {
        assertThat(PauseEnd.of(words, BERLIN, NOW))
                .contains(day.atStartOfDay(BERLIN).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "until", "forever", "until 2026-11-27", "until 2026-11-26", "until 31 february", "until 45.12.",
                "0 days", "400 days", "until 28.11.2027", "until 2027-99-01", "until some day", "5", "until monday 5"
            })
    void is_not_guessed(String words) {
        assertThat(PauseEnd.of(words, BERLIN, NOW)).isEmpty();
    }

    @Test
    void a_year_is_the_longest() {
        assertThat(PauseEnd.of("until 27.11.2027", BERLIN, NOW)).isPresent();
    }
}
