package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ViewTest extends SandboxTest {
    static final String MODAL =
            """
            {"type":"modal","callback_id":"decline","private_metadata":"r1","notify_on_close":true,
             "title":{"type":"plain_text","text":"Decline"},"submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why?"},
               "element":{"type":"plain_text_input","action_id":"text","min_length":3}},
              {"type":"input","block_id":"when","optional":true,"label":{"type":"plain_text","text":"When?"},
               "element":{"type":"static_select","action_id":"pick","options":[
                 {"text":{"type":"plain_text","text":"Now"},"value":"now"}]}},
              {"type":"actions","block_id":"more","elements":[
                {"type":"button","action_id":"details","text":{"type":"plain_text","text":"More"}}]}]}
            """;

    private String trigger() {
        click("accept", card("U1"));
        return app.received()
                .get(app.received().size() - 1)
                .json()
                .path("trigger_id")
                .asText();
    }

    private JsonNode open() {
        return ok("views.open", "trigger_id", trigger(), "view", MODAL).path("view");
    }

    private JsonNode submit(String values) {
        return control(
                "POST",
                "/_control/slack/submit",
                "{\"team_id\":\"T1\",\"user_id\":\"U1\",\"values\":" + values.replace('\'', '"') + "}");
    }

    private JsonNode clickInModal() {
        ObjectNode click = object("{'team_id':'T1','user_id':'U1','action_id':'details'}");
        click.set("view_id", views().get(views().size() - 1).path("id"));
        return control("POST", "/_control/slack/click", click.toString());
    }

    private JsonNode views() {
        return control("/_control/slack/views?team_id=T1&user_id=U1");
    }

    @Test
    void a_trigger_opens_one_view_within_three_seconds() {
        hold();
        String trigger = trigger();
        ok("views.open", "trigger_id", trigger, "view", MODAL);
        assertThat(error("views.open", "trigger_id", trigger, "view", MODAL)).isEqualTo("exchanged_trigger_id");
        String late = trigger();
        advance(Duration.ofSeconds(4));
        assertThat(error("views.open", "trigger_id", late, "view", MODAL)).isEqualTo("expired_trigger_id");
        assertThat(error("views.open", "trigger_id", "123.456.abc", "view", MODAL))
                .isEqualTo("invalid_trigger_id");
        JsonNode malformed = api("views.open", "trigger_id", "x", "view", MODAL);
        assertThat(malformed.at("/response_metadata/messages/0").asText())
                .isEqualTo("[ERROR] invalid `trigger_id` [json-pointer:/trigger_id]");
    }

    @Test
    void an_unsound_view_does_not_use_up_the_trigger() {
        String trigger = trigger();
        assertThat(error("views.open", "trigger_id", trigger, "view", "{\"type\":\"modal\"}"))
                .isEqualTo("invalid_arguments");
        assertThat(error("views.open", "trigger_id", trigger, "view", "{")).isEqualTo("invalid_arguments");
        assertThat(error("views.open", "trigger_id", trigger)).isEqualTo("invalid_arguments");
        ok("views.open", "trigger_id", trigger, "view", MODAL);
    }

    @Test
    void a_view_that_is_too_large_is_refused() {
        String metadata = "x".repeat(250_000);
        assertThat(error("views.open", "trigger_id", trigger(), "view", MODAL.replace("r1", metadata)))
                .isEqualTo("view_too_large");
    }

    @Test
    void another_workspaces_token_cannot_use_the_trigger() {
        String trigger = trigger();
        token = install("T2");
        assertThat(error("views.open", "trigger_id", trigger, "view", MODAL)).isEqualTo("invalid_trigger_id");
    }

    @Test
    void a_submission_carries_state_metadata_and_hash() {
        JsonNode view = open();
        app.forget();
        JsonNode outcome = submit("{'why':{'text':{'value':'too busy'}},'when':{'pick':{'selected_option':'now'}}}");
        assertThat(outcome.path("outcome").asText()).isEqualTo("closed");
        JsonNode payload = app.received().get(0).json();
        assertThat(payload.path("type").asText()).isEqualTo("view_submission");
        assertThat(payload.at("/view/state/values/why/text/value").asText()).isEqualTo("too busy");
        assertThat(payload.at("/view/state/values/why/text/type").asText()).isEqualTo("plain_text_input");
        assertThat(payload.at("/view/state/values/when/pick/selected_option/text/text")
                        .asText())
                .isEqualTo("Now");
        assertThat(payload.at("/view/private_metadata").asText()).isEqualTo("r1");
        assertThat(payload.at("/view/hash")).isEqualTo(view.path("hash"));
        assertThat(views()).isEmpty();
    }

    @Test
    void the_client_holds_back_what_is_required_or_too_short() {
        open();
        app.forget();
        assertThat(submit("{}").path("outcome").asText()).isEqualTo("blocked");
        assertThat(submit("{'why':{'text':{'value':'no'}}}").at("/errors/why").asText())
                .contains("at least 3");
        assertThat(app.received()).isEmpty();
    }

    @Test
    void the_apps_answer_shows_errors_updates_pushes_or_clears() {
        open();
        String values = "{'why':{'text':{'value':'busy'}}}";
        app.answer(200, "{\"response_action\":\"errors\",\"errors\":{\"why\":\"Be kind\"}}");
        JsonNode errors = submit(values);
        assertThat(errors.path("outcome").asText()).isEqualTo("errors");
        assertThat(errors.at("/errors/why").asText()).isEqualTo("Be kind");
        app.answer(200, "{\"response_action\":\"update\",\"view\":" + MODAL.replace("\"Decline\"", "\"Two\"") + "}");
        assertThat(submit(values).path("outcome").asText()).isEqualTo("updated");
        assertThat(views().at("/0/title/text").asText()).isEqualTo("Two");
        app.answer(200, "{\"response_action\":\"push\",\"view\":" + MODAL + "}");
        assertThat(submit(values).path("outcome").asText()).isEqualTo("pushed");
        assertThat(views()).hasSize(2);
        assertThat(views().at("/1/previous_view_id")).isEqualTo(views().at("/0/id"));
        app.answer(200, "{\"response_action\":\"clear\"}");
        assertThat(submit(values).path("outcome").asText()).isEqualTo("cleared");
        assertThat(views()).isEmpty();
    }

    @Test
    void an_answer_that_slack_cannot_use_is_trouble_for_the_person() {
        open();
        String values = "{'why':{'text':{'value':'busy'}}}";
        for (String bad : new String[] {
            "{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"x\"}}",
            "{\"response_action\":\"errors\",\"errors\":{\"more\":\"x\"}}",
            "{\"response_action\":\"errors\"}",
            "{\"response_action\":\"dance\"}",
            "{\"response_action\":\"update\",\"view\":{\"type\":\"modal\"}}",
            "{\"ok\":true}",
            "fine"
        }) {
            app.answer(200, bad);
            assertThat(submit(values).path("outcome").asText()).as(bad).isEqualTo("failed");
        }
        app.answer(500, "");
        assertThat(submit(values).path("outcome").asText()).isEqualTo("failed");
        assertThat(views()).hasSize(1);
    }

    @Test
    void three_modals_may_lie_on_top_of_each_other() {
        open();
        for (int i = 0; i < 2; i++) {
            clickInModal();
            String trigger = app.received()
                    .get(app.received().size() - 1)
                    .json()
                    .path("trigger_id")
                    .asText();
            ok("views.push", "trigger_id", trigger, "view", MODAL);
        }
        clickInModal();
        String trigger = app.received()
                .get(app.received().size() - 1)
                .json()
                .path("trigger_id")
                .asText();
        assertThat(error("views.push", "trigger_id", trigger, "view", MODAL)).isEqualTo("push_limit_reached");
        assertThat(error("views.push", "trigger_id", trigger(), "view", MODAL)).isEqualTo("invalid_arguments");
    }

    @Test
    void a_stale_hash_is_a_conflict() {
        JsonNode view = open();
        String id = view.path("id").asText();
        String hash = view.path("hash").asText();
        ok("views.update", "view_id", id, "hash", hash, "view", MODAL);
        assertThat(error("views.update", "view_id", id, "hash", hash, "view", MODAL))
                .isEqualTo("hash_conflict");
        assertThat(error("views.update", "view_id", "V9", "view", MODAL)).isEqualTo("not_found");
        assertThat(error("views.update", "view", MODAL)).isEqualTo("invalid_arguments");
    }

    @Test
    void an_external_id_names_one_view() {
        String named = MODAL.replace("\"callback_id\"", "\"external_id\":\"e1\",\"callback_id\"");
        ok("views.open", "trigger_id", trigger(), "view", named);
        assertThat(error("views.open", "trigger_id", trigger(), "view", named)).isEqualTo("duplicate_external_id");
        ok("views.update", "external_id", "e1", "view", named);
    }

    @Test
    void closing_is_told_when_the_app_asked_for_it() {
        open();
        app.forget();
        control("POST", "/_control/slack/close-view", "{\"team_id\":\"T1\",\"user_id\":\"U1\"}");
        assertThat(app.received().get(0).json().path("type").asText()).isEqualTo("view_closed");
        assertThat(app.received().get(0).json().path("is_cleared").asBoolean()).isFalse();
        assertThat(views()).isEmpty();
    }

    @Test
    void a_home_is_published_for_one_person() {
        String home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
        JsonNode view = ok("views.publish", "user_id", "U1", "view", home).path("view");
        ok(
                "views.publish",
                "user_id",
                "U1",
                "view",
                home,
                "hash",
                view.path("hash").asText());
        assertThat(error(
                        "views.publish",
                        "user_id",
                        "U1",
                        "view",
                        home,
                        "hash",
                        view.path("hash").asText()))
                .isEqualTo("hash_conflict");
        assertThat(control("/_control/slack/home?team_id=T1&user_id=U1").path("id"))
                .isEqualTo(view.path("id"));
        assertThat(control("/_control/slack/home?team_id=T1&user_id=U2")).isEmpty();
        assertThat(error("views.publish", "user_id", "U3", "view", home)).isEqualTo("invalid_arguments");
        assertThat(error("views.publish", "user_id", "U1", "view", MODAL)).isEqualTo("invalid_arguments");
        control("PUT", "/_control/slack/apps/111.222", "{\"home_tab_enabled\":false}");
        assertThat(error("views.publish", "user_id", "U1", "view", home)).isEqualTo("not_enabled");
    }
}
