package dev.liaison.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Tenant;
import dev.liaison.domain.connection.MentoringConnections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job in Teams, over the real wire formats from end to end. */
class FirstWayInTeamsTest {
    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer = new Customer();
    private final Tenant tenant = new Tenant(customer);

    @Test
    @Tag("C3")
    @Tag("C4")
    @Tag("C9")
    @Tag("D1")
    @Tag("D12")
    void a_mentor_accepts_in_teams_and_both_see_it() {
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        tenant.connected(mentor, mentee);
        customer.asks(mentee, mentor);
        var answer = tenant.presses(mentor, tenant.card(mentor, "Tom asks you to be their mentor"), "Accept");
        assertThat(answer.path("outcome").asText()).as(answer.toString()).isEqualTo("card");
        tenant.card(mentor, "Accepted by you");
        tenant.card(mentee, "Mia accepted your request");
        Await.that("they are connected", () -> liaison.bean(MentoringConnections.class)
                .exists(customer.program().id(), mentor.id(), mentee.id()));
        assertThat(customer.mails(mentor)).isEmpty();
        assertThat(tenant.chat(mentor).path("bot_error").isNull()).isTrue();
        tenant.shownWithoutComplaint(mentor, mentee);
    }

    @Test
    @Tag("D1")
    void a_mentor_declines_with_a_reason_in_a_dialog() {
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        tenant.connected(mentor, mentee);
        customer.asks(mentee, mentor);
        var opened = tenant.presses(mentor, tenant.card(mentor, "Tom asks you to be their mentor"), "Decline");
        assertThat(opened.path("outcome").asText()).as(opened.toString()).isEqualTo("dialog");
        var closed = tenant.submits(mentor, "{\"answer\":\"I am away.\"}");
        assertThat(closed.path("outcome").asText()).as(closed.toString()).isEqualTo("closed");
        tenant.card(mentor, "Declined by you");
        tenant.card(mentee, "can't be your mentor now");
    }

    @Test
    @Tag("B5")
    @Tag("C9")
    void a_mentor_in_teams_and_a_mentee_in_slack_do_not_notice() {
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        customer.inSlack(mentee).connected();
        tenant.connected(mentor);
        customer.asks(mentee, mentor);
        customer.message(mentee, "Mia");
        tenant.pressesInAnOldClient(mentor, tenant.card(mentor, "Tom asks you to be their mentor"), "Accept");
        tenant.card(mentor, "Accepted by you");
        customer.message(mentee, "Mia accepted your request");
    }

    @Test
    @Tag("D11")
    void a_second_press_has_no_second_effect_and_says_what_happened() {
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        tenant.connected(mentor, mentee);
        customer.asks(mentee, mentor);
        var card = tenant.card(mentor, "Tom asks you to be their mentor");
        tenant.presses(mentor, card, "Accept");
        var again = tenant.pressesLate(mentor, card, "Accept");
        assertThat(again.path("outcome").asText()).as(again.toString()).isEqualTo("card");
        assertThat(again.toString()).contains("Accepted by you").doesNotContain("Decline");
        tenant.card(mentor, "Already accepted by you");
    }
}
