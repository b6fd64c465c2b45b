package dev.liaison.providers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final HttpTimeouts QUICK =
            new HttpTimeouts(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private volatile boolean closing;
    private HttpServer server;
    private GuardedClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            ports.add(exchange.getRemoteAddress().getPort());
            if (closing) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        client = new GuardedClient(new AddressGuard(Set.of(Origin.of(uri()))), QUICK, 1000);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private HttpCall post() {
        return new HttpCall("POST", uri(), Map.of(), "text/plain", new byte[0]);
    }

    @Test
    void what_is_said_in_a_row_goes_over_one_connection() throws Exception {
        try (var conversation = client.conversation()) {
            conversation.call(post());
            conversation.goOn(post());
            conversation.call(post());
        }
        assertThat(ports).hasSize(3).containsOnly(ports.get(0));
    }

    @Test
    void nobody_else_gets_that_connection() throws Exception {
        try (var one = client.conversation();
                var other = client.conversation()) {
            one.call(post());
            other.call(post());
            client.call(post(), nobody -> false);
        }
        assertThat(ports).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void what_belongs_to_a_connection_that_is_gone_is_not_sent() throws Exception {
        closing = true;
        try (var conversation = client.conversation()) {
            conversation.call(post());
            assertThat(catchThrowable(() -> conversation.goOn(post()))).isInstanceOf(ConnectionChanged.class);
            assertThat(ports).hasSize(1);
            conversation.call(post());
        }
        assertThat(ports).hasSize(2);
    }

    @Test
    void the_guard_stands_before_a_conversation_too() {
        try (var conversation = new GuardedClient(new AddressGuard(Set.of()), QUICK, 1000).conversation()) {
            var refused = catchThrowable(() -> conversation.call(post()));
            assertThat(ForbiddenAddress.causes(refused)).isTrue();
        }
        assertThat(ports).isEmpty();
    }

    @Test
    void without_tls_there_is_no_certificate_and_with_it_the_servers() throws Exception {
        try (var conversation = client.conversation();
                var tls = new TlsServer("mail.example.test")) {
            conversation.call(post());
            assertThat(conversation.certificate()).isEmpty();
            var origin = new Origin("https", "mail.example.test", tls.port());
            var guard = new AddressGuard(Set.of(origin), name -> List.of(Literal.address("127.0.0.1")));
            try (var safe = new GuardedClient(guard, tls.trusting(SendsOnce.client(QUICK)), 1000).conversation()) {
                safe.call(new HttpCall(
                        "GET", URI.create("https://mail.example.test:" + tls.port()), Map.of(), "", new byte[0]));
                assertThat(safe.certificate().orElseThrow().getSubjectX500Principal())
                        .hasToString("CN=mail.example.test");
            }
        }
    }
}
