package dev.liaison.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Tenant;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mentee follows a request in Teams, is declined, and asks another mentor there. */
@Tag("C9")
class AskAnotherInTeamsTest {
    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer = new Customer();
    private final Tenant tenant = new Tenant(customer);
    private final Person mia = customer.mentor("Mia");
    private final Person noa = customer.mentor("Noa");
    private final Person tom = customer.mentee("Tom");

    @Test
    @Tag("D1")
    @Tag("D2")
    @Tag("D3")
    @Tag("D12")
    void a_declined_mentee_reads_about_another_mentor_asks_them_and_withdraws() {
        tenant.connected(mia, noa, tom);
        var first = customer.asks(tom, mia);
        tenant.card(tom, "You asked Mia to be your mentor");
        miaIsRemindedAndReadsAboutTom(first);
        miaDeclines();

        var offer = tenant.card(tom, "Mia can't be your mentor now");
        assertThat(offer.toString()).contains("I am away.", "Ask Noa");
        assertThat(outcome(tenant.presses(tom, offer, "View profile"))).isEqualTo("dialog");
        assertThat(tenant.chat(tom).path("dialog").toString()).contains("Likes to build things.");
        tenant.act("close-dialog", tom, "");
        asksNoa(offer);

        var mine = tenant.card(tom, "You asked Noa to be your mentor");
        tenant.card(noa, "I like your work & <way>.");
        assertThat(shown(tom, offer)).contains("Asked on").doesNotContain("Ask Noa");
        assertThat(outcome(tenant.presses(tom, mine, "Withdraw"))).isEqualTo("card");
        tenant.card(noa, "Withdrawn by Tom");
        Await.that("Noa is offered again", () -> shown(tom, offer).contains("Ask Noa"));
        tenant.shownWithoutComplaint(mia, noa, tom);
    }

    private void miaIsRemindedAndReadsAboutTom(UUID request) {
        tenant.card(mia, "Tom asks you to be their mentor");
        var jobs = liaison.bean(ManagementService.class);
        var instance = liaison.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(MentoringRequestProcess.key(request))
                .singleResult()
                .getId();
        var timer = Await.until(
                "the time to remind",
                () -> jobs.createJobQuery().processInstanceId(instance).activityId("event_timeToRemind").list().stream()
                        .findFirst());
        jobs.executeJob(timer.getId());
        var reminder = tenant.card(mia, "is still waiting for your answer");
        assertThat(outcome(tenant.presses(mia, reminder, "View profile"))).isEqualTo("dialog");
        assertThat(tenant.chat(mia).path("dialog").toString()).contains("Tom");
        tenant.act("close-dialog", mia, "");
    }

    private void miaDeclines() {
        var reminder = tenant.card(mia, "is still waiting for your answer");
        assertThat(outcome(tenant.presses(mia, reminder, "Decline"))).isEqualTo("dialog");
        assertThat(outcome(tenant.submits(mia, "{\"answer\":\"I am away.\"}"))).isEqualTo("closed");
        Await.that(
                "both of Mia's cards show it",
                () -> tenant.cards(mia).stream()
                                .filter(activity -> activity.toString().contains("Declined by you"))
                                .count()
                        == 2);
    }

    private void asksNoa(JsonNode offer) {
        assertThat(outcome(tenant.presses(tom, offer, "Ask Noa"))).isEqualTo("dialog");
        var again = tenant.submits(tom, "{\"answer\":\"   \"}");
        assertThat(again.toString()).contains("Please write something here.");
        var sent = tenant.submits(tom, "{\"answer\":\"I like your work & <way>.\"}");
        assertThat(outcome(sent)).as(sent.toString()).isEqualTo("closed");
    }

    private String shown(Person person, JsonNode activity) {
        return tenant.cards(person).stream()
                .filter(it -> it.get("id").equals(activity.get("id")))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asText();
    }
}
