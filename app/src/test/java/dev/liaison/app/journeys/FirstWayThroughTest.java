package dev.liaison.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.connection.MentoringConnections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job, over the real wire formats from end to end. */
class FirstWayThroughTest {
    private final RunningLiaison liaison = RunningLiaison.get();

    @Test
    @Tag("A9")
    @Tag("D1")
    @Tag("D2")
    void a_mentor_accepts_in_slack_and_both_see_it() {
        var customer = new Customer();
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        customer.inSlack(mentor, mentee).connected();

        customer.asks(mentee, mentor);
        var card = customer.message(mentor, "Tom asks you to be their mentor");
        var answer = customer.clicks(mentor, card, "Accept", 1);

        assertThat(answer.get("status").asInt()).isEqualTo(200);
        customer.message(mentor, "Accepted by you");
        customer.message(mentee, "Mia accepted your request");
        Await.that("they are connected", () -> liaison.bean(MentoringConnections.class)
                .exists(customer.program().id(), mentor.id(), mentee.id()));
    }

    @Test
    @Tag("D11")
    void a_hundred_clicks_at_once_have_one_effect() {
        var customer = new Customer();
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        customer.inSlack(mentor, mentee).connected();

        customer.asks(mentee, mentor);
        var card = customer.message(mentor, "Tom asks you to be their mentor");
        var answers = customer.clicks(mentor, card, "Accept", 100);

        assertThat(answers).hasSize(100).allMatch(answer -> answer.get("status").asInt() == 200);
        customer.message(mentee, "Mia accepted your request");
        assertThat(liaison.bean(MentoringConnections.class).of(mentor.id())).hasSize(1);
        assertThat(customer.messages(mentee))
                .filteredOn(message -> message.toString().contains("accepted your request"))
                .hasSize(1);
    }

    @Test
    @Tag("A6")
    @Tag("A7")
    void everything_goes_on_when_the_admin_who_authorized_has_left() {
        var customer = new Customer();
        var mentor = customer.mentor("Mia");
        var mentee = customer.mentee("Tom");
        customer.inSlack(mentor, mentee).connected();
        liaison.bean(JdbcClient.class)
                .sql("update people set active = false where id = ?")
                .param(customer.admin().id())
                .update();

        customer.asks(mentee, mentor);
        customer.clicks(mentor, customer.message(mentor, "Tom asks you to be their mentor"), "Accept", 1);

        customer.message(mentee, "Mia accepted your request");
    }
}
