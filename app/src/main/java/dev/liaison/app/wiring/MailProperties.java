package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.mail.MailSettings;
import dev.liaison.providers.mail.SmtpServer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The mail server, and who our mail comes from. */
@ConfigurationProperties("liaison.mail")
record MailProperties(
        @DefaultValue("localhost") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("liaison@localhost") String fromAddress,
        @DefaultValue("Liaison") String fromName,
        @DefaultValue("true") boolean attachInvitations) {

    SmtpServer server() {
        return new SmtpServer(host, port, user, new Secret(password), startTls);
    }

    MailSettings settings() {
        return new MailSettings(fromAddress, fromName, attachInvitations);
    }

    @Override
    public String toString() {
        return "MailProperties[" + host + ":" + port + "]";
    }
}
