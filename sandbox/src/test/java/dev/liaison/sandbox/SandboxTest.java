package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A running sandbox with one app, one workspace, one organization and some people, new for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SandboxTest {
    static final ObjectMapper MAPPER = new ObjectMapper();
    static final String CLIENT = "111.222";
    static final String SECRET = "shhh";
    static final String SIGNING = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String SCOPES = "chat:write,users:read,users:read.email,im:history,im:write,team:read";

    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Sandbox sandbox;
    AppServer app;
    String token;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(Options.ANYWHERE);
        app = new AppServer();
    }

    @AfterAll
    void stop() {
        sandbox.close();
        app.close();
    }

    @BeforeEach
    void world() {
        app.forget();
        control("POST", "/_control/reset", "{}");
        String world =
                """
                {"apps":[{"client_id":"111.222","client_secret":"shhh","signing_secret":"%s","app_id":"A1",
                  "name":"Liaison","redirect_urls":["https://app.test/connect/slack"],
                  "scopes":["chat:write","users:read","users:read.email","im:history","im:write","team:read"],
                  "event_url":"%s","interactivity_url":"%s",
                  "bot_events":["app_uninstalled","tokens_revoked","app_home_opened","team_join",
                    "user_change","team_access_granted","team_access_revoked"]}],
                 "workspaces":[{"id":"T1","name":"Acme","domain":"acme"},{"id":"T2","name":"North","domain":"north"},
                  {"id":"T3","name":"South","domain":"south"}],
                 "enterprises":[{"id":"E1","name":"Globe","domain":"globe","workspaces":["T2","T3"]}],
                 "people":[{"id":"U1","teams":["T1"],"name":"ana","real_name":"Ana Lopez","email":"ana@acme.test",
                    "is_admin":true},
                  {"id":"U2","teams":["T1"],"name":"ben","real_name":"Ben Roth","email":"ben@acme.test"},
                  {"id":"U3","teams":["T2","T3"],"name":"cleo","real_name":"Cleo Vine","email":"cleo@globe.test",
                    "is_admin":true},
                  {"id":"U4","teams":["T3"],"name":"dan","real_name":"Dan Ito","email":"dan@globe.test"}]}
                """
                        .formatted(SIGNING, app.url("/events"), app.url("/interactions"));
        control("POST", "/_control/world", world);
        token = install("T1");
    }

    String install(String teamId) {
        return control("POST", "/_control/slack/install", "{\"team_id\":\"" + teamId + "\"}")
                .path("access_token")
                .asText();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.url() + path));
    }

    JsonNode control(String method, String path, String body) {
        HttpResponse<String> response = send(to(path).method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response.body());
    }

    JsonNode control(String path) {
        return json(send(to(path).GET()).body());
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object(String text) {
        return (ObjectNode) json(text.replace('\'', '"'));
    }

    /** Posts a form of name, value, name, value… */
    HttpResponse<String> form(String path, String bearer, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = to(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Calls a Web API method with the installed app's token. */
    JsonNode api(String method, String... fields) {
        return json(form("/slack/api/" + method, token, fields).body());
    }

    JsonNode ok(String method, String... fields) {
        JsonNode answer = api(method, fields);
        assertThat(answer.path("ok").asBoolean())
                .as(method + Arrays.toString(fields) + answer)
                .isTrue();
        return answer;
    }

    String error(String method, String... fields) {
        return api(method, fields).path("error").asText("none");
    }

    void advance(Duration by) {
        control("POST", "/_control/clock", "{\"advance_seconds\":" + by.toSeconds() + "}");
    }

    /** The time moves by {@link #advance} only. */
    void hold() {
        control("POST", "/_control/clock", "{\"held\":true}");
    }

    void unlimited() {
        control("PUT", "/_control/settings", "{\"rate_limits\":false}");
    }

    /** A message with one button to a person of Acme. */
    JsonNode card(String userId) {
        return ok(
                "chat.postMessage",
                "channel",
                userId,
                "text",
                "A request",
                "blocks",
                """
                [{"type":"actions","block_id":"answer","elements":[
                  {"type":"button","action_id":"accept","value":"r1","text":{"type":"plain_text","text":"Accept"}},
                  {"type":"button","action_id":"decline","value":"r1","text":{"type":"plain_text","text":"No & no"}}]}]
                """);
    }

    JsonNode click(String actionId, JsonNode card) {
        ObjectNode click = MAPPER.createObjectNode().put("team_id", "T1").put("user_id", "U1");
        click.put("message_ts", card.path("ts").asText()).put("action_id", actionId);
        return control("POST", "/_control/slack/click", click.toString());
    }

    /** Looks again and again until it is so, for at most ten seconds. */
    static void eventually(BooleanSupplier so) {
        Instant end = Instant.now().plusSeconds(10);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                fail("did not happen in time");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
