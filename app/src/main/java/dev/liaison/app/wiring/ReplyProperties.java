package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.mail.ReplyMailbox;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The mailbox that answers to invitations come to; without a host nobody reads them. */
@ConfigurationProperties("liaison.mail.replies")
record ReplyProperties(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String authenticationServer) {

    ReplyMailbox mailbox() {
        return new ReplyMailbox(host, port, tls, user, new Secret(password), folder, authenticationServer);
    }

    @Override
    public String toString() {
        return "ReplyProperties[" + host + ":" + port + "]";
    }
}
