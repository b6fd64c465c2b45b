package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What admins look after. */
class ManagePagesTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Customer customer = new Customer();
    private final Visitor admin = Visitor.of(customer.admin());

    private static Map<String, String> days(String first, String second, String list, String end) {
        return Map.of(
                "remindAfter", first,
                "remindAgainAfter", second,
                "escalateAfter", list,
                "expireAfter", end,
                "maxOpenRequests", "2",
                "defaultCapacity", "4");
    }

    private Duration firstReminder() {
        return LIAISON.bean(Programs.class)
                .get(customer.program().id())
                .settings()
                .remindAfter();
    }

    @Test
    @Tag("D16")
    void settings_are_saved_and_audited() {
        var page = admin.act("/manage/programs/" + customer.program().id(), days("2", "4", "6", "8"));
        assertThat(page.body()).contains("Settings saved.");
        assertThat(firstReminder()).isEqualTo(Duration.ofDays(2));
        assertThat(LIAISON.bean(AuditLog.class)
                        .newest(customer.organization().id(), 1)
                        .get(0))
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(customer.admin().email());
                    assertThat(line.after()).startsWith("2, 4, 6, 8 days");
                });
        assertThat(admin.get("/manage/audit").body()).contains("Program settings", "2, 4, 6, 8 days");
    }

    @Test
    @Tag("D16")
    void settings_out_of_order_are_refused_beside_the_field() {
        var page = "/manage/programs/" + customer.program().id();
        admin.get(page);
        var answer = admin.post(page, days("5", "4", "6", "8"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"remindAgainAfter-error\"", "later than the first reminder");
        assertThat(admin.post(page, days("two", "4", "6", "8")).body()).contains("id=\"remindAfter-error\"");
        assertThat(firstReminder()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    @Tag("D16")
    void requests_are_listed_by_state() {
        customer.asks(customer.mentee("mia"), customer.mentor("max"));
        assertThat(admin.get("/manage/requests?state=OPEN").body()).contains("mia", "Waiting for max&#39;s answer");
        assertThat(admin.get("/manage/requests?state=DECLINED").body()).doesNotContain("mia");
        assertThat(Visitor.of(new Customer().admin()).get("/manage/requests").body())
                .doesNotContain("mia");
    }

    @Test
    @Tag("G1")
    void each_delivery_is_listed_with_its_channel_and_outcome() {
        var mia = customer.mentee("mia");
        customer.asks(mia, customer.mentor("max"));
        dev.liaison.app.Await.that(
                "a delivery is listed",
                () -> admin.get("/manage/deliveries").body().contains("Request, to the mentor"));
        assertThat(admin.get("/manage/deliveries").body()).contains("max", "e-mail", "sent");
    }

    @Test
    @Tag("H5")
    void a_file_is_imported_and_reported() {
        var report = admin.upload("PEOPLE", "name,email\nAda Berg,ada@customer.example\nNobody,no-address\n");
        assertThat(report).contains("Nothing was changed: 1 of 2 lines can&#39;t be imported.", "no-address");
        var good = admin.upload("PEOPLE", "name,email\nAda Berg,ada@customer.example\n");
        assertThat(good).contains("Imported: 1 created");
    }

    @Test
    @Tag("G1")
    void a_message_of_which_nobody_knows_whether_it_arrived_is_sent_again_once() {
        var max = customer.mentor("max");
        var request = customer.asks(customer.mentee("mia"), max);
        var lost = ambiguous(request, max);
        assertThat(admin.get("/manage/deliveries").body()).contains("not known whether it arrived", "Send again");
        assertThat(admin.act("/manage/deliveries/" + lost + "/resend", Map.of()).body())
                .contains(
                        "The message is being sent again.",
                        "by " + customer.admin().email())
                .doesNotContain("Send again to");
        Await.that("a second message went to the mentor", () -> sentTo(request, max) == 2);
        assertThat(admin.act("/manage/deliveries/" + lost + "/resend", Map.of()).body())
                .contains("not waiting to be sent again");
        assertThat(sentTo(request, max)).isEqualTo(2);
    }

    @Test
    @Tag("G1")
    void only_who_looks_after_the_program_sends_again() {
        var max = customer.mentor("max");
        var lost = ambiguous(customer.asks(customer.mentee("mia"), max), max);
        var door = "/manage/deliveries/" + lost + "/resend";
        assertThat(Visitor.of(max).post(door, Map.of()).statusCode()).isEqualTo(403);
        assertThat(Visitor.of(new Customer().admin()).post(door, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.of(programAdminElsewhere()).post(door, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(LIAISON.bean(Deliveries.class)
                        .find(customer.organization().id(), lost)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(DeliveryOutcome.AMBIGUOUS);
    }

    private Person programAdminElsewhere() {
        var coordinator = customer.mentee("coordinator");
        var elsewhere =
                LIAISON.bean(Programs.class).named(customer.organization().id(), "Another");
        LIAISON.bean(Memberships.class).save(elsewhere.id(), coordinator.id(), Role.PROGRAM_ADMIN, null);
        return coordinator;
    }

    /** The first message to the mentor, once it is there, becomes one whose answer was lost. */
    private UUID ambiguous(UUID request, Person mentor) {
        Await.that("the mentor was asked", () -> sentTo(request, mentor) == 1);
        var deliveries = LIAISON.bean(Deliveries.class);
        var sent = deliveries.about("request:" + request).stream()
                .filter(it -> it.recipientId().equals(mentor.id()))
                .filter(it -> it.outcome() == DeliveryOutcome.SENT)
                .findFirst()
                .orElseThrow();
        deliveries.ambiguous(sent.id(), "the answer was lost");
        return sent.id();
    }

    /** Messages to the mentor that did or may have arrived. */
    private static long sentTo(UUID request, Person mentor) {
        return LIAISON.bean(Deliveries.class).about("request:" + request).stream()
                .filter(it -> it.recipientId().equals(mentor.id()))
                .filter(it -> it.outcome() == DeliveryOutcome.SENT || it.outcome() == DeliveryOutcome.RESENT)
                .count();
    }
}
