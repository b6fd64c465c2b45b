package dev.liaison.providers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.delivery.Mail;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G5")
class SmtpMailerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Mail MAIL =
            new Mail("ada@example.com", "Ada Lovelace", "Grüße 😀", "Plain ünï", "<p>Rich ünï</p>", "d-1");

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final SmtpMailer mailer = mailer(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_mail_arrives_with_both_texts_and_says_that_a_machine_wrote_it() throws Exception {
        mailer.send(MAIL);
        var it = read(server.messages().get(0));
        assertThat(it.getHeader("From", null)).isEqualTo("Liaison <mentoring@liaison.example>");
        assertThat(it.getHeader("To", null)).isEqualTo("Ada Lovelace <ada@example.com>");
        assertThat(it.getSubject()).isEqualTo("Grüße 😀");
        assertThat(it.getHeader("Message-ID")).containsExactly("<d-1@liaison.example>");
        assertThat(it.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(it.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(it.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) it.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Plain ünï");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=utf-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Rich ünï</p>");
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 no such user", "RCPT,553 bad name", "RCPT,501 syntax"})
    void an_address_that_is_refused_for_good(String command, String answer) {
        server.answer(command, answer);
        assertThat(catchThrowableOfType(Refused.class, () -> mailer.send(MAIL)).reason())
                .isEqualTo(Refused.Reason.UNDELIVERABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,450 mailbox busy",
        "RCPT,421 closing",
        "MAIL,550 not you",
        "MAIL,451 later",
        "HELLO,421 too busy",
        "HELLO,554 not you",
        "DATA,451 later",
        "BODY,452 disk full",
        "BODY,554 looks like spam",
        "BODY,''",
        "HELLO,''",
        "RCPT,''"
    })
    void anything_else_is_tried_again(String command, String answer) {
        server.answer(command, answer);
        assertThat(catchThrowable(() -> mailer.send(MAIL))).isInstanceOf(Unreachable.class);
    }

    @Test
    void nobody_there() {
        server.close();
        assertThat(catchThrowable(() -> mailer.send(MAIL))).isInstanceOf(Unreachable.class);
    }

    @Test
    void no_failure_shows_the_address() {
        server.answer("RCPT", "550 5.1.1 <ada@example.com>: no such user");
        assertThat(catchThrowable(() -> mailer.send(MAIL))).hasMessageNotContaining("ada@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "a b@example.com",
                "ada@example.com\r\nBcc: eve@evil.example",
                "ada@example.com, eve@evil.example",
                "ada@example.com>\r\nRCPT TO:<eve@evil.example"
            })
    void what_is_no_address_is_refused_without_a_call(String address) {
        var mail = new Mail(address, "Ada", "Hi", "t", "h", "d-1");
        assertThat(catchThrowableOfType(Refused.class, () -> mailer.send(mail)).reason())
                .isEqualTo(Refused.Reason.UNDELIVERABLE);
        assertThat(server.commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@evil.example",
                "Ada\nBcc: eve@evil.example",
                "Ada\rBcc: eve@evil.example",
                "Ada\r\n\r\nHello",
                "Ada\u2028Bcc: eve@evil.example",
                "Ada\u0085Bcc: x",
                "ü\r\nBcc: eve@evil.example",
                "\" <eve@evil.example>, \"",
                "Ada\u0000",
                "Ada <eve@evil.example>"
            })
    void what_people_wrote_never_becomes_a_header(String evil) throws Exception {
        mailer.send(new Mail("ada@example.com", evil, evil, evil, evil, "d-1"));
        var it = read(server.messages().get(0));
        assertThat(it.getHeader("Bcc")).isNull();
        assertThat(it.getAllRecipients()).hasSize(1);
        assertThat(it.getHeader("Subject")).hasSize(1);
        assertThat(it.getSubject()).doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
        assertThat(((InternetAddress) it.getAllRecipients()[0]).getPersonal())
                .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
        assertThat(it.getContentType()).startsWith("multipart/alternative");
        assertThat(server.commands().stream().filter(line -> line.startsWith("RCPT")))
                .containsExactly("RCPT TO:<ada@example.com>");
    }

    @Test
    void a_message_id_is_ours_alone() {
        var mail = new Mail("ada@example.com", "Ada", "Hi", "t", "h", "x>\r\nBcc: eve@evil.example");
        assertThat(catchThrowable(() -> mailer.send(mail))).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.commands()).isEmpty();
    }

    private static SmtpMailer mailer(int port) {
        return new SmtpMailer(
                new SmtpServer("127.0.0.1", port, "", new Secret(""), false).sender(),
                new MailSettings("mentoring@liaison.example", "Liaison", true),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static MimeMessage read(String raw) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }
}
