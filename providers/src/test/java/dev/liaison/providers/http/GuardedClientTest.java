package dev.liaison.providers.http;

import static dev.liaison.providers.http.RawHttpServer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedClientTest {
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final int LARGEST = 1000;

    private final RawHttpServer server = new RawHttpServer();
    private final RawHttpServer other = new RawHttpServer();

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    @Test
    void a_name_that_changes_its_mind_is_asked_once_and_refused_when_it_leads_inside() {
        var asked = new AtomicInteger();
        Dns names = name -> List.of(Literal.address(asked.getAndIncrement() == 0 ? "192.0.3.1" : "127.0.0.1"));
        var client = new GuardedClient(new AddressGuard(Set.of(), names), QUICK, LARGEST);

        var first = catchThrowable(() -> client.call(call("https://rebind.test/"), nobody()));
        assertThat(first).isInstanceOf(IOException.class);
        assertThat(ForbiddenAddress.causes(first)).isFalse();
        assertThat(asked).hasValue(1);

        var second = catchThrowable(() -> client.call(call("https://rebind.test/"), nobody()));
        assertThat(ForbiddenAddress.causes(second)).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void tls_and_the_host_header_have_the_name_though_the_address_was_checked() throws Exception {
        try (var tls = new TlsServer("dav.example.test")) {
            var origin = new Origin("https", "dav.example.test", tls.port());
            var client = new GuardedClient(
                    new AddressGuard(Set.of(origin), name -> List.of(Literal.address("127.0.0.1"))),
                    tls.trusting(SendsOnce.client(QUICK)),
                    LARGEST);
            var answer = client.call(call("https://dav.example.test:" + tls.port() + "/"), nobody());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(tls.hosts()).containsExactly("dav.example.test:" + tls.port());
            assertThat(tls.serverNames()).containsExactly("dav.example.test");
        }
    }

    @Test
    void a_connection_that_ends_up_inside_all_the_same_is_sent_nothing() {
        try (var tls = new TlsServer("public.example.test")) {
            Dns names = name -> List.of(Literal.address("192.0.3.1"));
            var client = new GuardedClient(
                    new AddressGuard(Set.of(), names), divert(tls.trusting(SendsOnce.client(QUICK)), tls), LARGEST);
            var failure = catchThrowable(() -> client.call(call("https://public.example.test/"), nobody()));
            assertThat(ForbiddenAddress.causes(failure)).isTrue();
            assertThat(tls.hosts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://2130706433/",
                "https://inside@127.0.0.1/",
                "https://nobody.invalid:8443/",
                "ftp://127.0.0.1/",
                "http://[",
                "//localhost/"
            })
    void a_redirect_is_checked_like_an_address_that_was_given(String location) {
        server.behave(json(302, "", "Location: " + location));
        var failure = catchThrowable(() -> client(server).call(call(server.uri().toString()), anybody()));
        assertThat(ForbiddenAddress.causes(failure)).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_redirect_takes_credentials_to_the_same_server_and_to_trusted_ones_only() throws Exception {
        other.behave(json(200, "{}"));
        server.behave(json(307, "", "Location: " + other.uri()));
        assertThatThrownBy(() -> client(server, other).call(call(server.uri().toString()), nobody()))
                .isInstanceOf(ForbiddenAddress.class);
        assertThat(other.requests()).isEmpty();

        var answer = client(server, other).call(call(server.uri().toString()), other.uri()::equals);
        assertThat(answer.address()).isEqualTo(other.uri());
        assertThat(other.requests())
                .singleElement()
                .asString()
                .startsWith("PROPFIND ")
                .contains("Authorization: Basic eA==")
                .endsWith("<x/>");
    }

    @Test
    void at_most_three_redirects_are_followed() {
        server.behave(json(301, "", "Location: /again"));
        assertThatThrownBy(() -> client(server).call(call(server.uri().toString()), nobody()))
                .isInstanceOf(ForbiddenAddress.class)
                .hasMessage("more than 3 redirects");
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 303, 304, 305})
    void other_statuses_of_that_kind_are_answers(int status) throws Exception {
        server.behave(json(status, "", "Location: /again"));
        assertThat(client(server).call(call(server.uri().toString()), nobody()).status())
                .isEqualTo(status);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_answer_is_read_up_to_the_limit() throws Exception {
        server.behave(json(200, "x".repeat(LARGEST)));
        assertThat(client(server).call(call(server.uri().toString()), nobody()).body())
                .hasSize(LARGEST);
        server.behave(json(200, "x".repeat(LARGEST + 1)));
        assertThatThrownBy(() -> client(server).call(call(server.uri().toString()), nobody()))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void a_packed_answer_is_measured_unpacked() {
        server.behave(socket -> {
            var packed = packed(10_000_000);
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length
                                    + "\r\n\r\n")
                            .getBytes(UTF_8));
            socket.getOutputStream().write(packed);
            socket.close();
        });
        assertThatThrownBy(() -> client(server).call(call(server.uri().toString()), nobody()))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void an_answer_that_does_not_come_is_not_waited_for() {
        server.behave(RawHttpServer.silence());
        assertThatThrownBy(() -> client(server).call(call(server.uri().toString()), nobody()))
                .isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void neither_credentials_nor_answers_are_shown() throws Exception {
        server.behave(json(200, "private"));
        var call = call(server.uri().toString());
        assertThat(call.toString()).doesNotContain("eA==", "x");
        assertThat(client(server).call(call, nobody()).toString()).isEqualTo("HTTP 200");
    }

    private static GuardedClient client(RawHttpServer... allowed) {
        var origins =
                List.of(allowed).stream().map(it -> Origin.of(it.uri())).collect(java.util.stream.Collectors.toSet());
        return new GuardedClient(new AddressGuard(origins), QUICK, LARGEST);
    }

    private static HttpCall call(String address) {
        return new HttpCall(
                "PROPFIND",
                URI.create(address),
                Map.of("Authorization", "Basic eA=="),
                "application/xml; charset=utf-8",
                "<x/>".getBytes(UTF_8));
    }

    private static Predicate<URI> nobody() {
        return address -> false;
    }

    private static Predicate<URI> anybody() {
        return address -> true;
    }

    private static byte[] packed(int size) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Whatever is asked for, that server is connected to. */
    private static OkHttpClient divert(OkHttpClient client, TlsServer to) {
        return client.newBuilder()
                .socketFactory(new DivertedSockets(() -> new Socket() {
                    @Override
                    public void connect(SocketAddress wanted, int timeout) throws IOException {
                        super.connect(
                                new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), to.port()), timeout);
                    }
                }))
                .build();
    }
}
