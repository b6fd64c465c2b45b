package dev.liaison.sandbox.calendar;

import dev.liaison.sandbox.mail.Inbox;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends invitations and cancellations by mail (RFC 6047), into the sandbox's own inbox. */
final class InvitationMail {
    private static final Session SESSION = Session.getInstance(new Properties());
    private final Inbox inbox;
    private final Clock clock;

    InvitationMail(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    void send(Provider provider, Event event, String method, String to, @Nullable String comment) {
        try {
            byte[] raw = message(provider, event, method, to, comment);
            inbox.add(clock.instant(), event.booking().organizer(), List.of(to), raw);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("an invitation that cannot be written", e);
        }
    }

    private byte[] message(Provider provider, Event event, String method, String to, @Nullable String comment)
            throws IOException, MessagingException {
        MimeMessage message = new MimeMessage(SESSION);
        message.setFrom(new InternetAddress(event.booking().organizer()));
        if (provider == Provider.GOOGLE) {
            message.setSender(new InternetAddress("calendar-notification@google.com"));
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(InvitationText.subject(event, method, provider), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(plain(event, comment), "UTF-8");
        parts.addBodyPart(text);
        parts.addBodyPart(calendar(InvitationText.of(event, method, provider, clock.instant()), method));
        message.setContent(parts);
        message.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    private static String plain(Event event, @Nullable String comment) {
        Conference conference = event.booking().conference();
        String when = event.when().start() + " (" + event.when().zone().getId() + ")";
        return (comment == null ? "" : comment + "\n\n") + event.details().title() + "\n" + when + "\n"
                + (conference == null ? "" : conference.url() + "\n")
                + event.details().description();
    }

    private static MimeBodyPart calendar(String text, String method) throws MessagingException {
        String base64 = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        InternetHeaders headers = new InternetHeaders();
        headers.addHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
        headers.addHeader("Content-Transfer-Encoding", "base64");
        return new MimeBodyPart(headers, base64.getBytes(StandardCharsets.US_ASCII));
    }
}
