package dev.liaison.app.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.meeting.MeetingWords;
import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;

/** Compares what our record, our pages and the calendars in the sandbox say of a meeting. */
final class Agreement {
    private final TwoPeople two;
    private final UUID meetingId;
    private final String provider;

    Agreement(TwoPeople two, UUID meetingId, String provider) {
        this.two = two;
        this.meetingId = meetingId;
        this.provider = provider;
    }

    /** All say the same, whatever that is, and nothing is stuck. */
    void holds(String after) {
        var meeting = TwoPeople.meeting(meetingId);
        var stands = meeting.open() && meeting.booked();
        for (var person : List.of(two.mia, two.tom)) {
            var events = two.events(provider, person);
            assertThat(events).as("%s: events of %s", after, person.name()).hasSize(stands ? 1 : 0);
            if (stands) {
                var when = meeting.when().orElseThrow();
                assertThat(start(events.get(0))).as(after).isEqualTo(when.from());
                assertThat(page(person)).as(after).contains(MeetingWords.when(when, person.timeZone()));
            } else {
                assertThat(page(person)).as(after).contains("cancelled");
            }
        }
        assertThat(RunningLiaison.get()
                        .bean(RuntimeService.class)
                        .createIncidentQuery()
                        .list())
                .as(after)
                .noneMatch(it ->
                        it.getTenantId().equals(two.customer.organization().id().toString()));
    }

    private String page(Person person) {
        return TwoPeople.visitor(person).get("/meetings/" + meetingId).body();
    }

    private static Instant start(JsonNode event) {
        return LocalDateTime.parse(event.get("start").asText())
                .atZone(ZoneId.of(event.get("zone").asText()))
                .toInstant();
    }
}
