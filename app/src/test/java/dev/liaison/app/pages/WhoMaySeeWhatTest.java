package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.MentoringRequests;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page shows itself to those whom it concerns, and to nobody else. */
class WhoMaySeeWhatTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private final Customer one = new Customer();
    private final Customer other = new Customer();

    private Person programAdmin(Customer customer) {
        var person = customer.mentee("coordinator");
        LIAISON.bean(Memberships.class).save(customer.program().id(), person.id(), Role.PROGRAM_ADMIN, null);
        return person;
    }

    @Tag("A5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manage",
                "/manage/requests",
                "/manage/deliveries",
                "/manage/programs",
                "/manage/audit",
                "/manage/import",
                "/manage/engagement/integrations",
                "/manage/engagement/integrations/slack",
                "/manage/engagement/integrations/google-calendar",
                "/manage/engagement/integrations/microsoft-exchange"
            })
    void a_mentee_manages_nothing(String path) {
        assertThat(Visitor.of(one.mentee("mia")).get(path).statusCode()).isEqualTo(403);
    }

    @Tag("A5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manage/engagement/integrations",
                "/manage/engagement/integrations/slack",
                "/manage/engagement/integrations/google-calendar",
                "/manage/engagement/integrations/microsoft-exchange",
                "/manage/import",
                "/manage/audit"
            })
    void a_program_admin_neither_integrates_nor_imports(String path) {
        assertThat(Visitor.of(programAdmin(one)).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("A5")
    void a_program_admin_sees_no_menu_for_what_they_may_not() {
        var page = Visitor.of(programAdmin(one)).get("/manage/requests");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Deliveries").doesNotContain("Integrations", "Audit log");
    }

    @Test
    @Tag("A5")
    void a_program_admin_sets_their_own_program_only() {
        var foreign = LIAISON.bean(Programs.class).named(one.organization().id(), "Somebody else's");
        var admin = Visitor.of(programAdmin(one));
        assertThat(admin.get("/manage/programs/" + one.program().id()).statusCode())
                .isEqualTo(200);
        assertThat(admin.get("/manage/programs/" + foreign.id()).statusCode()).isEqualTo(403);
        assertThat(admin.get("/manage/programs/" + other.program().id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("D3")
    void people_of_another_organization_do_not_exist() {
        var mia = one.mentee("mia");
        var max = one.mentor("max");
        var request = one.asks(mia, max);
        var stranger = Visitor.of(other.admin());
        assertThat(stranger.get("/people/" + mia.id()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/requests/" + request).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/requests/new?program=" + other.program().id() + "&mentor=" + max.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("D2")
    void a_request_is_seen_by_its_two_people_and_their_admins() {
        var mia = one.mentee("mia");
        var max = one.mentor("max");
        var page = "/requests/" + one.asks(mia, max);
        assertThat(Visitor.of(mia).get(page).body()).contains("Your request to max");
        assertThat(Visitor.of(max).get(page).body()).contains("asks you to be their mentor");
        assertThat(Visitor.of(one.admin()).get(page).body()).contains("mia asked max");
        assertThat(Visitor.of(programAdmin(one)).get(page).statusCode()).isEqualTo(200);
        assertThat(Visitor.of(one.mentee("curious")).get(page).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("D15")
    void a_stranger_to_a_request_can_not_end_it() {
        var request = one.asks(one.mentee("mia"), one.mentor("max"));
        for (var verb : new String[] {"accept", "decline", "withdraw"}) {
            var answer = Visitor.of(other.admin()).post("/requests/" + request + "/" + verb, Map.of());
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(LIAISON.bean(MentoringRequests.class).get(request).open()).isTrue();
    }

    @Test
    @Tag("A5")
    void support_is_for_support() {
        assertThat(Visitor.of(one.admin()).get("/support").statusCode()).isEqualTo(403);
        var support = Visitor.support();
        assertThat(support.get("/").headers().firstValue("Location").orElse("")).endsWith("/support");
        assertThat(support.get("/support").body()).contains(one.organization().name());
        assertThat(support.get("/manage/requests").statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("A5")
    void who_is_not_signed_in_signs_in_first() {
        var answer = Visitor.stranger().get("/profile");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }
}
