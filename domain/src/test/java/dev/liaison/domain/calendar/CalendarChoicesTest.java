package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.people.Organizations;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E11")
class CalendarChoicesTest {
    private final CalendarChoices choices = new CalendarChoices(TestDatabase.jdbc());
    private UUID organization = UUID.randomUUID();

    @BeforeEach
    void empty() {
        TestDatabase.truncate();
        organization =
                new Organizations(TestDatabase.jdbc()).named("Northwind Energy").id();
    }

    @Test
    void until_an_admin_chooses_everything_is_offered() {
        assertThat(choices.of(organization)).containsExactlyInAnyOrderElementsOf(CalendarChoices.CHOICE);
    }

    @Test
    void an_admin_may_choose_some_or_none() {
        choices.save(organization, Set.of(CalendarKind.GOOGLE, CalendarKind.ICAL));
        assertThat(choices.of(organization)).containsExactlyInAnyOrder(CalendarKind.GOOGLE, CalendarKind.ICAL);
        choices.save(organization, Set.of());
        assertThat(choices.of(organization)).isEmpty();
    }

    @Test
    @Tag("A5")
    void another_organization_is_not_touched() {
        var other = new Organizations(TestDatabase.jdbc()).named("Helios Group").id();
        choices.save(other, Set.of());
        assertThat(choices.of(organization)).hasSize(3);
    }
}
