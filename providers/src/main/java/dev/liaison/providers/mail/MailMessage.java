package dev.liaison.providers.mail;

import dev.liaison.domain.delivery.Invitation;
import dev.liaison.domain.delivery.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

/** A {@link Mail} as it goes over the wire. What people wrote can't become a header of its own. */
final class MailMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private MailMessage() {}

    /** @throws MessagingException when the recipient's address can't be one */
    static MimeMessage fill(MimeMessage message, Mail mail, MailSettings settings, Instant now)
            throws MessagingException {
        message.setFrom(address(settings.fromAddress(), settings.fromName()));
        message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", "<" + id(mail.messageId()) + "@" + settings.domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(alternatives(mail));
        return message;
    }

    /**
     * The same with an invitation. Outlook looks for it only in the first part and what is below ([MS-OXCMAIL]), so the readable
     * texts and the invitation are alternatives in there, and the file comes behind.
     */
    static MimeMessage fill(MimeMessage message, Mail mail, Invitation invitation, MailSettings settings, Instant now)
            throws MessagingException, URISyntaxException {
        fill(message, mail, settings, now);
        var text = InvitationText.of(invitation, settings, now);
        var type = "text/calendar; charset=UTF-8; method=" + invitation.method();
        var alternatives = alternatives(mail);
        alternatives.addBodyPart(calendar(text, type));
        var first = new MimeBodyPart();
        first.setContent(alternatives);
        var all = new MimeMultipart("mixed", first);
        if (settings.attachInvitations()) {
            var file = calendar(text, type + "; name=invite.ics");
            file.setFileName("invite.ics");
            file.setDisposition(Part.ATTACHMENT);
            all.addBodyPart(file);
        }
        message.setContent(all);
        return message;
    }

    /** In base64, so that nothing on the way touches its line breaks. */
    private static MimeBodyPart calendar(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        // the last one is the richest
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            var it = new InternetAddress(address, oneLine(name), UTF_8);
            it.validate();
            return it;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this JVM has no UTF-8", e);
        }
    }

    private static String id(String messageId) {
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException("not a message id: " + messageId);
        }
        return messageId;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
