package dev.liaison.app;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The mailbox of the sender of our invitations, on an IMAP server of its own. */
public final class ReplyInbox {
    private static final String SERVER = "mx.liaison.example";
    private static final String PASSWORD = "mailbox-secret";

    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;

    ReplyInbox() {
        imap.start();
        user = imap.setUser("liaison@liaison.example", "liaison", PASSWORD);
    }

    /** For the command line. */
    List<String> settings() {
        return List.of(
                "--liaison.mail.replies.host=127.0.0.1",
                "--liaison.mail.replies.port=" + imap.getImap().getPort(),
                "--liaison.mail.replies.tls=false",
                "--liaison.mail.replies.user=liaison",
                "--liaison.mail.replies.password=" + PASSWORD,
                "--liaison.mail.replies.authentication-server=" + SERVER,
                "--liaison.mail.replies.every=PT0.5S");
    }

    /** Somebody's calendar program answers, and our mail server says whether the mail is theirs. */
    public void answers(UUID meeting, int sequence, String email, String answer, Instant at, boolean vouchedFor) {
        var domain = email.substring(email.indexOf('@') + 1);
        deliver(
                """
                Authentication-Results: %s; dmarc=%s header.from=%s
                From: %s
                To: liaison@liaison.example
                Subject: Re: First steps
                MIME-Version: 1.0
                Content-Type: text/calendar; charset=UTF-8; method=REPLY

                BEGIN:VCALENDAR
                PRODID:-//Some//Program//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%s@liaison
                DTSTAMP:%s
                SEQUENCE:%d
                ORGANIZER:mailto:liaison@liaison.example
                ATTENDEE;PARTSTAT=%s:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(
                                SERVER,
                                vouchedFor ? "pass" : "fail",
                                domain,
                                email,
                                meeting,
                                at.toString().replaceAll("[-:]|[.][0-9]+", ""),
                                sequence,
                                answer,
                                email));
    }

    private void deliver(String mail) {
        try {
            var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
