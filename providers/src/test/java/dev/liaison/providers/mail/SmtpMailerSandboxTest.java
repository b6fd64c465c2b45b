package dev.liaison.providers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.delivery.Mail;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.SandboxProcess;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class SmtpMailerSandboxTest {
    private static final Mail MAIL =
            new Mail("ada@example.com", "Ada", "Grüße 😀", "Plain ünï", "<p>Rich ünï</p>", "d-1");

    @Test
    void a_mail_is_readable_at_the_other_end_and_faults_there_are_told_apart() {
        try (var sandbox = SandboxProcess.start()) {
            var mailer = new SmtpMailer(
                    new SmtpServer("127.0.0.1", sandbox.smtpPort(), "", new Secret(""), false).sender(),
                    new MailSettings("mentoring@liaison.example", "Liaison", true),
                    Clock.systemUTC());
            mailer.send(MAIL);
            var arrived = sandbox.get("/_control/mail?to=ada@example.com").get(0);
            assertThat(arrived.path("subject").asText()).isEqualTo("Grüße 😀");
            assertThat(arrived.path("text").asText()).isEqualTo("Plain ünï");
            assertThat(arrived.path("html").asText()).isEqualTo("<p>Rich ünï</p>");

            sandbox.post("/_control/mail/faults", "{\"smtp_code\":550,\"stage\":\"rcpt\"}");
            assertThat(catchThrowableOfType(Refused.class, () -> mailer.send(MAIL))
                            .reason())
                    .isEqualTo(Refused.Reason.UNDELIVERABLE);
            sandbox.post("/_control/mail/faults", "{\"smtp_code\":451,\"stage\":\"rcpt\"}");
            assertThat(catchThrowable(() -> mailer.send(MAIL))).isInstanceOf(Unreachable.class);
        }
    }
}
