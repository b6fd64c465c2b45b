package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FaultTest extends SandboxTest {
    private void fault(String json) {
        control("POST", "/_control/faults", json.replace('\'', '"'));
    }

    private HttpResponse<String> post() {
        return form("/slack/api/chat.postMessage", token, "channel", "U1", "text", "hi");
    }

    private JsonNode messages() {
        return control("/_control/slack/messages?team_id=T1&user_id=U1");
    }

    @Test
    void a_throttled_call_does_nothing_and_says_how_long_to_wait() {
        fault("{'method':'chat.postMessage','kind':'http','status':429,'retry_after':7}");
        HttpResponse<String> answer = post();
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(messages()).isEmpty();
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_hits_its_method_only_and_as_often_as_asked() {
        fault("{'method':'chat.postMessage','kind':'http','status':503,'times':2}");
        assertThat(error("auth.test")).isEqualTo("none");
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void an_internal_error_is_ambiguous_because_it_was_done() {
        fault("{'method':'chat.postMessage','kind':'slack_error','error':'internal_error'}");
        assertThat(json(post().body()).path("error").asText()).isEqualTo("internal_error");
        assertThat(messages()).hasSize(1);
        fault("{'method':'chat.postMessage','kind':'slack_error','error':'service_unavailable'}");
        assertThat(json(post().body()).path("error").asText()).isEqualTo("service_unavailable");
        assertThat(messages()).hasSize(1);
    }

    private void rawPost() throws IOException {
        String form = "channel=U1&text=hi";
        String request = "POST /slack/api/chat.postMessage HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form;
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoTimeout(5_000);
            int first = socket.getInputStream().read();
            assertThat(first).as("a reset, not an orderly end").isNotEqualTo(-1);
        }
    }

    @Test
    void a_connection_is_reset_before_or_after_the_work() {
        fault("{'method':'chat.postMessage','kind':'reset_before'}");
        assertThatThrownBy(this::rawPost).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(messages()).isEmpty();
        fault("{'method':'chat.postMessage','kind':'reset_after'}");
        assertThatThrownBy(this::rawPost).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_slow_answer_comes_late_but_the_work_is_done() {
        fault("{'method':'chat.postMessage','kind':'slow','millis':300}");
        long start = System.nanoTime();
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(300);
    }

    @Test
    void broken_json_breaks_off_in_the_middle() {
        fault("{'method':'chat.postMessage','kind':'malformed'}");
        String body = post().body();
        assertThat(body).startsWith("{\"ok\":true").doesNotEndWith("}");
        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_broken_answer_can_say_something_where_it_breaks_off() {
        fault("{'method':'chat.postMessage','kind':'malformed','message':'Tea with Ana'}");
        assertThat(post().body()).startsWith("{\"ok\":true").endsWith("Tea with Ana");
    }

    @Test
    void a_token_can_die_in_the_middle_of_things() {
        fault("{'method':'chat.postMessage','kind':'revoke_token'}");
        assertThat(json(post().body()).path("error").asText()).isEqualTo("token_revoked");
        assertThat(error("auth.test")).isEqualTo("token_revoked");
    }

    @Test
    void response_urls_fail_on_request_too() {
        click("accept", card("U1"));
        String url = app.received().get(0).json().path("response_url").asText();
        fault("{'method':'response_url','kind':'http','status':500}");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"));
        assertThat(send(request).statusCode()).isEqualTo(500);
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void latency_delays_every_answer() {
        control("PUT", "/_control/settings", "{\"latency_ms\":150}");
        long start = System.nanoTime();
        assertThat(error("auth.test")).isEqualTo("none");
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(150);
    }

    @Test
    void waiting_faults_can_be_seen_and_removed() {
        fault("{'kind':'http','times':3}");
        assertThat(control("/_control/faults")).hasSize(1);
        control("DELETE", "/_control/faults", "");
        assertThat(control("/_control/faults")).isEmpty();
        HttpResponse<String> unknown =
                send(to("/_control/faults").POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"flood\"}")));
        assertThat(unknown.statusCode()).isEqualTo(400);
    }
}
