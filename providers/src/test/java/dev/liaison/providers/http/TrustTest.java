package dev.liaison.providers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorities of the operator's own, besides Java's. */
class TrustTest {
    private static int call(TlsFront front, Trust trust) throws IOException {
        var guard = new AddressGuard(Set.of(Origin.of(front.url())));
        var client = new GuardedClient(guard, trust, HttpTimeouts.standard(), 1_000);
        var call = new HttpCall("GET", front.url().resolve("/"), Map.of(), "", new byte[0]);
        return client.call(call, nobody -> false).status();
    }

    @Test
    void a_private_authority_is_trusted_when_the_operator_says_so_and_javas_own_still_are(@TempDir Path folder)
            throws IOException {
        try (var server = new RawHttpServer();
                var front = new TlsFront(server.uri())) {
            server.behave(RawHttpServer.json(200, ""));
            var trust = Trust.standardAnd(front.authorities(folder.resolve("authorities.pem")));
            assertThat(call(front, trust)).isEqualTo(200);
            assertThat(trust.manager().getAcceptedIssuers())
                    .hasSize(Trust.standard().manager().getAcceptedIssuers().length + 1);
            assertThatThrownBy(() -> call(front, Trust.standard()))
                    .hasRootCauseInstanceOf(Exception.class)
                    .isInstanceOfAny(SSLHandshakeException.class, NotSent.class);
        }
    }

    @Test
    void a_name_that_the_certificate_does_not_have_is_nobody(@TempDir Path folder) throws IOException {
        try (var server = new RawHttpServer();
                var front = new TlsFront(server.uri())) {
            var trust = Trust.standardAnd(front.authorities(folder.resolve("authorities.pem")));
            var other = URI.create("https://127.0.0.1:" + front.url().getPort());
            var client = new GuardedClient(
                    new AddressGuard(Set.of(Origin.of(other))), trust, HttpTimeouts.standard(), 1_000);
            var call = new HttpCall("GET", other.resolve("/"), Map.of(), "", new byte[0]);
            assertThatThrownBy(() -> client.call(call, nobody -> false)).isInstanceOf(IOException.class);
            assertThat(server.requests()).allMatch(String::isEmpty);
        }
    }

    @Test
    void a_file_without_certificates_is_not_overlooked(@TempDir Path folder) throws IOException {
        var empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> Trust.standardAnd(empty)).hasMessageContaining("does not hold certificates");
        var wrong = Files.writeString(
                folder.resolve("wrong.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> Trust.standardAnd(wrong)).hasMessageContaining("does not hold certificates");
    }
}
