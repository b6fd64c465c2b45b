package dev.liaison.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Tenant;
import dev.liaison.app.Timers;
import dev.liaison.app.Visitor;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coming, writing to the app, leaving; by the real wire formats. */
class LifeInTeamsTest {
    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer = new Customer();
    private final Tenant tenant = new Tenant(customer);
    private final Person mentor = customer.mentor("Mia");
    private final Person mentee = customer.mentee("Tom");

    @Test
    @Tag("C5")
    void every_command_is_answered_by_a_short_card() {
        tenant.connected(mentor, mentee);
        customer.asks(mentee, mentor);
        tenant.card(mentor, "Tom asks you to be their mentor");
        assertThat(answer(mentor, "HELP!", "What you can write to me")).contains("pause until Monday");
        assertThat(answer(mentor, "home", "\"Your mentoring\"")).contains("Waits for your answer.", "Not connected");
        assertThat(answer(mentor, "status?", "Your messages in Microsoft Teams"))
                .contains("On: they reach you here");
        assertThat(answer(mentor, "why", "\"Why you got the latest message\""))
                .contains("a mentoring request is from you or to you");
        answer(mentor, "what is the weather?", "I did not understand that");
        answer(mentor, "pause", "Until when?");
        tenant.shownWithoutComplaint(mentor, mentee);
    }

    @Test
    @Tag("C5")
    @Tag("C6")
    void who_disconnects_gets_mail_until_they_connect_again() {
        tenant.connected(mentor, mentee);
        answer(mentor, "Trennen", "No more messages here");
        var first = customer.asks(mentee, mentor);
        customer.mail(mentor, "Tom asks you");
        assertThat(cards(mentor, "Tom asks you to be their mentor")).isEmpty();
        assertThat(liaison.bean(Deliveries.class).about("request:" + first)).anySatisfy(delivery -> {
            assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.SUPPRESSED);
            assertThat(delivery.detail()).isEqualTo("switched off by its reader");
        });
        answer(mentor, "connect", "You get your messages here");
        customer.asks(customer.mentee("Ali"), mentor);
        tenant.card(mentor, "Ali asks you to be their mentor");
        answer(mentor, "pause 2 weeks", "Paused until");
        customer.asks(customer.mentee("Eva"), mentor);
        customer.mail(mentor, "Eva asks you");
        assertThat(cards(mentor, "Eva asks you to be their mentor")).isEmpty();
    }

    @Test
    @Tag("C7")
    void who_removes_or_blocks_the_app_gets_mail() {
        tenant.connected(mentor, mentee);
        tenant.act("uninstall", mentor, "");
        var installation = liaison.bean(Installations.class)
                .live(Platform.TEAMS, tenant.id())
                .orElseThrow();
        Await.that("she is known to be gone", () -> liaison.bean(ChatContacts.class)
                .byEmail(installation.id(), mentor.email())
                .isEmpty());
        customer.asks(mentee, mentor);
        customer.mail(mentor, "Tom asks you");
        tenant.act("block", mentee, "");
        var other = customer.mentor("Noa");
        customer.asks(mentee, other);
        customer.mail(mentee, "Noa");
        tenant.installedBy(mentor);
        Await.that("she is back", () -> liaison.bean(ChatContacts.class)
                .byEmail(installation.id(), mentor.email())
                .isPresent());
        customer.asks(customer.mentee("Ali"), mentor);
        tenant.card(mentor, "Ali asks you to be their mentor");
        assertThat(cards(mentor, "Welcome")).as("once per person").hasSize(1);
    }

    @Test
    @Tag("C2")
    void a_stranger_is_told_kindly_and_listed() {
        var installation = tenant.connected(mentor);
        var stranger = new Customer().mentor("Zoe");
        tenant.with(stranger).installedBy(stranger);
        tenant.card(stranger, "We could not find you in a mentoring program");
        assertThat(liaison.bean(ChatContacts.class).unmatched(installation.id()))
                .singleElement()
                .satisfies(contact -> assertThat(contact.email()).isEqualTo(stranger.email()));
        answer(stranger, "home", "I do not know you yet");
    }

    @Test
    @Tag("C8")
    @Tag("A8")
    void a_tenant_that_is_not_confirmed_or_was_disconnected_serves_nobody() {
        customer.enabled(Feature.TEAMS);
        tenant.with(mentor, mentee).installedBy(mentor);
        tenant.card(mentor, "It is not connected with a mentoring program yet");
        customer.asks(mentee, mentor);
        customer.mail(mentor, "Tom asks you");
        var installation = tenant.connected(mentee);
        tenant.card(mentor, "Welcome");
        liaison.bean(Clicks.class)
                .act(
                        InstallationVerbs.REMOVE,
                        installation.id().toString(),
                        customer.admin().id(),
                        Surface.WEB,
                        "");
        customer.asks(customer.mentee("Ali"), mentor);
        customer.mail(mentor, "Ali asks you");
        assertThat(cards(mentor, "Ali asks you")).isEmpty();
        tenant.says(mentor, "home");
        Await.that("it can be confirmed again", () -> !liaison.bean(Installations.class)
                .toConfirm(customer.organization().id(), Platform.TEAMS)
                .isEmpty());
    }

    @Test
    @Tag("C4")
    @Tag("C8")
    void a_tenant_whose_admin_switched_the_bot_off_needs_attention_until_it_is_tried_again() {
        var installation = tenant.connected(mentor, mentee);
        allowed(false);
        customer.asks(mentee, mentor);
        customer.mail(mentor, "Tom asks you");
        Await.that(
                "its admin sees that",
                () -> liaison.bean(Installations.class)
                                .find(installation.id())
                                .orElseThrow()
                                .health()
                        != Health.HEALTHY);
        assertThat(customer.mail(customer.admin(), "needs your attention").toString())
                .contains("BotDisabledByAdmin");
        allowed(true);
        var admin = new Visitor(liaison.url()).signedIn(customer.admin().email(), Customer.PASSWORD);
        var page = "/manage/engagement/integrations/teams";
        assertThat(admin.get(page).body()).contains("Allow the Liaison app again", "Try again");
        admin.post(page + "/" + installation.id() + "/try-again", Map.of());
        assertThat(admin.get(page).body())
                .contains("Messages are sent there again")
                .doesNotContain("Try again");
        customer.asks(customer.mentee("Ali"), mentor);
        tenant.card(mentor, "Ali asks you to be their mentor");
    }

    @Test
    @Tag("A12")
    void a_probe_finds_out_that_the_bot_was_switched_off_before_a_message_does() {
        var installation = tenant.connected(mentor);
        var key = IntegrationLifecycleProcess.key(customer.organization().id(), Feature.TEAMS);
        allowed(false);
        Timers.come(key, "event_timeToProbe");
        customer.mail(customer.admin(), "needs your attention");
        assertThat(liaison.bean(Installations.class)
                        .find(installation.id())
                        .orElseThrow()
                        .health())
                .isEqualTo(Health.NEEDS_ATTENTION);
    }

    private void allowed(boolean yes) {
        liaison.sandbox()
                .post(
                        "/_control/teams/tenant/disable",
                        "{\"tenant\":\"%s\",\"disabled\":%s}".formatted(tenant.id(), !yes));
    }

    private String answer(Person person, String said, String title) {
        tenant.says(person, said);
        return tenant.card(person, title).toString();
    }

    private List<JsonNode> cards(Person person, String text) {
        return tenant.cards(person).stream()
                .filter(activity -> activity.toString().contains(text))
                .toList();
    }
}
