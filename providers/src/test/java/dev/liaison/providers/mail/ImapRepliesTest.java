package dev.liaison.providers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.liaison.domain.delivery.InvitationReply;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.LogCapture;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Tag("F3")
class ImapRepliesTest {
    private static final String PASS =
            "mx.liaison.example 1; spf=pass smtp.mailfrom=acme.test; dmarc=pass (p=REJECT) header.from=acme.test";
    private static final String PASSWORD = "mailbox-secret";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void start() {
        // the server of this test tells all that it is told
        ((Logger) LoggerFactory.getLogger("com.icegreen")).setLevel(Level.OFF);
        server.start();
        user = server.setUser("mentoring@liaison.example", "mentoring", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ImapReplies replies(String password) {
        return new ImapReplies(new ReplyMailbox(
                "127.0.0.1",
                server.getImap().getPort(),
                false,
                "mentoring",
                new Secret(password),
                "INBOX",
                "mx.liaison.example"));
    }

    private List<InvitationReply> read() {
        var read = new ArrayList<InvitationReply>();
        assertThat(replies(PASSWORD).read(read::add)).isEqualTo(read.size());
        return read;
    }

    private static String calendar(String answer) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//Some//Program//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:m-1@liaison.example
                DTSTAMP:20270602T080000Z
                SEQUENCE:2
                ORGANIZER:mailto:mentoring@liaison.example
                ATTENDEE;CN="Ada, A.";PARTSTAT=%s:mailto:ada@acme.test
                SUMMARY:Canary
                END:VEVENT
                END:VCALENDAR
                """
                .formatted(answer);
    }

    private static String mail(String results, String from, String calendar) {
        return """
                Authentication-Results: %s
                From: %s
                To: mentoring@liaison.example
                Subject: Canary
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b1

                --b1
                Content-Type: multipart/alternative; boundary=b2

                --b2
                Content-Type: text/plain

                Canary
                --b2
                Content-Type: text/calendar; charset=UTF-8; method=REPLY

                %s
                --b2--
                --b1--
                """
                .formatted(results, from, calendar);
    }

    private void deliver(String mail) {
        try {
            var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "DECLINED", "TENTATIVE"})
    void an_answer_is_read_once(String answer) {
        deliver(mail(PASS, "Ada <ada@acme.test>", calendar(answer)));
        assertThat(read())
                .containsExactly(new InvitationReply(
                        "m-1@liaison.example",
                        2,
                        "ada@acme.test",
                        InvitationReply.Answer.valueOf(answer),
                        Instant.parse("2027-06-02T08:00:00Z"),
                        true));
        assertThat(read()).isEmpty();
    }

    @Test
    void an_answer_that_could_not_be_stored_comes_again_and_the_later_ones_too() {
        deliver(mail(PASS, "ada@acme.test", calendar("ACCEPTED")));
        deliver(mail(PASS, "ada@acme.test", calendar("DECLINED")));
        var broken = catchThrowable(() -> replies(PASSWORD).read(reply -> {
            throw new IllegalStateException("no database");
        }));
        assertThat(broken).hasMessage("no database");
        assertThat(read().stream().map(InvitationReply::answer))
                .containsExactly(InvitationReply.Answer.ACCEPTED, InvitationReply.Answer.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.evil.example; dmarc=pass header.from=acme.test",
                "mx.liaison.example; dmarc=fail header.from=acme.test",
                "mx.liaison.example; dmarc=pass header.from=evil.test",
                "mx.liaison.example; spf=pass; dkim=pass header.d=acme.test",
                "mx.liaison.example; x=y (dmarc=pass header.from=acme.test)",
                "mx.liaison.example; notdmarc=pass header.from=acme.test",
                "mx.liaison.example; dmarc=passed header.from=acme.test",
                "mx.liaison.example; dmarc=pass",
                "",
                ";",
                "mx.evil.example; x=1\nAuthentication-Results: mx.liaison.example; dmarc=pass header.from=acme.test"
            })
    void an_answer_that_nobody_vouches_for_is_told_as_such(String results) {
        deliver(mail(results, "ada@acme.test", calendar("ACCEPTED")));
        assertThat(read()).hasSize(1).noneMatch(InvitationReply::authenticated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve@acme.test", "\"ada@acme.test\" <eve@acme.test>", "ada@acme.test, eve@acme.test"})
    void an_answer_for_somebody_else_is_not_authenticated(String from) {
        deliver(mail(PASS, from, calendar("ACCEPTED")));
        assertThat(read()).hasSize(1).noneMatch(InvitationReply::authenticated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "METHOD:REPLY>METHOD:REQUEST",
                "METHOD:REPLY>X:Canary",
                "BEGIN:VEVENT>BEGIN:VTODO",
                "ATTENDEE;>ATTENDEE:mailto:canary@acme.test\nATTENDEE;",
                "mailto:ada@acme.test>urn:canary",
                "SEQUENCE:2>SEQUENCE:-Canary",
                "DTSTAMP:20270602T080000Z>DTSTAMP:Canary",
                "DTSTAMP:20270602T080000Z>X-A:Canary",
                "UID:m-1@liaison.example>X-A:Canary",
                "PARTSTAT=ACCEPTED>PARTSTAT=DELEGATED",
                "PARTSTAT=ACCEPTED>X-A=Canary",
                "END:VEVENT>",
                "BEGIN:VCALENDAR>Canary"
            })
    void what_is_no_answer_is_passed_over_once_without_a_word_of_it(String change) {
        var parts = change.split(">", -1);
        deliver(mail(PASS, "ada@acme.test", calendar("ACCEPTED").replace(parts[0], parts[1])));
        deliver(mail(PASS, "ada@acme.test", calendar("DECLINED")));
        try (var log = new LogCapture()) {
            assertThat(read().stream().map(InvitationReply::answer)).containsExactly(InvitationReply.Answer.DECLINED);
            assertThat(read()).isEmpty();
            assertThat(log.text())
                    .isNotEmpty()
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain(PASSWORD, "ada@");
        }
    }

    @Test
    void other_mail_is_passed_over() {
        deliver("From: a@b.test\nSubject: Canary\n\nHello");
        deliver("From: a@b.test\nContent-Type: multipart/mixed; boundary=x\n\nno parts");
        deliver("From: a@b.test\nContent-Type: text/calendar; charset=nonsense\n\nCanary");
        deliver(mail(PASS, "ada@acme.test", calendar("ACCEPTED") + "X".repeat(1_100_000)));
        deliver(mail(PASS, "ada@acme.test", calendar("ACCEPTED")));
        assertThat(read()).hasSize(1);
        assertThat(read()).isEmpty();
    }

    @Test
    void a_wrong_password_is_refused_and_a_server_that_is_gone_is_unreachable() {
        assertThat(catchThrowableOfType(Refused.class, () -> replies("wrong").read(it -> {}))
                        .reason())
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
        var mine = replies(PASSWORD);
        server.stop();
        assertThat(catchThrowable(() -> mine.read(it -> {}))).isInstanceOf(Unreachable.class);
    }

    @Test
    void nothing_shows_the_password() {
        var mailbox = new ReplyMailbox("h", 1, true, "u", new Secret(PASSWORD), "INBOX", "mx");
        assertThat(mailbox.toString()).doesNotContain(PASSWORD);
    }
}
