package dev.liaison.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.program.Programs;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E12")
class SchedulingSettingsTest {
    private static final SchedulingRules OWN = new SchedulingRules(
            new MeetingHours(
                    Map.of(
                            DayOfWeek.MONDAY, new DayHours(LocalTime.of(7, 30), LocalTime.of(12, 0)),
                            DayOfWeek.SUNDAY, new DayHours(LocalTime.of(20, 0), LocalTime.MIDNIGHT)),
                    Set.of(LocalDate.of(2026, 12, 25)),
                    Map.of()),
            Duration.ofHours(24),
            Duration.ofMinutes(15));

    private final SchedulingSettings settings = new SchedulingSettings(TestDatabase.jdbc());
    private UUID organization = UUID.randomUUID();
    private UUID program = UUID.randomUUID();

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        organization =
                new Organizations(TestDatabase.jdbc()).named("Northwind Energy").id();
        program = new Programs(TestDatabase.jdbc())
                .named(organization, "Women in Engineering")
                .id();
    }

    @Test
    void every_organization_begins_with_office_hours() {
        assertThat(settings.of(organization)).isEqualTo(SchedulingRules.DEFAULT);
        assertThat(settings.of(organization, program).hours()).isEqualTo(MeetingHours.DEFAULT);
    }

    @Test
    void what_is_saved_is_found_again() {
        settings.save(organization, SchedulingRules.DEFAULT);
        settings.save(organization, OWN);
        assertThat(settings.of(organization)).isEqualTo(OWN);
    }

    @Test
    void a_program_follows_its_organization_until_it_has_its_own() {
        settings.save(organization, OWN);
        assertThat(settings.of(organization, program)).isEqualTo(OWN);
        settings.save(organization, program, SchedulingRules.DEFAULT);
        assertThat(settings.of(organization, program)).isEqualTo(SchedulingRules.DEFAULT);
        assertThat(settings.of(organization)).isEqualTo(OWN);
        settings.follow(organization, program);
        assertThat(settings.own(organization, program)).isEmpty();
        assertThat(settings.of(organization, program)).isEqualTo(OWN);
    }

    @Test
    @Tag("A5")
    void another_organization_is_not_touched() {
        var other = new Organizations(TestDatabase.jdbc()).named("Helios Group").id();
        settings.save(organization, OWN);
        settings.save(organization, program, OWN);
        assertThat(settings.of(other)).isEqualTo(SchedulingRules.DEFAULT);
        assertThat(settings.own(other, program)).isEmpty();
        settings.follow(other, program);
        assertThat(settings.own(organization, program)).contains(OWN);
    }

    @Test
    void rules_that_nobody_could_mean_are_refused() {
        assertThatThrownBy(() -> new SchedulingRules(MeetingHours.DEFAULT, Duration.ofDays(15), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SchedulingRules(MeetingHours.DEFAULT, Duration.ZERO, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
