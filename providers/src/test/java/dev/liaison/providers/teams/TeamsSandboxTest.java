package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Forged;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.ChatWorld;
import dev.liaison.providers.SandboxProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Teams has, over HTTP against the sandbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsSandboxTest {
    private static final Card CARD = new Card(
            "Question", List.of(), List.of(new Card.Button("request.accept", "42", "Accept", Card.Style.PRIMARY)), "");

    private SandboxProcess sandbox;
    private TeamsWorld world;

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = new TeamsWorld(sandbox);
    }

    @AfterAll
    void stop() {
        world.close();
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @ParameterizedTest
    @CsvSource({"installation-first, 1", "conversation-first, 1", "installation-first, 3", "conversation-first, 3"})
    @Tag("C2")
    void in_any_order_and_number_somebody_is_met_as_the_same_person(String order, int times) {
        world.control(
                "install", TeamsWorld.who(ChatWorld.BOB).put("order", order).put("repeat", times));
        var first = (Received.Met) next();
        for (var at = 1; at < 2 * times; at++) {
            var again = (Received.Met) next();
            assertThat(again.userId()).isEqualTo(first.userId());
            assertThat(again.contact()).isEqualTo(first.contact());
            assertThat(again.workspaceIds()).containsExactly(TeamsWorld.ACME.externalId());
        }
        var bob = world.provider().member(TeamsWorld.ACME, first.userId(), first.contact());
        assertThat(bob.email()).isEqualTo(ChatWorld.BOB);
        assertThat(bob.locale()).isEqualTo("de-DE");
    }

    @Test
    @Tag("C7")
    void whoever_removes_the_app_can_not_be_written_to() {
        var ada = world.provider().find(TeamsWorld.ACME, ChatWorld.ADA);
        assertThat(world.inbound().read(world.removeApp())).isInstanceOf(Received.Left.class);
        assertThatThrownBy(() -> world.provider().post(TeamsWorld.ACME, ada, CARD, "d"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_tenant_that_moved_is_written_to_where_it_is_now() {
        var message = post();
        world.control("tenant/region", TeamsWorld.who(ChatWorld.ADA).put("region", "amer"));
        world.control("say", TeamsWorld.who(ChatWorld.ADA).put("text", " help "));
        var said = (Received.Said) next();
        assertThat(said.text()).isEqualTo("help");
        assertThat(TeamsIds.parseContact(said.contact()).serviceUrl()).endsWith("/amer/");
        world.meet(new Received.Met(said.workspaceIds(), said.userId(), said.contact(), "k"));
        assertThat(world.provider().update(TeamsWorld.ACME, message, CARD)).isTrue();
        assertThat(post()).isNotEqualTo(message);
    }

    @Test
    @Tag("D1")
    void an_old_client_sends_the_same_gesture_in_another_way() {
        var message = post();
        world.press("Accept", "old");
        var clicked = (Received.Clicked) next();
        assertThat(clicked.verb()).isEqualTo("request.accept");
        assertThat(clicked.subjectId()).isEqualTo("42");
        assertThat(clicked.message()).isEqualTo(message);
        assertThat(world.inbound().carries(clicked, new Answer.Told("x"))).isFalse();
        world.provider().tell(TeamsWorld.ACME, clicked.userId(), clicked.message(), "Too *late* <b>");
        assertThat(world.messages().get(1).text()).contains("Too *late* <b>");
    }

    @Test
    @Tag("D12")
    void the_client_takes_every_answer_to_an_action() {
        post();
        assertThat(outcome(Answer.TAKEN)).isEqualTo("message");
        assertThat(outcome(new Answer.Told("Too late"))).isEqualTo("message");
        assertThat(outcome(new Answer.Wrong("No"))).isEqualTo("message");
        assertThat(outcome(new Answer.Shown(new Card("Accepted", List.of(), List.of(), "Today"))))
                .isEqualTo("card");
    }

    private String outcome(Answer answer) {
        world.answer(answer);
        var outcome = world.press("Accept", "new").path("outcome").asText();
        world.inbox().next();
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"iss\":\"https://evil.example\"}",
                "{\"aud\":\"00000000-1111-4222-8333-0123456789ab\"}",
                "{\"endorsements\":false}",
                "{\"endorsements\":[\"webchat\"]}",
                "{\"exp\":1000}",
                "{\"nbf\":9999999999}",
                "{\"serviceurl\":\"https://smba.trafficmanager.net/emea/\"}",
                "{\"kid\":\"made-up\"}",
                "{\"forged\":true}",
                "{\"missing\":true}"
            })
    @Tag("C4")
    void what_is_not_signed_as_it_should_be_is_refused(String token) {
        var activity = TeamsSamples.activity(sandbox.url() + "/teams/connector/emea/", "typing", "");
        sandbox.post("/_control/teams/activity", "{\"activity\":" + activity + ",\"token\":" + token + "}");
        assertThatThrownBy(this::next).isInstanceOf(Forged.class);
        sandbox.post("/_control/teams/activity", "{\"activity\":" + activity + "}");
        assertThat(next()).isInstanceOf(Received.Ignored.class);
    }

    @Test
    @Tag("C1")
    void the_catalog_takes_our_package_and_a_higher_version_of_it() throws Exception {
        var who = new TeamsPackage.Developer(
                "Acme", uri("https://acme.example"), uri("https://acme.example/p"), uri("https://acme.example/t"));
        var app = new TeamsPackage(ScriptedMicrosoft.APP, uri("https://mentoring.example"), who);
        assertThat(upload(app.zip("1.0.0")).path("external_id").asText()).isEqualTo(ScriptedMicrosoft.APP);
        assertThat(upload(app.zip("1.0.1")).path("version").asText()).isEqualTo("1.0.1");
    }

    private JsonNode upload(byte[] zip) throws Exception {
        var request = HttpRequest.newBuilder(sandbox.url().resolve("/_control/teams/packages?tenant=acme.test"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SandboxProcess.parse(answer.body());
    }

    private static URI uri(String text) {
        return URI.create(text);
    }

    private MessageRef post() {
        var ada = world.provider().find(TeamsWorld.ACME, ChatWorld.ADA);
        return world.provider().post(TeamsWorld.ACME, ada, CARD, "d");
    }

    private Received next() {
        return world.inbound().read(world.inbox().next());
    }
}
