package dev.liaison.providers.http;

import static dev.liaison.providers.http.RawHttpServer.json;
import static dev.liaison.providers.http.RawHttpServer.reset;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D11")
class SendsOnceTest {
    private final OkHttpClient plain = SendsOnce.client(HttpTimeouts.standard());

    @Test
    void a_request_whose_connection_breaks_is_not_sent_to_the_next_address() {
        try (var server = new RawHttpServer("0.0.0.0").behave(reset())) {
            var failure = catchThrowable(() -> post(server, "127.0.0.1", "127.0.0.2"));
            assertThat(failure).isInstanceOf(IOException.class);
            assertThat(NotSent.causes(failure)).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_address_that_does_not_answer_is_passed_over() throws Exception {
        try (var server = new RawHttpServer("127.0.0.1").behave(json(200, "{}"))) {
            assertThat(post(server, "127.0.0.2", "127.0.0.1")).isEqualTo(200);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void nobody_there_means_not_sent() {
        var server = new RawHttpServer();
        server.close();
        assertThatThrownBy(() -> post(server, "127.0.0.1")).isInstanceOf(NotSent.class);
    }

    @Test
    void an_unknown_name_means_not_sent() {
        var request = new Request.Builder().url("http://nobody.invalid/").build();
        assertThatThrownBy(() -> plain.newCall(request).execute()).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_credential_does_not_follow_a_redirect(int status) throws Exception {
        try (var server = new RawHttpServer().behave(json(status, "", "Location: /elsewhere"))) {
            assertThat(post(server, "127.0.0.1")).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_server_that_wants_it_again_at_once_does_not_get_it() throws Exception {
        try (var server = new RawHttpServer().behave(json(503, "", "Retry-After: 0"))) {
            assertThat(post(server, "127.0.0.1")).isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_connection_that_was_closed_while_it_was_idle_is_not_used_again() throws Exception {
        try (var server = new RawHttpServer().behave(socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
            socket.close();
        })) {
            for (var time = 0; time < 20; time++) {
                assertThat(post(server, "127.0.0.1")).isEqualTo(200);
            }
            assertThat(server.requests()).hasSize(20);
        }
    }

    private int post(RawHttpServer server, String... addresses) throws IOException {
        var client = plain.newBuilder()
                .dns(name ->
                        List.of(addresses).stream().map(SendsOnceTest::address).toList())
                .build();
        var request = new Request.Builder()
                .url("http://several.test:" + server.uri().getPort() + "/")
                .post(RequestBody.create("once", null))
                .build();
        try (var response = client.newCall(request).execute()) {
            return response.code();
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
