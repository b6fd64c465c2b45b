package dev.liaison.app.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.Tenant;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Vote;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Picking a time and voting in Teams, with the cards that Slack shows too. */
@Tag("C9")
class MeetingsInTeamsTest {

    @Test
    @Tag("D6")
    @Tag("D12")
    void a_time_is_picked_in_teams_and_booked() {
        var two = new TwoPeople().withDiaries();
        var tenant = new Tenant(two.customer);
        tenant.connected(two.mia, two.tom);
        var id = two.tomProposes(two.scheduling.at(DayOfWeek.TUESDAY, "10:00"));
        var card = tenant.card(two.mia, "Tom asks you for a time");
        var answer = press(tenant, two.mia, card, 0);
        assertThat(answer.path("outcome").asText()).as(answer.toString()).isEqualTo("card");
        two.booked(id);
        tenant.card(two.tom, "meeting.cancel");
        var opened = tenant.presses(two.mia, tenant.card(two.mia, "meeting.cancel"), "Cancel the meeting");
        assertThat(opened.path("outcome").asText()).as(opened.toString()).isEqualTo("dialog");
        assertThat(tenant.submits(two.mia, "{\"answer\":\"I am ill.\"}")
                        .path("outcome")
                        .asText())
                .isEqualTo("closed");
        Await.that("it is cancelled", () -> !TwoPeople.meeting(id).open());
        tenant.card(two.tom, "I am ill.");
        tenant.shownWithoutComplaint(two.mia, two.tom);
    }

    @Test
    @Tag("D10")
    void a_vote_in_teams_counts() {
        var circle = new Circle();
        var tenant = new Tenant(circle.customer);
        tenant.connected(circle.tom, circle.uma);
        var poll = circle.opened();
        var card = tenant.card(circle.uma, "Mia asks when you can come");
        var answer = press(tenant, circle.uma, card, 0);
        assertThat(answer.path("outcome").asText()).as(answer.toString()).isEqualTo("card");
        Await.that("it is counted", () -> Circle.said(poll, circle.uma).containsValue(Vote.YES));
        assertThat(tenant.chat(circle.uma).path("bot_error").isNull()).isTrue();
        tenant.shownWithoutComplaint(circle.tom, circle.uma);
    }

    private static JsonNode press(Tenant tenant, Person person, JsonNode activity, int button) {
        return tenant.act(
                "press",
                person,
                ",\"activity\":\"%s\",\"action\":\"%d\""
                        .formatted(activity.get("id").asText(), button));
    }
}
