package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailTest extends SandboxTest {
    private MimeMessage message(String to) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(sandbox.smtpPort()));
        settings.put("mail.smtp.timeout", "5000");
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("Liaison <no-reply@liaison.test>");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Grüße ✓", "UTF-8");
        message.setText("Hello\nhttps://app.test/r?a=1&b=2", "UTF-8");
        return message;
    }

    private JsonNode mails() {
        return control("/_control/mail");
    }

    private void fault(String json) {
        control("POST", "/_control/mail/faults", json.replace('\'', '"'));
    }

    @Test
    void a_mail_is_shown_with_headers_and_text() throws Exception {
        Transport.send(message("ana@acme.test"));
        JsonNode mail = mails().get(0);
        assertThat(mail.path("subject").asText()).isEqualTo("Grüße ✓");
        assertThat(mail.path("from").asText()).isEqualTo("Liaison <no-reply@liaison.test>");
        assertThat(mail.at("/to/0").asText()).isEqualTo("ana@acme.test");
        assertThat(mail.path("text").asText()).contains("https://app.test/r?a=1&b=2");
        assertThat(mail.path("html").isNull()).isTrue();
        assertThat(mail.path("headers").toString()).contains("Message-ID");
        assertThat(control("/_control/mail?to=ben@acme.test")).isEmpty();
        assertThat(control("/_control/mail?to=ANA@acme.test")).hasSize(1);
        String raw =
                send(to("/_control/mail/" + mail.path("id") + "/raw").GET()).body();
        assertThat(raw).contains("Subject: =?UTF-8?");
    }

    private static MimeBodyPart calendar(String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u-\r\n 1\r\nSEQUENCE:3\r\n"
                + "DTSTART;X=\"a:b\":20270608T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        part.setHeader("Content-Type", type);
        return part;
    }

    private JsonNode invitation(MimeMultipart content) throws MessagingException {
        MimeMessage message = message("ana@acme.test");
        message.setContent(content);
        Transport.send(message);
        JsonNode mails = mails();
        return mails.get(mails.size() - 1).path("invitation");
    }

    private static MimeBodyPart text() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText("Come");
        return part;
    }

    @Test
    void an_invitation_is_one_only_where_outlook_looks_for_it() throws Exception {
        String good = "text/calendar; charset=UTF-8; method=REQUEST";
        JsonNode found = invitation(new MimeMultipart("alternative", text(), calendar(good)));
        assertThat(found.path("method").asText()).isEqualTo("REQUEST");
        assertThat(found.path("uid").asText()).isEqualTo("u-1");
        assertThat(found.path("sequence").asText()).isEqualTo("3");
        assertThat(found.path("start").asText()).isEqualTo("20270608T090000Z");
        control("DELETE", "/_control/mail", "");
        MimeBodyPart inside = new MimeBodyPart();
        inside.setContent(new MimeMultipart("alternative", text(), calendar(good)));
        assertThat(invitation(new MimeMultipart("mixed", inside)).isNull()).isFalse();
        control("DELETE", "/_control/mail", "");
        assertThat(invitation(new MimeMultipart("mixed", text(), calendar(good)))
                        .isNull())
                .isTrue();
        control("DELETE", "/_control/mail", "");
        for (String wrong : new String[] {"text/calendar; charset=UTF-8", good.replace("REQUEST", "CANCEL")}) {
            assertThat(invitation(new MimeMultipart("alternative", text(), calendar(wrong)))
                            .isNull())
                    .isTrue();
            control("DELETE", "/_control/mail", "");
        }
    }

    @Test
    void an_invitation_shows_every_part() throws Exception {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("plain words", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<b>bold words</b>", "UTF-8", "html");
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setContent(
                "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
                "text/calendar; method=REQUEST; charset=UTF-8");
        MimeBodyPart attachment = new MimeBodyPart();
        attachment.setText("BEGIN:VCALENDAR", "UTF-8", "calendar");
        attachment.setFileName("invite.ics");
        attachment.setDisposition("attachment");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", plain, html, calendar));
        MimeMessage message = message("ana@acme.test");
        message.setContent(new MimeMultipart("mixed", both, attachment));
        Transport.send(message);

        JsonNode mail = mails().get(0);
        assertThat(mail.path("text").asText()).isEqualTo("plain words");
        assertThat(mail.path("html").asText()).isEqualTo("<b>bold words</b>");
        assertThat(mail.path("parts")).hasSize(6);
        assertThat(mail.at("/parts/4/content_type").asText()).contains("method=REQUEST");
        assertThat(mail.at("/parts/4/text").asText()).contains("METHOD:REQUEST");
        assertThat(mail.at("/attachments/0/filename").asText()).isEqualTo("invite.ics");
        assertThat(new String(Base64.getDecoder()
                        .decode(mail.at("/attachments/0/content_base64").asText())))
                .isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void recipients_are_refused_for_good_or_for_now() throws Exception {
        fault("{'recipient':'ana@acme.test','smtp_code':550}");
        assertThatThrownBy(() -> Transport.send(message("ana@acme.test")))
                .isInstanceOf(SendFailedException.class)
                .rootCause()
                .hasMessageContaining("550");
        fault("{'smtp_code':451}");
        assertThatThrownBy(() -> Transport.send(message("ben@acme.test")))
                .rootCause()
                .hasMessageContaining("451");
        assertThat(mails()).isEmpty();
        Transport.send(message("ana@acme.test"));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void content_can_be_refused_too() {
        fault("{'stage':'data','smtp_code':554}");
        assertThatThrownBy(() -> Transport.send(message("ana@acme.test"))).hasMessageContaining("554");
        assertThat(mails()).isEmpty();
    }

    @Test
    void a_connection_that_breaks_leaves_the_sender_in_doubt() {
        fault("{'stage':'drop_after'}");
        assertThatThrownBy(() -> Transport.send(message("ana@acme.test"))).isInstanceOf(MessagingException.class);
        assertThat(mails()).hasSize(1);
        fault("{'stage':'drop_before'}");
        assertThatThrownBy(() -> Transport.send(message("ana@acme.test"))).isInstanceOf(MessagingException.class);
        assertThat(mails()).hasSize(1);
        control("DELETE", "/_control/mail", "");
        assertThat(mails()).isEmpty();
    }
}
