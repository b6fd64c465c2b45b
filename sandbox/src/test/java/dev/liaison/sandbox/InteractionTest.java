package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.slack.delivery.SlackSignature;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InteractionTest extends SandboxTest {
    private HttpResponse<String> respond(String url, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String responseUrl() {
        click("accept", card("U1"));
        return app.received()
                .get(app.received().size() - 1)
                .json()
                .path("response_url")
                .asText();
    }

    private JsonNode messages() {
        return control("/_control/slack/messages?team_id=T1&user_id=U1");
    }

    @Test
    void a_click_is_a_signed_form_with_everything_in_it() {
        JsonNode card = card("U1");
        JsonNode outcome = click("decline", card);
        assertThat(outcome.path("status").asInt()).isEqualTo(200);
        AppServer.Received request = app.received().get(0);
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        long timestamp = Long.parseLong(request.header("X-Slack-Request-Timestamp"));
        assertThat(Math.abs(Instant.now().getEpochSecond() - timestamp)).isLessThan(5);
        assertThat(request.header("X-Slack-Signature"))
                .isEqualTo(SlackSignature.of(SIGNING, timestamp, request.body()));
        JsonNode payload = request.json();
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.at("/user/id").asText()).isEqualTo("U1");
        assertThat(payload.at("/team/domain").asText()).isEqualTo("acme");
        assertThat(payload.path("enterprise").isNull()).isTrue();
        assertThat(payload.path("api_app_id").asText()).isEqualTo("A1");
        assertThat(payload.at("/container/message_ts")).isEqualTo(card.path("ts"));
        assertThat(payload.at("/container/channel_id")).isEqualTo(card.path("channel"));
        assertThat(payload.at("/message/blocks/0/block_id").asText()).isEqualTo("answer");
        assertThat(payload.at("/actions/0/value").asText()).isEqualTo("r1");
        assertThat(payload.at("/actions/0/text/text").asText()).isEqualTo("No & no");
        assertThat(payload.at("/actions/0/action_ts").asText()).matches("\\d+\\.\\d{6}");
        assertThat(payload.at("/state/values").isObject()).isTrue();
        assertThat(payload.path("trigger_id").asText()).matches("\\d+\\.\\d+\\.[0-9a-f]+");
    }

    @Test
    void clicks_at_the_same_time_differ_in_trigger_and_time() {
        JsonNode card = card("U1");
        ObjectNode click = object("{'team_id':'T1','user_id':'U1','action_id':'accept','repeat':8}");
        click.set("message_ts", card.path("ts"));
        JsonNode outcomes = control("POST", "/_control/slack/click", click.toString());
        assertThat(outcomes).hasSize(8);
        assertThat(app.received().stream()
                        .map(each -> each.json().path("trigger_id").asText())
                        .collect(Collectors.toSet()))
                .hasSize(8);
        assertThat(app.received().stream()
                        .map(each -> each.json().at("/actions/0/action_ts").asText())
                        .collect(Collectors.toSet()))
                .hasSize(8);
    }

    @Test
    void an_interaction_is_never_repeated() {
        app.answer(500, "");
        JsonNode card = card("U1");
        assertThat(click("accept", card).path("reason").asText()).isEqualTo("http_error");
        advance(Duration.ofHours(1));
        control("PUT", "/_control/settings", "{\"ack_timeout_ms\":100}");
        app.answer(request -> new AppServer.Reply(200, "", Map.of(), 1_000));
        JsonNode late = click("accept", card);
        assertThat(late.path("status").asInt()).isZero();
        assertThat(late.path("reason").asText()).isEqualTo("http_timeout");
        assertThat(app.received()).hasSize(2);
    }

    @Test
    void nobody_clicks_what_is_not_on_the_screen() {
        JsonNode card = card("U1");
        ok(
                "chat.update",
                "channel",
                card.path("channel").asText(),
                "ts",
                card.path("ts").asText(),
                "text",
                "Accepted");
        ObjectNode click = object("{'team_id':'T1','user_id':'U1','action_id':'accept'}");
        click.set("message_ts", card.path("ts"));
        HttpResponse<String> gone =
                send(to("/_control/slack/click").POST(HttpRequest.BodyPublishers.ofString(click.toString())));
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(app.received()).isEmpty();
        control("POST", "/_control/slack/click", click.put("stale", true).toString());
        assertThat(app.received().get(0).json().at("/actions/0/action_id").asText())
                .isEqualTo("accept");
        assertThat(app.received().get(0).json().at("/message/text").asText()).isEqualTo("Accepted");
    }

    @Test
    void menus_send_the_whole_option_and_refuse_foreign_ones() {
        JsonNode posted = ok(
                "chat.postMessage",
                "channel",
                "U1",
                "text",
                "x",
                "blocks",
                """
                [{"type":"section","block_id":"s","text":{"type":"mrkdwn","text":"x"},"accessory":{
                  "type":"static_select","action_id":"pick","options":[
                    {"text":{"type":"plain_text","text":"One"},"value":"1"},
                    {"text":{"type":"plain_text","text":"Two"},"value":"2"}]}},
                 {"type":"actions","block_id":"a","elements":[
                  {"type":"datepicker","action_id":"day","initial_date":"2026-11-21"}]}]
                """);
        ObjectNode click = object("{'team_id':'T1','user_id':'U1','action_id':'pick','selected_option':'2'}");
        click.set("message_ts", posted.path("ts"));
        control("POST", "/_control/slack/click", click.toString());
        JsonNode payload = app.received().get(0).json();
        assertThat(payload.at("/actions/0/selected_option/text/text").asText()).isEqualTo("Two");
        assertThat(payload.at("/state/values/a/day/selected_date").asText()).isEqualTo("2026-11-21");
        click.put("selected_option", "3");
        assertThat(send(to("/_control/slack/click").POST(HttpRequest.BodyPublishers.ofString(click.toString())))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void several_choices_out_of_groups_are_sent_as_whole_options() {
        JsonNode posted = ok(
                "chat.postMessage",
                "channel",
                "U1",
                "text",
                "x",
                "blocks",
                """
                [{"type":"section","block_id":"s","text":{"type":"mrkdwn","text":"x"},"accessory":{
                  "type":"multi_static_select","action_id":"pick","option_groups":[
                    {"label":{"type":"plain_text","text":"G"},"options":[
                      {"text":{"type":"plain_text","text":"One"},"value":"1"},
                      {"text":{"type":"plain_text","text":"Two"},"value":"2"}]}]}}]
                """);
        ObjectNode click = object("{'team_id':'T1','user_id':'U1','action_id':'pick','selected_options':['2','1']}");
        click.set("message_ts", posted.path("ts"));
        control("POST", "/_control/slack/click", click.toString());
        JsonNode action = app.received().get(0).json().at("/actions/0");
        assertThat(action.at("/selected_options/0/text/text").asText()).isEqualTo("Two");
        assertThat(action.path("selected_options")).hasSize(2);
    }

    @Test
    void a_response_url_takes_five_answers() {
        String url = responseUrl();
        for (int i = 0; i < 5; i++) {
            assertThat(respond(url, "{\"text\":\"" + i + "\"}").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> sixth = respond(url, "{\"text\":\"6\"}");
        assertThat(sixth.statusCode()).isEqualTo(404);
        assertThat(json(sixth.body()).path("error").asText()).isEqualTo("used_url");
        assertThat(messages().get(1).path("ephemeral").asBoolean()).isTrue();
    }

    @Test
    void a_response_url_lives_thirty_minutes() {
        String url = responseUrl();
        advance(Duration.ofMinutes(31));
        assertThat(json(respond(url, "{\"text\":\"late\"}").body())
                        .path("error")
                        .asText())
                .isEqualTo("expired_url");
        assertThat(respond(sandbox.url() + "/slack/response/actions/T1/1/x", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_response_url_replaces_deletes_and_speaks_up() {
        String url = responseUrl();
        respond(url, "{\"replace_original\":true,\"text\":\"Accepted\"}");
        assertThat(messages().get(0).path("text").asText()).isEqualTo("Accepted");
        respond(url, "{\"response_type\":\"in_channel\",\"text\":\"loud\"}");
        assertThat(messages().get(1).path("ephemeral").asBoolean()).isFalse();
        assertThat(json(respond(url, "{\"blocks\":[{\"type\":\"x\"}]}").body())
                        .path("error")
                        .asText())
                .isEqualTo("invalid_blocks");
        respond(url, "{\"delete_original\":true}");
        assertThat(messages().get(0).path("deleted").asBoolean()).isTrue();
    }

    @Test
    void anything_can_be_sent_forged_or_genuine() {
        control("POST", "/_control/slack/raw", "{\"body\":\"payload=%7B%7D\"}");
        control("POST", "/_control/slack/raw", "{\"body\":\"x\",\"headers\":{\"X-Slack-Signature\":\"v0=forged\"}}");
        control("POST", "/_control/slack/raw", "{\"to\":\"event\",\"body\":\"{}\",\"sign\":false}");
        assertThat(app.received().get(0).header("X-Slack-Signature"))
                .startsWith("v0=")
                .hasSize(67);
        assertThat(app.received().get(1).header("X-Slack-Signature")).isEqualTo("v0=forged");
        assertThat(app.received().get(2).path()).isEqualTo("/events");
        assertThat(app.received().get(2).header("X-Slack-Signature")).isEmpty();
    }
}
