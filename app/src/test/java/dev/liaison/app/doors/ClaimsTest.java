package dev.liaison.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequests;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a button says is a claim: who clicked is told when it is not so, and nothing changes. */
@Tag("D15")
class ClaimsTest {
    private static final String NOT_YOURS = "This request is not yours to answer.";

    private static Customer customer;
    private static Customer other;
    private static Installation installation;
    private static Person mia;
    private static Person tom;
    private static Person pia;
    private static UUID request;
    private static UUID foreign;

    private final RunningLiaison liaison = RunningLiaison.get();
    private final SlackSender slack = new SlackSender();
    private final Stored stored = new Stored();

    @BeforeAll
    static void connect() {
        customer = new Customer();
        mia = customer.mentor("Mia");
        tom = customer.mentee("Tom");
        pia = customer.mentor("Pia");
        installation = customer.inSlack(mia, tom, pia).connected();
        request = customer.asks(tom, mia);
        other = new Customer();
        foreign = other.asks(other.mentee("Uma"), other.mentor("Noa"));
        for (var person : new Person[] {mia, tom}) {
            customer.message(person, "Tom".equals(person.name()) ? "You asked Mia" : "Tom asks you");
        }
        meets(pia);
    }

    /** We know people in Slack from the first message that they got. */
    private static void meets(Person mentor) {
        customer.asks(tom, mentor);
        customer.message(mentor, "Tom asks you");
    }

    /** Somebody presses a button with that value. */
    private record Row(String what, Person who, String value) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("the mentee accepts her own request", tom, "request.accept:" + request),
                new Row("the mentee declines her own request", tom, "request.decline:" + request),
                new Row("the mentee looks at her own profile", tom, "request.viewProfile:" + request),
                new Row("the mentor withdraws", mia, "request.withdraw:" + request),
                new Row("another mentor accepts", pia, "request.accept:" + request),
                new Row("another mentor declines", pia, "request.decline:" + request),
                new Row("another organization's request", mia, "request.accept:" + foreign),
                new Row("a request that never was", mia, "request.accept:" + UUID.randomUUID()),
                new Row("no request at all", mia, "request.accept:42"),
                new Row(
                        "letters in capitals",
                        mia,
                        "request.accept:" + request.toString().toUpperCase(java.util.Locale.ROOT)),
                new Row("an injection", mia, "request.accept:' or 1=1 --"),
                new Row("a verb that nobody knows", mia, "request.forget:" + request),
                new Row("a verb of admins", mia, "installation.remove:" + installation.id()),
                new Row("a verb of Slack's", mia, "installation.uninstalled:" + installation.id()),
                new Row("lost access", mia, "installation.accessLost:" + installation.id()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void who_claims_what_is_not_so_is_told_and_nothing_changes(Row row) {
        var before = stored.everything();
        var told = told(row.who());
        var chat = customer.messages(row.who()).get(0).get("channel").asText();
        var click = Payloads.click(
                customer, row.who(), row.value(), UUID.randomUUID().toString());
        var answer = raw(click.replace("\"D1\"", "\"" + chat + "\""));
        assertThat(answer).isEqualTo(200);
        Await.that(row.who().name() + " is told", () -> told(row.who()) > told);
        assertThat(stored.everything()).isEqualTo(before);
        assertThat(open(request)).isTrue();
        assertThat(open(foreign)).isTrue();
        assertThat(liaison.bean(Installations.class)
                        .find(installation.id())
                        .orElseThrow()
                        .live())
                .isTrue();
    }

    private static long told(Person person) {
        return customer.messages(person).stream()
                .filter(message -> message.path("ephemeral").asBoolean()
                        && message.toString().contains(NOT_YOURS))
                .count();
    }

    @Test
    @Tag("B6")
    void somebody_whom_we_do_not_know_in_slack_changes_nothing() {
        var before = stored.everything();
        var stranger = customer.mentor("Zoe");
        customer.inSlack(stranger);
        assertThat(raw(Payloads.click(customer, stranger, "request.accept:" + request, "1.1")))
                .isEqualTo(200);
        assertThat(raw(Payloads.click(customer, "UNOBODY", "request.accept:" + request, "1.2")))
                .isEqualTo(200);
        assertThat(stored.everything()).isEqualTo(before);
        assertThat(open(request)).isTrue();
    }

    @Test
    void a_dialog_about_somebody_elses_request_changes_nothing() {
        var metadata = "request.decline:" + request;
        var view = "V" + UUID.randomUUID();
        assertThat(raw(Payloads.submission(customer, pia, metadata, view, "no")))
                .isEqualTo(200);
        Await.that("the dialog is dealt with", () -> stored.waiting(request.toString()) == 0);
        assertThat(open(request)).isTrue();
    }

    @Test
    void a_dialog_about_nothing_does_not_stay_in_the_inbox_for_ever() {
        var before = stored.count("select count(*) from app.inbox where done_at is null");
        var view = "V" + UUID.randomUUID();
        assertThat(raw(Payloads.submission(customer, mia, "request.decline:42", view, "no")))
                .isEqualTo(200);
        Await.that(
                "the dialog is dealt with",
                () -> stored.count("select count(*) from app.inbox where done_at is null") == before);
        assertThat(stored.waiting("42")).isZero();
    }

    @Test
    void a_reason_with_a_character_that_no_database_takes_arrives_without_it() {
        var mentor = customer.mentor("Nul");
        customer.inSlack(mentor);
        var asked = new Customer();
        var mentee = asked.mentee("Ina");
        var noa = asked.mentor("Noa");
        asked.inSlack(mentee, noa).connected();
        var id = asked.asks(mentee, noa);
        asked.message(noa, "Ina asks you");
        var view = "V" + UUID.randomUUID();
        var body = Payloads.submission(asked, noa, "request.decline:" + id, view, "a\\u0000b");
        assertThat(raw(body)).isEqualTo(200);
        asked.message(mentee, "Noa can't be your mentor now");
        asked.message(mentee, "ab");
    }

    @Test
    @Tag("D11")
    void one_gesture_that_comes_twenty_times_is_stored_once() {
        var asked = new Customer();
        var mentee = asked.mentee("Ina");
        var noa = asked.mentor("Noa");
        asked.inSlack(mentee, noa).connected();
        var id = asked.asks(mentee, noa);
        asked.message(noa, "Ina asks you");
        var click = Payloads.click(asked, noa, "request.accept:" + id, "1700000001.5");
        var answers = Stream.generate(() -> click)
                .limit(20)
                .parallel()
                .map(json -> slack.interaction(json).statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(stored.inboxRows(id.toString())).isEqualTo(1);
        asked.message(mentee, "Noa accepted your request");
    }

    @Test
    @Tag("B3")
    void one_event_that_comes_twenty_times_removes_once() {
        var leaving = new Customer();
        var gone = leaving.connected();
        var event = Payloads.uninstalled(leaving.team(), "Ev" + UUID.randomUUID());
        var answers = Stream.generate(() -> event)
                .limit(20)
                .parallel()
                .map(json -> slack.event(json).statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
        Await.that("it is removed", () -> !liaison.bean(Installations.class)
                .find(gone.id())
                .orElseThrow()
                .live());
        assertThat(stored.inboxRows(gone.id().toString())).isEqualTo(1);
        leaving.mail(leaving.admin(), "is no longer connected");
        assertThat(stored.count(
                        "select count(*) from app.audit_log where action = 'workspace.removed' and organization_id = ?",
                        leaving.organization().id()))
                .isEqualTo(1);
    }

    /** By the sandbox, which signs it as Slack does. @return the status of our answer */
    private int raw(String json) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.put("to", "interactivity");
        body.put("body", "payload=" + java.net.URLEncoder.encode(json, java.nio.charset.StandardCharsets.UTF_8));
        JsonNode answer = liaison.sandbox().post("/_control/slack/raw", body.toString());
        return answer.get("status").asInt();
    }

    private boolean open(UUID id) {
        return liaison.bean(MentoringRequests.class).get(id).open();
    }
}
