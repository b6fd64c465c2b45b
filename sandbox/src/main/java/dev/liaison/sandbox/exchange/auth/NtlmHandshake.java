package dev.liaison.sandbox.exchange.auth;

import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.exchange.Login;
import java.nio.BufferUnderflowException;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** The server's side of the handshake: a challenge for the connection, and what was made of it. */
final class NtlmHandshake {
    private static final String NONCE = NtlmHandshake.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Exchange exchange;

    NtlmHandshake(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What a client says about itself, and the nonce that it had to use. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Proof(NtlmMessage message, String name, byte[] nonce) {
        boolean madeBy(Login login) {
            try {
                return NtlmV2.right(message, login.password(), nonce);
            } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
                return false;
            }
        }
    }

    /** A fresh challenge; it counts on this connection and for one try. */
    String challenge(Attributes connection) {
        byte[] nonce = new byte[8];
        RANDOM.nextBytes(nonce);
        connection.setAttribute(NONCE, nonce);
        String domain =
                exchange.logins().stream().map(Login::domain).findFirst().orElse("CORP");
        byte[] message =
                NtlmChallenge.write(domain, nonce, exchange.calendars().clock().instant());
        return Base64.getEncoder().encodeToString(message);
    }

    /** The proof in the third message, or null when it is none or nobody asked for it on this connection. */
    @Nullable
    Proof proof(NtlmMessage message, Attributes connection) {
        if (message.type() != 3 || !(connection.removeAttribute(NONCE) instanceof byte[] nonce)) {
            return null;
        }
        try {
            String domain = message.domain();
            String user = message.user();
            return new Proof(message, domain.isEmpty() || user.contains("@") ? user : domain + "\\" + user, nonce);
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return null;
        }
    }
}
