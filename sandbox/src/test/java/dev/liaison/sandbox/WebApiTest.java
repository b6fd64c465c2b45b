package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class WebApiTest extends SandboxTest {
    private JsonNode body(String method, String contentType, String body) {
        HttpRequest.Builder request = to("/slack/api/" + method)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return json(send(request).body());
    }

    private String withToken(String bearer) {
        return json(form("/slack/api/auth.test", bearer).body()).path("error").asText("none");
    }

    @Test
    void tokens_are_missing_wrong_revoked_or_of_a_removed_app() {
        assertThat(withToken("")).isEqualTo("not_authed");
        assertThat(withToken("xoxb-1-2-3")).isEqualTo("invalid_auth");
        assertThat(json(form("/slack/api/auth.test", "", "token", token).body())
                        .path("ok")
                        .asBoolean())
                .isTrue();
        control("POST", "/_control/slack/uninstall", "{\"team_id\":\"T1\"}");
        assertThat(withToken(token)).isEqualTo("account_inactive");
        String second = install("T1");
        control("POST", "/_control/slack/revoke-token", "{\"team_id\":\"T1\"}");
        assertThat(withToken(second)).isEqualTo("token_revoked");
    }

    @Test
    void unknown_methods_and_bodies_are_refused() {
        assertThat(error("chat.shout")).isEqualTo("unknown_method");
        assertThat(body("chat.postMessage", "application/json", "{")
                        .path("error")
                        .asText())
                .isEqualTo("invalid_json");
        assertThat(body("chat.postMessage", "application/json", "[1]")
                        .path("error")
                        .asText())
                .isEqualTo("json_not_object");
        assertThat(body("chat.postMessage", "text/plain", "x").path("error").asText())
                .isEqualTo("invalid_post_type");
        JsonNode missing = api("users.lookupByEmail");
        assertThat(missing.path("error").asText()).isEqualTo("invalid_arguments");
        assertThat(missing.at("/response_metadata/messages/0").asText()).contains("missing required field: email");
    }

    @Test
    void methods_that_take_forms_only_do_not_see_json() {
        assertThat(body("users.info", "application/json; charset=utf-8", "{\"user\":\"U1\"}")
                        .path("error")
                        .asText())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void json_without_charset_is_taken_with_a_warning() {
        JsonNode answer = body("chat.postMessage", "application/json", "{\"channel\":\"U1\",\"text\":\"hi\"}");
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("warning").asText()).isEqualTo("missing_charset");
        JsonNode better =
                body("chat.postMessage", "application/json; charset=utf-8", "{\"channel\":\"U1\",\"text\":\"hi\"}");
        assertThat(better.has("warning")).isFalse();
    }

    @Test
    void every_answer_names_the_granted_scopes() {
        HttpResponse<String> answer = form("/slack/api/auth.test", token);
        assertThat(answer.headers().firstValue("x-oauth-scopes")).contains(SCOPES);
    }

    @Test
    void a_missing_scope_is_named() {
        token = control("POST", "/_control/slack/install", "{\"team_id\":\"T2\",\"scopes\":[\"users:read\"]}")
                .path("access_token")
                .asText();
        JsonNode answer = api("chat.postMessage", "channel", "U3", "text", "hi");
        assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
        assertThat(answer.path("needed").asText()).isEqualTo("chat:write");
        assertThat(answer.path("provided").asText()).isEqualTo("users:read");
        assertThat(error("users.lookupByEmail", "email", "cleo@globe.test")).isEqualTo("missing_scope");
        assertThat(ok("users.info", "user", "U3").at("/user/profile").has("email"))
                .isFalse();
    }

    @Test
    void people_are_found_by_mail_by_post_and_get_whatever_the_case() {
        assertThat(ok("users.lookupByEmail", "email", "ANA@acme.test")
                        .at("/user/id")
                        .asText())
                .isEqualTo("U1");
        HttpResponse<String> get = send(
                to("/slack/api/users.lookupByEmail?email=ben@acme.test").header("Authorization", "Bearer " + token));
        assertThat(json(get.body()).at("/user/id").asText()).isEqualTo("U2");
        assertThat(error("users.lookupByEmail", "email", "cleo@globe.test")).isEqualTo("users_not_found");
        control("POST", "/_control/slack/person", "{\"id\":\"U2\",\"deleted\":true}");
        assertThat(error("users.lookupByEmail", "email", "ben@acme.test")).isEqualTo("users_not_found");
        assertThat(ok("users.info", "user", "U2").at("/user/deleted").asBoolean())
                .isTrue();
    }

    @Test
    void strangers_are_not_shown() {
        assertThat(error("users.info", "user", "U9")).isEqualTo("user_not_found");
        assertThat(error("users.info", "user", "U3")).isEqualTo("user_not_visible");
    }

    @Test
    void the_member_list_comes_in_pages_with_bots_in_it() {
        JsonNode first = ok("users.list", "limit", "2");
        assertThat(first.at("/members/0/id").asText()).isEqualTo("USLACKBOT");
        String cursor = first.at("/response_metadata/next_cursor").asText();
        JsonNode second = ok("users.list", "limit", "2", "cursor", cursor);
        assertThat(second.at("/members/1/is_bot").asBoolean()).isTrue();
        assertThat(second.at("/response_metadata/next_cursor").asText()).isEmpty();
        assertThat(error("users.list", "cursor", "zzz")).isEqualTo("invalid_cursor");
        assertThat(error("users.list", "limit", "5000")).isEqualTo("invalid_limit");
    }

    @Test
    void opening_a_conversation_answers_the_same_channel_as_posting() {
        String opened =
                ok("conversations.open", "users", "U1").at("/channel/id").asText();
        assertThat(card("U1").path("channel").asText()).isEqualTo(opened);
        assertThat(ok("conversations.open", "users", "U1").path("already_open").asBoolean())
                .isTrue();
        assertThat(ok("conversations.open", "channel", opened, "return_im", "true")
                        .at("/channel/user")
                        .asText())
                .isEqualTo("U1");
        assertThat(error("conversations.open", "users", "U9")).isEqualTo("user_not_found");
        assertThat(error("conversations.open")).isEqualTo("users_list_not_supplied");
    }

    @Test
    void the_team_is_described() {
        assertThat(ok("team.info").at("/team/name").asText()).isEqualTo("Acme");
        assertThat(error("team.info", "team", "T2")).isEqualTo("team_not_found");
    }

    @Test
    void uninstalling_needs_the_apps_own_secret() {
        unlimited();
        assertThat(error("apps.uninstall", "client_id", CLIENT, "client_secret", "no"))
                .isEqualTo("bad_client_secret");
        assertThat(error("apps.uninstall", "client_id", "9", "client_secret", SECRET))
                .isEqualTo("invalid_client_id");
    }

    @Test
    void an_uninstalled_app_is_out_at_once() {
        unlimited();
        ok("apps.uninstall", "client_id", CLIENT, "client_secret", SECRET);
        assertThat(error("auth.test")).isEqualTo("account_inactive");
    }

    @Test
    void revoking_the_token_removes_the_app() {
        assertThat(ok("auth.revoke", "test", "1").path("revoked").asBoolean()).isFalse();
        assertThat(ok("auth.revoke").path("revoked").asBoolean()).isTrue();
        assertThat(error("auth.test")).isEqualTo("token_revoked");
        assertThat(control("/_control/slack/installations")).isEmpty();
    }

    @Test
    void calls_are_logged_without_secrets() {
        form("/slack/api/oauth.v2.access", "", "client_id", CLIENT, "client_secret", SECRET, "code", "c-o-d-e");
        error("chat.postMessage", "channel", "U9", "text", "hi");
        JsonNode calls = control("/_control/calls");
        assertThat(calls.toString()).doesNotContain(token, SECRET, "c-o-d-e");
        JsonNode last = calls.get(calls.size() - 1);
        assertThat(last.path("method").asText()).isEqualTo("chat.postMessage");
        assertThat(last.path("error").asText()).isEqualTo("channel_not_found");
        assertThat(last.path("team").asText()).isEqualTo("T1");
        assertThat(control("/_control/calls?since=" + last.path("seq").asLong()))
                .isEmpty();
    }
}
