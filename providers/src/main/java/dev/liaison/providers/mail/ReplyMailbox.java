package dev.liaison.providers.mail;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.http.HttpTimeouts;
import jakarta.mail.Session;
import java.util.Properties;

/**
 * The mailbox of the sender of our invitations.
 *
 * @param tls from the first octet, as at port 993; false is for a server on the same machine
 * @param folder usually {@code INBOX}
 * @param authenticationServer how our own mail server calls itself in {@code Authentication-Results} (RFC 8601, 2.5); empty when
 *     it writes none, and then no answer is authenticated
 */
public record ReplyMailbox(
        String host, int port, boolean tls, String user, Secret password, String folder, String authenticationServer) {

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** With time-outs: the mail library's own default is to wait for ever. */
    Session session() {
        var timeouts = HttpTimeouts.standard();
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        properties.setProperty(
                prefix + "connectiontimeout", Long.toString(timeouts.connect().toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(timeouts.read().toMillis()));
        properties.setProperty(
                prefix + "writetimeout", Long.toString(timeouts.read().toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        // reading alone does not mark anything as read
        properties.setProperty(prefix + "peek", "true");
        return Session.getInstance(properties);
    }

    @Override
    public String toString() {
        return "ReplyMailbox[" + host + ":" + port + "]";
    }
}
