package dev.liaison.providers.mail;

import dev.liaison.domain.delivery.Invitation;
import dev.liaison.domain.delivery.InvitesByMail;
import dev.liaison.domain.delivery.Mail;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Redaction;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URISyntaxException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mail by SMTP. */
public final class SmtpMailer implements InvitesByMail {
    private final JavaMailSender sender;
    private final MailSettings settings;
    private final Clock clock;

    public SmtpMailer(JavaMailSender sender, MailSettings settings, Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        send(() -> MailMessage.fill(sender.createMimeMessage(), mail, settings, clock.instant()));
    }

    @Override
    public void invite(Mail mail, Invitation invitation) {
        send(() -> MailMessage.fill(sender.createMimeMessage(), mail, invitation, settings, clock.instant()));
    }

    private interface Writing {
        MimeMessage write() throws MessagingException, URISyntaxException;
    }

    private void send(Writing writing) {
        var message = message(writing);
        try {
            sender.send(message);
        } catch (MailSendException e) {
            throw failure(e);
        } catch (MailException e) {
            throw new Unreachable("mail server: " + Redaction.of(e.getMessage()));
        }
    }

    private static MimeMessage message(Writing writing) {
        try {
            return writing.write();
        } catch (MessagingException | URISyntaxException e) {
            throw new Refused(Refused.Reason.UNDELIVERABLE, "not a mail address");
        }
    }

    private static RuntimeException failure(MailSendException e) {
        for (var cause : e.getMessageExceptions()) {
            var answer = recipientAnswer(cause);
            if (answer != null && answer.getReturnCode() >= 500) {
                return new Refused(Refused.Reason.UNDELIVERABLE, "mail server: " + Redaction.of(answer.getMessage()));
            }
        }
        return new Unreachable("mail server: " + Redaction.of(e.getMessage()));
    }

    /** What the server said about the recipient's address; null when it wasn't about that. */
    private static @Nullable SMTPAddressFailedException recipientAnswer(@Nullable Throwable failure) {
        for (var at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException about) {
                return about;
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException messaging ? messaging.getNextException() : at.getCause();
    }
}
