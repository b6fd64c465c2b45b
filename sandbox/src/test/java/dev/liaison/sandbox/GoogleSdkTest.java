package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.ConferenceSolutionKey;
import com.google.api.services.calendar.model.CreateConferenceRequest;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.FreeBusyCalendar;
import com.google.api.services.calendar.model.FreeBusyRequest;
import com.google.api.services.calendar.model.FreeBusyRequestItem;
import com.google.api.services.calendar.model.FreeBusyResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoogleSdkTest extends CalendarSandboxTest {
    private Calendar client() {
        String token = access("ana@acme.test", FREEBUSY + " " + EVENTS + " " + AUTH + "calendar.readonly");
        return new Calendar.Builder(
                        new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> request.getHeaders()
                                .setAuthorization("Bearer " + token))
                .setRootUrl(sandbox.url() + "/google/")
                .setApplicationName("test")
                .build();
    }

    private static EventDateTime at(String time) {
        return new EventDateTime().setDateTime(new DateTime(time)).setTimeZone("Europe/Zurich");
    }

    private static Event talk() {
        return new Event()
                .setId("sdk00")
                .setSummary("Talk")
                .setStart(at("2027-01-11T09:00:00+01:00"))
                .setEnd(at("2027-01-11T10:00:00+01:00"))
                .setAttendees(List.of(new EventAttendee().setEmail("ben@acme.test")))
                .setConferenceData(new ConferenceData()
                        .setCreateRequest(new CreateConferenceRequest()
                                .setRequestId("r1")
                                .setConferenceSolutionKey(new ConferenceSolutionKey().setType("hangoutsMeet"))));
    }

    private static FreeBusyCalendar of(FreeBusyResponse answer, String id) {
        return Objects.requireNonNull(answer.getCalendars().get(id));
    }

    @Test
    void googles_own_client_asks_books_changes_and_cancels() throws IOException {
        Calendar client = client();
        Event made = client.events()
                .insert("primary", talk())
                .setSendUpdates("all")
                .setConferenceDataVersion(1)
                .execute();
        assertThat(made.getHangoutLink()).startsWith("https://meet.google.com/");
        assertThat(mails("ben@acme.test")).hasSize(1);
        FreeBusyResponse answer = client.freebusy()
                .query(new FreeBusyRequest()
                        .setTimeMin(new DateTime("2027-01-11T00:00:00Z"))
                        .setTimeMax(new DateTime("2027-01-12T00:00:00Z"))
                        .setItems(List.of(
                                new FreeBusyRequestItem().setId("ana@acme.test"),
                                new FreeBusyRequestItem().setId("nobody@acme.test"))))
                .execute();
        assertThat(of(answer, "ana@acme.test").getBusy().get(0).getStart())
                .isEqualTo(new DateTime("2027-01-11T08:00:00Z"));
        assertThat(of(answer, "nobody@acme.test").getErrors().get(0).getReason())
                .isEqualTo("notFound");
        Event changed = client.events()
                .patch("primary", "sdk00", new Event().setSummary("Longer talk"))
                .execute();
        assertThat(changed.getSummary()).isEqualTo("Longer talk");
        assertThatThrownBy(() -> client.events().insert("primary", talk()).execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, e -> assertThat(e.getStatusCode())
                        .isEqualTo(409));
        client.events().delete("primary", "sdk00").execute();
        assertThat(client.events().get("primary", "sdk00").execute().getStatus())
                .isEqualTo("cancelled");
        assertThat(client.calendarList().list().execute().getItems().get(0).getTimeZone())
                .isEqualTo("Europe/Zurich");
    }
}
