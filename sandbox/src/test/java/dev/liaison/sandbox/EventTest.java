package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.slack.delivery.SlackSignature;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTest extends SandboxTest {
    private void openHome() {
        control("POST", "/_control/slack/open-home", "{\"team_id\":\"T1\",\"user_id\":\"U1\"}");
    }

    private void awaitEvents(String type, int count) {
        eventually(() -> app.events(type).size() == count);
    }

    private void awaitDeliveries(int count) {
        eventually(() -> control("/_control/deliveries").size() == count);
    }

    @Test
    void an_event_comes_signed_in_its_envelope() {
        openHome();
        awaitEvents("app_home_opened", 1);
        AppServer.Received request = app.events("app_home_opened").get(0);
        long timestamp = Long.parseLong(request.header("X-Slack-Request-Timestamp"));
        assertThat(request.header("X-Slack-Signature"))
                .isEqualTo(SlackSignature.of(SIGNING, timestamp, request.body()));
        assertThat(request.header("X-Slack-Retry-Num")).isEmpty();
        JsonNode envelope = request.json();
        assertThat(envelope.path("type").asText()).isEqualTo("event_callback");
        assertThat(envelope.path("team_id").asText()).isEqualTo("T1");
        assertThat(envelope.path("api_app_id").asText()).isEqualTo("A1");
        assertThat(envelope.path("event_id").asText()).startsWith("Ev");
        assertThat(envelope.path("event_time").isIntegralNumber()).isTrue();
        assertThat(envelope.path("authorizations")).hasSize(1);
        assertThat(envelope.at("/authorizations/0/is_bot").asBoolean()).isTrue();
        assertThat(envelope.at("/event/user").asText()).isEqualTo("U1");
        assertThat(envelope.at("/event/tab").asText()).isEqualTo("home");
        assertThat(envelope.at("/event/channel").asText()).startsWith("D");
    }

    @Test
    void a_refused_event_is_repeated_at_once_after_a_minute_and_after_five_more() {
        hold();
        app.answer(500, "");
        openHome();
        awaitDeliveries(2);
        assertThat(app.events("app_home_opened")).hasSize(2);
        advance(Duration.ofSeconds(59));
        assertThat(app.events("app_home_opened")).hasSize(2);
        advance(Duration.ofSeconds(2));
        awaitDeliveries(3);
        advance(Duration.ofSeconds(301));
        awaitDeliveries(4);
        advance(Duration.ofHours(2));
        var tries = app.events("app_home_opened");
        assertThat(tries).hasSize(4);
        assertThat(tries.get(3).header("X-Slack-Retry-Num")).isEqualTo("3");
        assertThat(tries.get(3).header("X-Slack-Retry-Reason")).isEqualTo("http_error");
        assertThat(tries.get(3).json().path("event_id"))
                .isEqualTo(tries.get(0).json().path("event_id"));
    }

    @Test
    void a_slow_app_gets_the_event_again_with_the_reason() {
        control("PUT", "/_control/settings", "{\"ack_timeout_ms\":100}");
        app.answer(request -> new AppServer.Reply(200, "", Map.of(), 1_000));
        openHome();
        awaitEvents("app_home_opened", 2);
        assertThat(app.events("app_home_opened").get(1).header("X-Slack-Retry-Reason"))
                .isEqualTo("http_timeout");
    }

    @Test
    void an_app_can_ask_for_no_retry() {
        app.answer(request -> new AppServer.Reply(500, "", Map.of("X-Slack-No-Retry", "1"), 0));
        openHome();
        awaitDeliveries(1);
        advance(Duration.ofHours(1));
        openHome();
        awaitDeliveries(2);
        assertThat(app.events("app_home_opened")).hasSize(2);
    }

    @Test
    void only_subscribed_events_are_sent() {
        control("PUT", "/_control/slack/apps/111.222", "{\"bot_events\":[\"user_change\"]}");
        openHome();
        control("POST", "/_control/slack/person", "{\"id\":\"U1\",\"tz\":\"Asia/Kathmandu\"}");
        awaitEvents("user_change", 1);
        assertThat(app.received()).hasSize(1);
        assertThat(app.events("user_change")
                        .get(0)
                        .json()
                        .at("/event/user/tz_offset")
                        .asInt())
                .isEqualTo(20_700);
    }

    @Test
    void newcomers_and_changes_carry_the_mail_only_with_its_scope() {
        control("POST", "/_control/slack/person", "{\"teams\":[\"T1\"],\"email\":\"new@acme.test\"}");
        awaitEvents("team_join", 1);
        assertThat(app.events("team_join")
                        .get(0)
                        .json()
                        .at("/event/user/profile/email")
                        .asText())
                .isEqualTo("new@acme.test");
        control("POST", "/_control/slack/install", "{\"team_id\":\"T2\",\"scopes\":[\"users:read\"]}");
        control("POST", "/_control/slack/person", "{\"id\":\"U3\",\"deleted\":true}");
        awaitEvents("user_change", 1);
        JsonNode user = app.events("user_change").get(0).json().at("/event/user");
        assertThat(user.path("deleted").asBoolean()).isTrue();
        assertThat(user.path("profile").has("email")).isFalse();
    }

    private void listen() {
        control("PUT", "/_control/slack/apps/111.222", "{\"bot_events\":[\"message.im\",\"app_home_opened\"]}");
    }

    @Test
    void an_app_that_listens_hears_itself_too() {
        listen();
        JsonNode posted = card("U1");
        awaitEvents("message", 1);
        JsonNode own = app.events("message").get(0).json().path("event");
        assertThat(own.path("bot_id").asText()).startsWith("B");
        assertThat(own.path("ts")).isEqualTo(posted.path("ts"));
        assertThat(own.path("channel_type").asText()).isEqualTo("im");
        String channel = posted.path("channel").asText();
        ok("chat.update", "channel", channel, "ts", posted.path("ts").asText(), "text", "Accepted");
        awaitEvents("message", 2);
        JsonNode changed = app.events("message").get(1).json().path("event");
        assertThat(changed.path("subtype").asText()).isEqualTo("message_changed");
        assertThat(changed.at("/message/text").asText()).isEqualTo("Accepted");
        assertThat(changed.at("/previous_message/text").asText()).isEqualTo("A request");
        ok("chat.delete", "channel", channel, "ts", posted.path("ts").asText());
        awaitEvents("message", 3);
        assertThat(app.events("message").get(2).json().at("/event/subtype").asText())
                .isEqualTo("message_deleted");
    }

    @Test
    void typed_messages_arrive_with_the_history_scope_only() {
        listen();
        String say = "{\"team_id\":\"T1\",\"user_id\":\"U1\",\"text\":\"help & <me>\"}";
        control("POST", "/_control/slack/say", say);
        awaitEvents("message", 1);
        JsonNode event = app.events("message").get(0).json().path("event");
        assertThat(event.path("channel_type").asText()).isEqualTo("im");
        assertThat(event.path("text").asText()).isEqualTo("help &amp; &lt;me&gt;");
        assertThat(event.at("/blocks/0/elements/0/elements/0/text").asText()).isEqualTo("help & <me>");
        assertThat(event.path("client_msg_id").asText()).hasSize(36);
        assertThat(event.has("bot_id")).isFalse();
        control("POST", "/_control/slack/uninstall", "{\"team_id\":\"T1\"}");
        control("POST", "/_control/slack/install", "{\"team_id\":\"T1\",\"scopes\":[\"chat:write\"]}");
        control("POST", "/_control/slack/say", say);
        control("POST", "/_control/slack/open-home", "{\"team_id\":\"T1\",\"user_id\":\"U1\"}");
        awaitEvents("app_home_opened", 1);
        assertThat(app.events("message")).hasSize(1);
    }

    @Test
    void an_uninstall_is_the_last_that_the_app_hears() {
        control("POST", "/_control/slack/uninstall", "{\"team_id\":\"T1\"}");
        awaitEvents("app_uninstalled", 1);
        awaitEvents("tokens_revoked", 1);
        JsonNode revoked = app.events("tokens_revoked").get(0).json();
        assertThat(revoked.at("/event/tokens/bot/0").asText()).startsWith("U");
        assertThat(revoked.at("/event/tokens/oauth")).isEmpty();
        control("POST", "/_control/slack/person", "{\"id\":\"U1\",\"deleted\":true}");
        awaitDeliveries(2);
        assertThat(app.received()).hasSize(2);
    }

    @Test
    void an_event_can_come_twice() {
        control("POST", "/_control/faults", "{\"kind\":\"duplicate_event_same_id\",\"event\":\"app_home_opened\"}");
        openHome();
        awaitEvents("app_home_opened", 2);
        var twice = app.events("app_home_opened");
        assertThat(twice.get(0).json().path("event_id"))
                .isEqualTo(twice.get(1).json().path("event_id"));
        app.forget();
        control("POST", "/_control/faults", "{\"kind\":\"duplicate_event_new_id\"}");
        openHome();
        awaitEvents("app_home_opened", 2);
        twice = app.events("app_home_opened");
        assertThat(twice.get(0).json().path("event_id"))
                .isNotEqualTo(twice.get(1).json().path("event_id"));
    }

    private HttpResponse<String> verify() {
        String body = "{\"verify\":true,\"event_url\":\"" + app.url("/verified") + "\"}";
        return send(to("/_control/slack/apps/111.222").PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void an_event_url_must_echo_the_challenge() {
        assertThat(verify().statusCode()).isEqualTo(409);
        app.answer(500, "");
        assertThat(verify().body()).contains("HTTP status 500");
        assertThat(control("/_control/world").at("/apps/0/event_url").asText()).endsWith("/events");
        app.answer(request -> new AppServer.Reply(
                200, "{\"challenge\":\"" + request.json().path("challenge").asText() + "\"}", Map.of(), 0));
        assertThat(verify().statusCode()).isEqualTo(200);
        AppServer.Received handshake = app.received().get(0);
        assertThat(handshake.json().path("type").asText()).isEqualTo("url_verification");
        assertThat(handshake.header("X-Slack-Signature")).startsWith("v0=");
        assertThat(control("/_control/world").at("/apps/0/event_url").asText()).endsWith("/verified");
    }

    @Test
    void events_follow_two_redirects_and_no_more() {
        app.answer(request -> request.path().equals("/events")
                ? new AppServer.Reply(307, "", Map.of("Location", "/elsewhere"), 0)
                : AppServer.OK);
        openHome();
        awaitDeliveries(1);
        assertThat(control("/_control/deliveries").at("/0/outcome").asText()).isEqualTo("ok");
        app.answer(request -> new AppServer.Reply(307, "", Map.of("Location", "/events"), 0));
        control("DELETE", "/_control/deliveries", "");
        openHome();
        eventually(() -> control("/_control/deliveries").size() >= 1);
        assertThat(control("/_control/deliveries").at("/0/outcome").asText()).isEqualTo("too_many_redirects");
    }
}
