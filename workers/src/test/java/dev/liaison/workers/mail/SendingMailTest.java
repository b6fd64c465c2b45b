package dev.liaison.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Notices;
import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.delivery.Channel;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.delivery.Mail;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.outside.Refused;
import dev.liaison.workers.CardsToSend;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class SendingMailTest {
    private final Customer customer = new Customer();
    private final SendCardWorker sendCard =
            new SendCardWorker(new CardsToSend(customer.cards, customer.deliveries), customer.mailsCards);
    private final TellAdminsWorker tellAdmins =
            new TellAdminsWorker(customer.people, customer.installations, customer.accounts, customer.mailsCards);

    @Test
    @Tag("D14")
    void a_request_by_mail_links_to_a_page_that_can_be_answered() {
        assertThat(send("task-1")).isEqualTo(Result.done());
        var mail = customer.mail.taken.get(0);
        assertThat(mail.to()).isEqualTo("ingrid@northwind.example");
        assertThat(mail.subject()).isEqualTo("Amara Okafor asks you to be their mentor");
        assertThat(mail.text()).contains("https://liaison.example/a/");
        var delivery =
                customer.deliveries.about("request:" + customer.requestId).get(0);
        assertThat(delivery.channel()).isEqualTo(Channel.EMAIL);
        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.SENT);
    }

    @Test
    @Tag("D11")
    void a_repeated_task_mails_a_request_once() {
        send("task-1");
        assertThat(send("task-1")).isEqualTo(Result.done());
        assertThat(customer.mail.taken).hasSize(1);
    }

    @Test
    @Tag("B6")
    void an_address_that_the_server_refuses_is_left_to_the_admin() {
        customer.mail.trouble = new Refused(Refused.Reason.UNDELIVERABLE, "550 no such user");
        assertThat(send("task-1")).isEqualTo(Result.refused(Outcomes.MAIL_UNDELIVERABLE));
        assertThat(send("task-1")).isEqualTo(Result.refused(Outcomes.MAIL_UNDELIVERABLE));
    }

    @Test
    @Tag("A12")
    void all_active_global_admins_are_told_and_nobody_else() {
        customer.person("Priya Raman", true);
        customer.person("Lucas Meyer", true);
        assertThat(tell("task-1", Notices.FEATURE_ENABLED, "")).isEqualTo(Result.done());
        assertThat(customer.mail.taken)
                .extracting(Mail::to)
                .containsExactly("lucas@northwind.example", "priya@northwind.example");
        assertThat(customer.mail.taken).extracting(Mail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void an_admin_who_was_told_already_is_passed_over_when_the_task_is_repeated_for_the_next_one() {
        customer.person("Lucas Meyer", true);
        tell("task-1", Notices.FEATURE_ENABLED, "");
        customer.person("Priya Raman", true);
        tell("task-1", Notices.FEATURE_ENABLED, "");
        assertThat(customer.mail.taken)
                .extracting(Mail::to)
                .containsExactly("lucas@northwind.example", "priya@northwind.example");
    }

    @Test
    void one_admin_with_a_dead_address_does_not_keep_the_others_from_being_told() {
        customer.person("Lucas Meyer", true);
        customer.mail.trouble = new Refused(Refused.Reason.UNDELIVERABLE, "550 no such user");
        assertThat(tell("task-1", Notices.FEATURE_DECLINED, "No")).isEqualTo(Result.done());
        assertThat(customer.deliveries.about("feature:" + customer.organizationId + ":SLACK"))
                .extracting(Delivery::outcome)
                .containsExactly(DeliveryOutcome.REFUSED);
    }

    @Test
    @Tag("A2")
    void supports_note_is_in_the_mail() {
        customer.person("Priya Raman", true);
        tell("task-1", Notices.FEATURE_DECLINED, "Not in your plan.");
        assertThat(customer.mail.taken.get(0).text()).contains("> Not in your plan.");
    }

    @Test
    @Tag("A8")
    void the_mail_names_the_workspace_that_it_is_about() {
        customer.person("Priya Raman", true);
        var variables = variables(Notices.WORKSPACE_REMOVED, "");
        variables.put(
                Variables.INSTALLATION_ID,
                customer.workspace("Northwind Labs").id().toString());
        tellAdmins.work(new Task("task-1", "feature", variables));
        assertThat(customer.mail.taken.get(0).subject()).isEqualTo("Northwind Labs is no longer connected");
    }

    private Result send(String key) {
        return sendCard.work(
                new Task(key, "request:" + customer.requestId, Map.of(Properties.NOTICE, Notices.MENTOR_ASKED)));
    }

    private Result tell(String key, String notice, String note) {
        return tellAdmins.work(new Task(key, "feature", variables(notice, note)));
    }

    private Map<String, Object> variables(String notice, String note) {
        return new HashMap<>(Map.of(
                Variables.ORGANIZATION_ID,
                customer.organizationId.toString(),
                Variables.FEATURE,
                Feature.SLACK.name(),
                Properties.NOTICE,
                notice,
                Variables.NOTE,
                note));
    }
}
