package dev.liaison.providers.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.EventDraft.Attendee;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.delivery.CalendarFeed;
import dev.liaison.domain.delivery.Invitation;
import dev.liaison.domain.delivery.Mail;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.providers.SandboxProcess;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F3")
class InvitationMailTest {
    private static final MailSettings SENDER = new MailSettings("mentoring@liaison.example", "Liaison", true);
    private static final Instant NOW = Instant.parse("2027-06-01T08:00:00Z");
    private static final Window WHEN =
            new Window(Instant.parse("2027-06-08T09:00:00Z"), Instant.parse("2027-06-08T10:00:00Z"));
    private static final List<Attendee> BOTH = List.of(
            new Attendee("Ada \"the\" First, of; Many: Names", "ada@acme.test"), new Attendee("Bøb", "bob@acme.test"));
    private static final Invitation REQUEST =
            invitation(Invitation.Method.REQUEST, "Talk, first; of \\ many", "One\n\nTwo");
    private static final Mail MAIL = new Mail("bob@acme.test", "Bob", "Talk", "Plain", "<p>Rich</p>", "d-1");

    private static Invitation invitation(Invitation.Method method, String title, String description) {
        return new Invitation(
                method, "m-1@liaison.example", 2, title, description, WHEN, "Room 1; left", Optional.empty(), BOTH);
    }

    @Test
    void the_invitation_is_an_alternative_in_the_first_part_and_a_file_behind_it() throws Exception {
        var mixed = (Multipart) sent(REQUEST, SENDER).getContent();
        assertThat(new ContentType(mixed.getContentType()).getSubType()).isEqualTo("mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        var first = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(new ContentType(first.getContentType()).getSubType()).isEqualTo("alternative");
        assertThat(types(first)).containsExactly("text/plain", "text/html", "text/calendar");
        var type = new ContentType(first.getBodyPart(2).getContentType());
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        var file = mixed.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(octets(file)).isEqualTo(octets(first.getBodyPart(2)));
    }

    @Test
    void the_file_can_be_switched_off() throws Exception {
        var without = new MailSettings("mentoring@liaison.example", "Liaison", false);
        assertThat(((Multipart) sent(REQUEST, without).getContent()).getCount()).isEqualTo(1);
    }

    @Test
    @Tag("E16")
    void it_asks_everybody_to_come_to_what_the_sender_organizes() throws Exception {
        var text = InvitationText.of(REQUEST, SENDER, NOW);
        assertThat(unfolded(text))
                .contains(
                        "METHOD:REQUEST",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "UID:m-1@liaison.example",
                        "DTSTAMP:20270601T080000Z",
                        "DTSTART:20270608T090000Z",
                        "DTEND:20270608T100000Z",
                        "SEQUENCE:2",
                        "STATUS:CONFIRMED",
                        "TRANSP:OPAQUE",
                        "SUMMARY:Talk\\, first\\; of \\\\ many",
                        "DESCRIPTION:One\\n\\nTwo",
                        "LOCATION:Room 1\\; left",
                        "ORGANIZER;CN=Liaison:mailto:mentoring@liaison.example",
                        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
                                + ";CN=\"Ada 'the' First, of; Many: Names\":mailto:ada@acme.test",
                        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Bøb\""
                                + ":mailto:bob@acme.test");
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nPRODID:").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    @Tag("F4")
    void a_cancellation_says_so_to_everybody_and_takes_no_time() throws Exception {
        var cancel = invitation(Invitation.Method.CANCEL, "Talk", "");
        assertThat(unfolded(InvitationText.of(cancel, SENDER, NOW)))
                .contains("METHOD:CANCEL", "UID:m-1@liaison.example", "STATUS:CANCELLED", "TRANSP:TRANSPARENT")
                .doesNotContain("DESCRIPTION:")
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .hasSize(2);
        var alternatives = (Multipart)
                ((Multipart) sent(cancel, SENDER).getContent()).getBodyPart(0).getContent();
        assertThat(new ContentType(alternatives.getBodyPart(2).getContentType()).getParameter("method"))
                .isEqualTo("CANCEL");
    }

    @Test
    @Tag("F5")
    void the_link_of_an_online_meeting_is_its_url_and_can_be_read() throws Exception {
        var online = new Invitation(
                Invitation.Method.REQUEST,
                "m-1",
                0,
                "Talk",
                "Words",
                WHEN,
                "",
                Optional.of(URI.create("https://meet.example/a,b;c?x=1")),
                BOTH);
        assertThat(unfolded(InvitationText.of(online, SENDER, NOW)))
                .contains(
                        "URL:https://meet.example/a,b;c?x=1",
                        "DESCRIPTION:Words\\n\\nhttps://meet.example/a\\,b\\;c?x=1");
    }

    @net.jqwik.api.Property(tries = 300)
    void whatever_people_write_comes_out_of_a_parser_as_it_went_in(
            @ForAll("texts") String title, @ForAll("texts") String description, @ForAll("texts") String name)
            throws Exception {
        var written = new Invitation(
                Invitation.Method.REQUEST,
                "m-1@liaison.example",
                2,
                title,
                description,
                WHEN,
                title,
                Optional.empty(),
                List.of(new Attendee(name, "ada@acme.test")));
        var text = InvitationText.of(written, SENDER, NOW);
        for (var line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
            assertThat(UTF_8.newEncoder().canEncode(line)).isTrue();
        }
        var calendar = parsed(text);
        assertThat(calendar.getComponents()).hasSize(1);
        var event = (VEvent) calendar.getComponents().get(0);
        assertThat(value(text, "SUMMARY")).isEqualTo(oneLine(title));
        assertThat(value(text, "DESCRIPTION")).isEqualTo(description.isBlank() ? "" : lines(description));
        assertThat(value(text, "UID")).isEqualTo("m-1@liaison.example");
        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        var attendee = event.getProperties(Property.ATTENDEE).get(0);
        assertThat(attendee.getValue()).isEqualTo("mailto:ada@acme.test");
    }

    @Provide
    Arbitrary<String> texts() {
        var signs = Arbitraries.of(
                ",",
                ";",
                ":",
                "\\",
                "\"",
                "\n",
                "\r\n",
                "\r",
                "\t",
                "\u0000",
                "\u0007",
                "\u2028",
                "\\n",
                "END:VCALENDAR",
                "é",
                "漢",
                "🎉",
                "👩‍🏫",
                "a",
                "word ",
                " ",
                "^",
                "=",
                "%",
                "<b>");
        return signs.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\u0000\u0007]", "")
                .stripTrailing();
    }

    @Test
    void in_the_sandboxs_inbox_it_is_an_invitation() {
        try (var sandbox = SandboxProcess.start()) {
            var server = new SmtpServer("127.0.0.1", sandbox.smtpPort(), "", new Secret(""), false);
            var mailer = new SmtpMailer(server.sender(), SENDER, Clock.systemUTC());
            mailer.invite(MAIL, REQUEST);
            var mail = sandbox.get("/_control/mail?to=bob@acme.test").get(0);
            assertThat(mail.path("text").asText()).isEqualTo("Plain");
            var invitation = mail.path("invitation");
            assertThat(invitation.path("method").asText()).isEqualTo("REQUEST");
            assertThat(invitation.path("uid").asText()).isEqualTo("m-1@liaison.example");
            assertThat(invitation.path("sequence").asText()).isEqualTo("2");
            assertThat(invitation.path("start").asText()).isEqualTo("20270608T090000Z");
            assertThat(invitation.path("organizer").asText()).isEqualTo("mailto:mentoring@liaison.example");
            var odd = new Mail("not an address", "", "s", "t", "h", "d-2");
            assertThat(catchThrowableOfType(Refused.class, () -> mailer.invite(odd, REQUEST))
                            .reason())
                    .isEqualTo(Refused.Reason.UNDELIVERABLE);
        }
    }

    @Test
    void a_feed_tells_meetings_and_those_that_were_called_off() throws Exception {
        var feed = new CalendarFeed(
                "Ada, mentoring",
                List.of(
                        entry("m-1", false, Optional.of(URI.create("https://liaison.example/m/1"))),
                        entry("m-2", true, Optional.empty())));
        var text = new IcalFeeds().text(feed);
        assertThat(unfolded(text))
                .contains(
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Ada\\, mentoring",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "URL:https://liaison.example/m/1",
                        "DTSTAMP:20270601T080000Z",
                        "STATUS:CANCELLED");
        assertThat(parsed(text).getComponents()).hasSize(2);
        assertThat(new IcalFeeds().text(feed)).isEqualTo(text);
        assertThat(new IcalFeeds().text(new CalendarFeed("Nobody", List.of()))).endsWith("END:VCALENDAR\r\n");
    }

    private static CalendarFeed.Entry entry(String uid, boolean cancelled, Optional<URI> link) {
        return new CalendarFeed.Entry(uid, 1, NOW, "Canary", "Canary", WHEN, "Canary", link, cancelled);
    }

    @Test
    @Tag("E6")
    void what_people_wrote_is_in_no_text_of_ours_about_it() {
        var shown = REQUEST + " " + entry("m-1", false, Optional.empty())
                + new CalendarFeed("Canary", List.of(entry("m-1", false, Optional.empty())));
        assertThat(shown).doesNotContain("Canary", "Talk", "Room", "ada@");
    }

    private static MimeMessage sent(Invitation invitation, MailSettings settings) throws Exception {
        var session = Session.getInstance(new Properties());
        var message = MailMessage.fill(new MimeMessage(session), MAIL, invitation, settings, NOW);
        var wire = new ByteArrayOutputStream();
        message.writeTo(wire);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static List<String> types(Multipart parts) throws Exception {
        var types = new java.util.ArrayList<String>();
        for (int at = 0; at < parts.getCount(); at++) {
            types.add(new ContentType(parts.getBodyPart(at).getContentType()).getBaseType());
        }
        return types;
    }

    private static String octets(Part part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), UTF_8);
    }

    private static List<String> unfolded(String text) {
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    /** Read by RFC 5545, 3.3.11, letter by letter: the library's own reading takes a backslash before a line break apart. */
    private static String value(String text, String property) {
        var written = unfolded(text).stream()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElse("");
        var read = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            var letter = written.charAt(at);
            if (letter != '\\') {
                assertThat(letter).isNotIn(',', ';');
                read.append(letter);
                continue;
            }
            var escaped = written.charAt(++at);
            assertThat(escaped).isIn('\\', ';', ',', 'n', 'N');
            read.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
        }
        return read.toString();
    }
}
