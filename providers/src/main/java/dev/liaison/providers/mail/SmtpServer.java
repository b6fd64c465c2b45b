package dev.liaison.providers.mail;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.http.HttpTimeouts;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server that we hand messages to.
 *
 * @param user empty when it wants no login
 * @param startTls whether it must switch to TLS; false is for a server on the same machine
 */
public record SmtpServer(String host, int port, String user, Secret password, boolean startTls) {

    /** A sender with time-outs: the mail library's own default is to wait for ever. */
    public JavaMailSender sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        var timeouts = HttpTimeouts.standard();
        var properties = sender.getJavaMailProperties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", Long.toString(timeouts.connect().toMillis()));
        properties.setProperty(
                "mail.smtp.timeout", Long.toString(timeouts.read().toMillis()));
        properties.setProperty(
                "mail.smtp.writetimeout", Long.toString(timeouts.read().toMillis()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password.value());
            properties.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }
}
