package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.OnlineMeetingProviderType;
import com.microsoft.graph.models.ScheduleInformation;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.calendar.getschedule.GetSchedulePostRequestBody;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraphSdkTest extends MicrosoftSandboxTest {
    /** Hands out one token, to whomever it is asked for. */
    private record OneToken(String token) implements AccessTokenProvider {
        @Override
        public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
            return token;
        }

        @Override
        public AllowedHostsValidator getAllowedHostsValidator() {
            return new AllowedHostsValidator();
        }
    }

    private GraphServiceClient client() {
        String token = bearer("adele@contoso.test", "User.Read Calendars.ReadWrite");
        GraphServiceClient client =
                new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(new OneToken(token)));
        client.getRequestAdapter().setBaseUrl(sandbox.url() + "/microsoft/v1.0");
        return client;
    }

    private static DateTimeTimeZone at(String time) {
        DateTimeTimeZone out = new DateTimeTimeZone();
        out.setDateTime(time);
        out.setTimeZone("UTC");
        return out;
    }

    private static Event talk() {
        EmailAddress address = new EmailAddress();
        address.setAddress("bruno@contoso.test");
        Attendee bruno = new Attendee();
        bruno.setEmailAddress(address);
        bruno.setType(AttendeeType.Required);
        Event event = new Event();
        event.setSubject("Talk");
        event.setTransactionId("t1");
        event.setStart(at("2027-01-11T09:00:00"));
        event.setEnd(at("2027-01-11T10:00:00"));
        event.setAttendees(List.of(bruno));
        event.setIsOnlineMeeting(true);
        event.setOnlineMeetingProvider(OnlineMeetingProviderType.TeamsForBusiness);
        return event;
    }

    @Test
    void microsofts_own_client_asks_books_and_cancels() {
        GraphServiceClient client = client();
        Event made = Objects.requireNonNull(client.me().events().post(talk()));
        assertThat(Objects.requireNonNull(made.getOnlineMeeting()).getJoinUrl()).startsWith("https://teams");
        assertThat(Objects.requireNonNull(client.me().events().post(talk())).getId())
                .isEqualTo(made.getId());
        GetSchedulePostRequestBody question = new GetSchedulePostRequestBody();
        question.setSchedules(List.of("bruno@contoso.test"));
        question.setStartTime(at("2027-01-11T00:00:00"));
        question.setEndTime(at("2027-01-12T00:00:00"));
        question.setAvailabilityViewInterval(60);
        ScheduleInformation bruno = Objects.requireNonNull(Objects.requireNonNull(
                                client.me().calendar().getSchedule().post(question))
                        .getValue())
                .get(0);
        assertThat(bruno.getAvailabilityView()).startsWith("0000000001");
        assertThat(Objects.requireNonNull(bruno.getScheduleItems()).get(0).getStatus())
                .isEqualTo(FreeBusyStatus.Tentative);
        var view = client.me().calendarView().get(request -> {
            Objects.requireNonNull(request.queryParameters).startDateTime = "2027-01-11T00:00:00Z";
            request.queryParameters.endDateTime = "2027-01-12T00:00:00Z";
            request.queryParameters.select = new String[] {"start", "end", "showAs"};
        });
        assertThat(Objects.requireNonNull(view).getValue()).hasSize(1);
        String id = Objects.requireNonNull(made.getId());
        client.me().events().byEventId(id).delete();
        assertThatThrownBy(() -> client.me().events().byEventId(id).get())
                .isInstanceOfSatisfying(ODataError.class, e -> assertThat(e.getResponseStatusCode())
                        .isEqualTo(404));
    }
}
