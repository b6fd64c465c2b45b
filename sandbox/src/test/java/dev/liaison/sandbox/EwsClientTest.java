package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.availability.AvailabilityData;
import microsoft.exchange.webservices.data.core.enumeration.availability.FreeBusyViewType;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.core.enumeration.service.SendInvitationsMode;
import microsoft.exchange.webservices.data.core.response.AttendeeAvailability;
import microsoft.exchange.webservices.data.core.service.item.Appointment;
import microsoft.exchange.webservices.data.credential.WebCredentials;
import microsoft.exchange.webservices.data.misc.availability.AttendeeInfo;
import microsoft.exchange.webservices.data.misc.availability.AvailabilityOptions;
import microsoft.exchange.webservices.data.misc.availability.GetUserAvailabilityResults;
import microsoft.exchange.webservices.data.misc.availability.TimeWindow;
import microsoft.exchange.webservices.data.property.complex.MessageBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Microsoft's own client of Exchange, over NTLM. What it sends is kept in src/test/resources/ews, one file for each operation. */
class EwsClientTest extends ExchangeSandboxTest {
    private static final Path GOLDEN = Path.of("src/test/resources/ews");
    private ExchangeService client;

    @BeforeEach
    void client() {
        server("{'basic':false}");
        client = service("Secret-1");
    }

    @AfterEach
    void hangUp() {
        client.close();
    }

    private ExchangeService service(String password) {
        ExchangeService service = new ExchangeService(ExchangeVersion.Exchange2010_SP2);
        service.setUrl(URI.create(sandbox.url() + PATH));
        service.setCredentials(new WebCredentials("svc", password, "CORP"));
        return service;
    }

    private static Date at(String time) {
        return Date.from(Instant.parse(time));
    }

    @Test
    void microsofts_own_client_asks_when_people_are_busy() throws Exception {
        event("exchange", "mia@corp.test", "{'title':'Salary','start':'2027-01-11T09:00','end':'2027-01-11T10:00'}");
        AvailabilityOptions options = new AvailabilityOptions();
        options.setRequestedFreeBusyView(FreeBusyViewType.FreeBusyMerged);
        options.setMergedFreeBusyInterval(30);
        GetUserAvailabilityResults results = client.getUserAvailability(
                List.of(new AttendeeInfo("mia@corp.test"), new AttendeeInfo("nobody@corp.test")),
                new TimeWindow(at("2027-01-11T00:00:00Z"), at("2027-01-13T00:00:00Z")),
                AvailabilityData.FreeBusy,
                options);
        AttendeeAvailability mia = results.getAttendeesAvailability().getResponseAtIndex(0);
        assertThat(mia.getCalendarEvents()).hasSize(1);
        assertThat(mia.getCalendarEvents().iterator().next().getStartTime()).isEqualTo(at("2027-01-11T08:00:00Z"));
        assertThat(mia.getMergedFreeBusyStatus()).hasSize(96);
        assertThat(mia.getWorkingHours().getStartTime()).isEqualTo(480);
        AttendeeAvailability nobody = results.getAttendeesAvailability().getResponseAtIndex(1);
        assertThat(nobody.getErrorCode().name()).isEqualTo("ErrorMailRecipientNotFound");
        golden("GetUserAvailability");
    }

    @Test
    void microsofts_own_client_books_and_cancels_a_meeting() throws Exception {
        Appointment meeting = new Appointment(client);
        meeting.setSubject("Mentoring");
        meeting.setBody(MessageBody.getMessageBodyFromText("First talk"));
        meeting.setStart(at("2027-01-11T09:00:00Z"));
        meeting.setEnd(at("2027-01-11T10:00:00Z"));
        meeting.getRequiredAttendees().add("mia@corp.test");
        meeting.save(SendInvitationsMode.SendToAllAndSaveCopy);
        assertThat(mails("mia@corp.test")).hasSize(1);
        assertThat(account("exchange", "mia@corp.test").at("/events/0/status").asText())
                .isEqualTo("tentative");
        golden("CreateItem");
        meeting.cancelMeeting("Sorry");
        assertThat(mails("mia@corp.test")).hasSize(2);
        assertThat(account("exchange", "svc@corp.test").path("events")).isEmpty();
    }

    @Test
    void microsofts_own_client_is_not_let_in_with_a_wrong_password() {
        try (ExchangeService wrong = service("Secret-9")) {
            assertThatThrownBy(() -> new Appointment(wrong).save(SendInvitationsMode.SendToNone))
                    .hasMessageContaining("401");
        }
    }

    /** Compares the last request of that operation with the file; a file that is not there is written, to be looked at. */
    private void golden(String operation) throws IOException {
        String sent = "";
        for (JsonNode call : control("/_control/calls?since=0")) {
            if (call.path("method").asText().equals("exchange." + operation)) {
                sent = call.at("/args/xml").asText();
            }
        }
        Path file = GOLDEN.resolve(operation + ".xml");
        if (Files.notExists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, sent);
            fail("look at " + file + " and keep it");
        }
        assertThat(sent).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
