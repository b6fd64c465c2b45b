package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarControlTest extends MicrosoftSandboxTest {
    private static final String ACCOUNTS = "/_control/calendar/accounts";
    private static final String ANA = ACCOUNTS + "/google/ana@acme.test";

    private HttpResponse<String> ask(String method, String path, String body) {
        return send(to(path).method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    @Test
    void the_world_with_its_calendars_can_be_read_back_and_merged_again() {
        event(
                "google",
                "ana@acme.test",
                "{'id':'abcde','title':'Weekly','start':'2027-01-11T09:00','end':'2027-01-11T10:00','rrule':'FREQ=WEEKLY',"
                        + "'skipped':['2027-01-18T09:00'],'moved':{'2027-01-25T09:00':{'start':'2027-01-26T09:00',"
                        + "'end':'2027-01-26T10:00'}},'attendees':[{'email':'ben@acme.test','response':'accepted'}]}");
        JsonNode world = control("/_control/world");
        assertThat(control("POST", "/_control/world", world.toString())).isEqualTo(world);
        control("POST", "/_control/reset", "");
        assertThat(control(ACCOUNTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'calendars':[{'provider':'yahoo','email':'a@b.test'}]} | no calendar provider yahoo",
                "{'calendars':[{'provider':'google'}]} | needs the e-mail",
                "{'calendars':[{'provider':'google','email':'a@b.test','timezone':'UTC'}]} | no field timezone",
                "{'calendars':[{'provider':'google','email':'a@b.test','zone':'Mars/Base'}]} | Mars/Base",
                "{'calendars':[{'provider':'google','email':'a@b.test','events':[{'start':'2027-01-11T09:00','summary':'x'}]}]} | no field summary",
                "{'calendars':[{'provider':'google','email':'a@b.test','events':[{'start':'2027-01-11','status':'away'}]}]} | no busy status away",
                "{'calendars':[{'provider':'google','email':'a@b.test','events':[{'start':'2027-01-11','end':'2027-01-11'}]}]} | midnight to midnight",
                "{'calendars':[{'provider':'google','email':'a@b.test','events':[{'start':'2027-01-11','rrule':'WEEKLY'}]}]} | begins with FREQ=",
                "{'google':{'clients':[{'client_id':'x'}]}} | needs client_id and client_secret",
                "{'microsoft':{'apps':[{'client_id':'x','client_secret':'y','audience':'all'}]}} | no audience all",
                "{'microsoft':{'apps':[{'client_id':'x','client_secret':'y','application_permissions':['Mail.Read']}]}} | no application permission Mail.Read",
                "{'microsoft':{'tenants':[{'name':'x'}]}} | needs a domain"
            })
    void nonsense_in_the_world_file_is_refused_with_a_reason(String world, String reason) {
        HttpResponse<String> answer = ask("POST", "/_control/world", world);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        assertThat(ask("GET", ACCOUNTS + "/google/nobody@acme.test", "").statusCode())
                .isEqualTo(404);
        assertThat(ask("PATCH", ANA + "/events/abcde", "{}").statusCode()).isEqualTo(404);
        event("google", "ana@acme.test", "{'id':'abcde','start':'2027-01-11'}");
        assertThat(ask("POST", ANA + "/events", "{'id':'abcde','start':'2027-01-11'}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(ask("DELETE", ANA + "/events/abcde?occurrence=2027-01-11T00:00", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(ask("PUT", "/_control/calendar/providers/google", "{'speed':1}")
                        .body())
                .contains("no setting speed");
    }

    @Test
    void a_guest_who_declines_is_free_and_the_organizer_sees_it() {
        String token = access("ana@acme.test", EVENTS);
        String body = "{'id':'abcde','attendees':[{'email':'ben@acme.test'}],"
                + "'start':{'dateTime':'2027-01-11T09:00:00Z'},'end':{'dateTime':'2027-01-11T10:00:00Z'}}";
        good(call("POST", "/google/calendar/v3/calendars/primary/events", token, body));
        String ben = ACCOUNTS + "/google/ben@acme.test/events/abcde/respond";
        JsonNode declined = control("POST", ben, "{\"response\":\"declined\"}");
        assertThat(declined.path("status").asText()).isEqualTo("free");
        assertThat(account("google", "ana@acme.test")
                        .at("/events/0/attendees/0/response")
                        .asText())
                .isEqualTo("declined");
    }

    @Test
    void who_has_access_is_shown_and_can_be_taken_away() {
        JsonNode tokens = google("ana@acme.test", FREEBUSY);
        JsonNode app = account("google", "ana@acme.test").at("/apps/0");
        assertThat(app.path("app").asText()).isEqualTo("Liaison");
        assertThat(app.path("scopes").get(0).asText()).isEqualTo(FREEBUSY);
        assertThat(app.path("refresh_tokens").asInt()).isEqualTo(1);
        assertThat(control("POST", ANA + "/revoke", "{}").path("ended").asInt()).isEqualTo(2);
        assertThat(account("google", "ana@acme.test").path("apps")).isEmpty();
        assertThat(refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(400);
    }

    @Test
    void every_page_is_served() {
        for (String page : new String[] {"/calendar", "/calendar/google/ana@acme.test"}) {
            assertThat(ask("GET", page, "").body()).as(page).contains("<div id=\"root\">");
        }
    }
}
