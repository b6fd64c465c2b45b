package dev.liaison.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way back from a consent page, taken by whom and when it should not be. */
@Tag("B1")
class CallbackTest {
    private static final String START = "/connect/slack/start";
    private static final String CALLBACK = "/connect/slack/callback";

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer = new Customer();
    private Visitor admin = new Visitor(liaison.url());

    @BeforeEach
    void enable() {
        customer.slackEnabled();
        admin = signedIn(customer.admin());
    }

    private Visitor signedIn(Person person) {
        var visitor = new Visitor(liaison.url()).signedIn(person.email(), Customer.PASSWORD);
        visitor.get("/cases/new");
        return visitor;
    }

    @Test
    void a_state_counts_once() {
        var back = consents(admin);
        assertThat(comesBack(admin, back)).isEqualTo("CONNECTED");
        assertThat(comesBack(admin, back)).isEqualTo("UNKNOWN");
        assertThat(comesBack(admin, CALLBACK + "?code=made-up&state=" + state(back)))
                .isEqualTo("UNKNOWN");
        assertThat(connected()).isTrue();
    }

    @Test
    void a_state_counts_in_the_session_that_got_it_only() {
        var back = consents(admin);
        var elsewhere = signedIn(customer.admin());
        assertThat(comesBack(elsewhere, back)).isEqualTo("UNKNOWN");
        consents(elsewhere);
        assertThat(comesBack(elsewhere, back)).isEqualTo("UNKNOWN");
        assertThat(connected()).isFalse();
        assertThat(comesBack(admin, back)).as("a stranger does not use it up").isEqualTo("CONNECTED");
    }

    @Test
    void the_admin_of_another_organization_gets_nothing_by_it() {
        var back = consents(admin);
        var other = new Customer().slackEnabled();
        var stranger = signedIn(other.admin());
        consentPage(stranger);
        assertThat(comesBack(stranger, back)).isEqualTo("UNKNOWN");
        assertThat(connected()).isFalse();
    }

    @Test
    void nobody_gets_anything_by_it_without_signing_in() {
        var back = consents(admin);
        assertThat(comesBack(new Visitor(liaison.url()), back)).isEqualTo("UNKNOWN");
        assertThat(connected()).isFalse();
    }

    @Test
    void after_ten_minutes_it_is_too_late() {
        var back = consents(admin);
        liaison.bean(JdbcClient.class)
                .sql("update app.authorization_attempts set expires_at = ? where organization_id = ?")
                .params(
                        java.sql.Timestamp.from(Instant.now().minus(1, ChronoUnit.SECONDS)),
                        customer.organization().id())
                .update();
        assertThat(comesBack(admin, back)).isEqualTo("EXPIRED");
        assertThat(comesBack(admin, back)).isEqualTo("UNKNOWN");
        assertThat(connected()).isFalse();
    }

    @Test
    void a_code_that_slack_does_not_know_is_refused() {
        var back = consents(admin);
        assertThat(comesBack(admin, CALLBACK + "?code=made-up&state=" + state(back)))
                .isEqualTo("REFUSED");
        assertThat(connected()).isFalse();
    }

    @Test
    void who_cancels_is_told_so() {
        var back = liaison.sandbox().refuse(consentPage(admin));
        assertThat(comesBack(admin, back.getRawPath() + "?" + back.getRawQuery()))
                .isEqualTo("CANCELLED");
        assertThat(connected()).isFalse();
    }

    @Test
    @Tag("B4")
    void without_a_state_a_made_up_code_parks_nothing() {
        var nobody = new Visitor(liaison.url());
        assertThat(comesBack(nobody, CALLBACK + "?code=made-up")).isEqualTo("REFUSED");
        assertThat(comesBack(nobody, CALLBACK)).isEqualTo("CANCELLED");
        assertThat(comesBack(nobody, CALLBACK + "?state=made-up&code=made-up")).isEqualTo("UNKNOWN");
        assertThat(connected()).isFalse();
    }

    @Test
    @Tag("A5")
    @Tag("D14")
    void only_a_global_admin_with_the_feature_begins_it_and_by_post_only() {
        assertThat(signedIn(customer.mentee("Tom")).post(START, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(signedIn(new Customer().admin()).post(START, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(admin.get(START).statusCode()).isEqualTo(405);
        assertThat(new Visitor(liaison.url()).post(START, Map.of()).statusCode())
                .isNotEqualTo(200);
    }

    private URI consentPage(Visitor visitor) {
        return URI.create(
                visitor.post(START, Map.of()).headers().firstValue("Location").orElseThrow());
    }

    /** The admin says yes at Slack. @return the way back, not taken yet */
    private String consents(Visitor visitor) {
        var back = liaison.sandbox().consent(consentPage(visitor), customer.team(), customer.slackId(customer.admin()));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String state(String back) {
        return Customer.query(URI.create(back), "state").orElseThrow();
    }

    /** @return the outcome that the page is to show */
    private static String comesBack(Visitor visitor, String path) {
        var location = visitor.get(path).headers().firstValue("Location").orElse("?outcome=none");
        return Customer.query(URI.create(location), "outcome").orElseThrow();
    }

    private boolean connected() {
        return liaison.bean(Installations.class)
                .live(Platform.SLACK, customer.team())
                .isPresent();
    }
}
