package dev.liaison.providers.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F10")
class WindowsZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Pacific Standard Time,America/Los_Angeles",
        "W. Europe Standard Time,Europe/Berlin",
        "India Standard Time,Asia/Calcutta",
        "Nepal Standard Time,Asia/Katmandu",
        "Newfoundland Standard Time,America/St_Johns",
        "UTC+12,Etc/GMT-12",
        "UTC-02,Etc/GMT+2",
        "UTC,Etc/UTC",
        "Europe/Zurich,Europe/Zurich"
    })
    void a_zone_is_found_by_either_name(String name, String expected) {
        assertThat(WindowsZones.zone(name))
                .map(ZoneId::getRules)
                .contains(ZoneId.of(expected).getRules());
    }

    @Test
    void a_name_that_nobody_knows_is_no_zone() {
        assertThat(WindowsZones.zone(null)).isEmpty();
        assertThat(WindowsZones.zone("")).isEmpty();
        assertThat(WindowsZones.zone("tzone://Microsoft/Custom")).isEmpty();
        assertThat(WindowsZones.zone("Customized Time Zone")).isEmpty();
    }
}
