package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTest extends MicrosoftSandboxTest {
    private static final String NINE = "'start':{'dateTime':'2027-01-11T09:00:00','timeZone':'Europe/Berlin'},"
            + "'end':{'dateTime':'2027-01-11T10:00:00','timeZone':'Europe/Berlin'}";
    private static final String WEEK = "'startTime':{'dateTime':'2027-01-11T00:00:00','timeZone':'UTC'},"
            + "'endTime':{'dateTime':'2027-01-12T00:00:00','timeZone':'UTC'}";
    private static final String VIEW =
            ME + "/calendarView?startDateTime=2027-01-11T00:00:00Z&endDateTime=2027-01-18T00:00:00Z";
    private String adele;

    @BeforeEach
    void authorized() {
        adele = bearer("adele@contoso.test", "openid profile offline_access User.Read Calendars.ReadWrite");
    }

    private Reply schedule(String token, String body, String... headers) {
        return call("POST", ME + "/calendar/getSchedule", token, body, headers);
    }

    private JsonNode schedule(String email) {
        return good(schedule(adele, "{'schedules':['" + email + "']," + WEEK + "}"))
                .at("/value/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{WEEK} | ErrorInvalidParameter",
                "{'schedules':[],WEEK} | ErrorInvalidParameter",
                "{'schedules':[7],WEEK} | ErrorInvalidParameter",
                "{'schedules':['a@b.test'],'availabilityViewInterval':4,WEEK} | ErrorInvalidParameter",
                "{'schedules':['a@b.test'],'availabilityViewInterval':1441,WEEK} | ErrorInvalidParameter",
                "{'schedules':['a@b.test'],'interval':30,WEEK} | RequestBodyRead",
                "{'schedules':['a@b.test']} | ErrorPropertyValidationFailure",
                "{'schedules':['a@b.test'],'startTime':{'timeZone':'UTC'},'endTime':{}} | ErrorPropertyValidationFailure",
                "{'schedules':['a@b.test'],'startTime':{'dateTime':'2027-01-11','timeZone':'UTC'}} | ErrorInvalidParameter",
                "{'schedules':['a@b.test'],'startTime':{'dateTime':'2027-01-11T00:00:00','timeZone':'Mars'}} | TimeZoneNotSupportedException",
                "{'schedules':['a@b.test'],'startTime':{'dateTime':'2027-01-11T00:00:00'},'endTime':{'dateTime':'2027-01-11T00:00:00'}} | ErrorInvalidParameter",
                "{'schedules':['a@b.test'],'startTime':{'dateTime':'2027-01-11T00:00:00'},'endTime':{'dateTime':'2027-03-14T00:00:00'}} | ErrorInvalidParameter",
                "{'schedules': | BadRequest"
            })
    void an_unsound_question_about_busy_times_is_refused(String body, String code) {
        Reply reply = schedule(adele, body.replace("WEEK", WEEK));
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.body().at("/error/innerError/request-id").asText()).hasSize(36);
    }

    @Test
    void more_than_twenty_schedules_are_too_many() {
        String many = "'x@contoso.test'" + ",'x@contoso.test'".repeat(20);
        assertThat(schedule(adele, "{'schedules':[" + many + "]," + WEEK + "}").code())
                .isEqualTo("ErrorInvalidParameter");
    }

    @Test
    void the_availability_view_has_a_digit_for_each_slot() {
        event("microsoft", "bruno@contoso.test", "{'start':'2027-01-11T05:00:00Z','end':'2027-01-11T06:00:00Z'}");
        event(
                "microsoft",
                "bruno@contoso.test",
                "{'start':'2027-01-11T05:30:00Z','end':'2027-01-11T06:30:00Z','status':'oof'}");
        event(
                "microsoft",
                "bruno@contoso.test",
                "{'start':'2027-01-11T00:00:00Z','end':'2027-01-11T00:10:00Z','status':'tentative'}");
        event(
                "microsoft",
                "bruno@contoso.test",
                "{'start':'2027-01-11T08:00:00Z','end':'2027-01-11T09:00:00Z','status':'workingElsewhere'}");
        JsonNode bruno = schedule("bruno@contoso.test");
        assertThat(bruno.path("availabilityView").asText()).isEqualTo("1000000000233" + "0".repeat(35));
        assertThat(bruno.path("scheduleItems")).hasSize(4);
        assertThat(bruno.at("/workingHours/timeZone/name").asText()).isEqualTo("Eastern Standard Time");
    }

    @Test
    void details_come_only_as_far_as_they_are_shared() {
        event(
                "microsoft",
                "bruno@contoso.test",
                "{'title':'Salary','location':'Room 9','start':'2027-01-11T09:00','end':'2027-01-11T10:00'}");
        assertThat(schedule("bruno@contoso.test").toString())
                .doesNotContain("Salary")
                .doesNotContain("Room 9");
        change("microsoft", "bruno@contoso.test", "{'colleagues_see':'details'}");
        JsonNode item = schedule("bruno@contoso.test").at("/scheduleItems/0");
        assertThat(item.path("subject").asText()).isEqualTo("Salary");
        assertThat(item.path("location").asText()).isEqualTo("Room 9");
        assertThat(item.at("/start/dateTime").asText()).isEqualTo("2027-01-11T14:00:00.0000000");
        assertThat(item.at("/start/timeZone").asText()).isEqualTo("UTC");
        Reply local = schedule(
                adele,
                "{'Schedules':['bruno@contoso.test']," + WEEK + "}",
                "Prefer",
                "outlook.timezone=\"W. Europe Standard Time\"");
        assertThat(good(local).at("/value/0/scheduleItems/0/start/dateTime").asText())
                .isEqualTo("2027-01-11T15:00:00.0000000");
        assertThat(schedule(adele, "{'schedules':['a@b.test']," + WEEK + "}", "Prefer", "outlook.timezone=\"Mars\"")
                        .code())
                .isEqualTo("TimeZoneNotSupportedException");
    }

    @Test
    void a_schedule_that_cannot_be_read_is_an_error_and_never_free() {
        assertThat(schedule("nobody@contoso.test").at("/error/responseCode").asText())
                .isEqualTo("ErrorMailRecipientNotFound");
        assertThat(schedule("carla@fabrikam.test").at("/error/responseCode").asText())
                .isEqualTo("ErrorMailRecipientNotFound");
        change("microsoft", "bruno@contoso.test", "{'colleagues_see':'none'}");
        assertThat(schedule("bruno@contoso.test").at("/error/responseCode").asText())
                .isEqualTo("ErrorNoFreeBusyAccess");
        change("microsoft", "adele@contoso.test", "{'error':'ErrorMailboxMoveInProgress'}");
        assertThat(schedule("adele@contoso.test").at("/error/responseCode").asText())
                .isEqualTo("ErrorMailboxMoveInProgress");
    }

    @Test
    void private_accounts_have_a_calendar_view_but_no_schedule() {
        String dora = bearer("dora@outlook.com", "Calendars.Read");
        event("microsoft", "dora@outlook.com", "{'title':'Dentist','start':'2027-01-13'}");
        Reply refused = schedule(dora, "{'schedules':['dora@outlook.com']," + WEEK + "}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("ErrorAccessDenied");
        JsonNode event = good(call("GET", VIEW, dora, "")).at("/value/0");
        assertThat(event.path("subject").asText()).isEqualTo("Dentist");
        assertThat(event.path("isAllDay").asBoolean()).isTrue();
        assertThat(event.at("/start/dateTime").asText()).isEqualTo("2027-01-13T00:00:00.0000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /me | Calendars.ReadBasic | Authorization_RequestDenied",
                "GET | /me/calendarView?startDateTime=2027-01-11T00:00:00Z&endDateTime=2027-01-12T00:00:00Z | User.Read | ErrorAccessDenied",
                "GET | /me/mailboxSettings | Calendars.ReadWrite | ErrorAccessDenied",
                "GET | /me/mailboxSettings/timeZone | User.Read | ErrorAccessDenied",
                "GET | /me/calendars | User.Read | ErrorAccessDenied",
                "POST | /me/calendar/getSchedule | User.Read | ErrorAccessDenied",
                "POST | /me/events | Calendars.Read | ErrorAccessDenied",
                "POST | /me/calendar/events | Calendars.ReadBasic | ErrorAccessDenied",
                "PATCH | /me/events/x | Calendars.Read | ErrorAccessDenied",
                "DELETE | /me/events/x | Calendars.Read | ErrorAccessDenied",
                "POST | /me/events/x/cancel | Calendars.Read | ErrorAccessDenied",
                "GET | /users/bruno@contoso.test/events | Calendars.ReadWrite | ErrorAccessDenied",
                "GET | /users/bruno@contoso.test | User.Read | Authorization_RequestDenied"
            })
    void without_the_permission_nothing_is_done(String method, String path, String scope, String code) {
        String token = bearer("adele@contoso.test", scope);
        Reply reply = call(method, "/microsoft/v1.0" + path, token, method.equals("GET") ? "" : "{}");
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void without_a_living_token_nothing_is_done() {
        assertThat(reply(send(to(ME).GET())).code()).isEqualTo("InvalidAuthenticationToken");
        Reply junk = call("GET", ME, "nonsense", "");
        assertThat(junk.status()).isEqualTo(401);
        assertThat(junk.raw().headers().firstValue("WWW-Authenticate")).isPresent();
        advance(Duration.ofMinutes(90));
        assertThat(call("GET", ME, adele, "").body().at("/error/message").asText())
                .contains("expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /events | {'subject':'x'} | 400 | ErrorPropertyValidationFailure",
                "POST | /events | {'summary':'x',NINE} | 400 | RequestBodyRead",
                "POST | /events | {'subject':7,NINE} | 400 | RequestBodyRead",
                "POST | /events | {'body':'x',NINE} | 400 | RequestBodyRead",
                "POST | /events | {'body':{'contentType':'markdown'},NINE} | 400 | RequestBodyRead",
                "POST | /events | {'showAs':'transparent',NINE} | 400 | RequestBodyRead",
                "POST | /events | {'sensitivity':'hidden',NINE} | 400 | RequestBodyRead",
                "POST | /events | {'recurrence':{},NINE} | 400 | RequestBodyRead",
                "POST | /events | {'isOnlineMeeting':true,'onlineMeetingProvider':'zoom',NINE} | 400 | RequestBodyRead",
                "POST | /events | {'attendees':[{'email':'a@b.test'}],NINE} | 400 | RequestBodyRead",
                "POST | /events | {'attendees':[{'emailAddress':{'address':'nobody'}}],NINE} | 400 | ErrorInvalidRecipients",
                "POST | /events | {'attendees':[{'emailAddress':{'address':'a@b.test'},'type':'host'}],NINE} | 400 | RequestBodyRead",
                "POST | /events | {'isAllDay':true,NINE} | 400 | ErrorPropertyValidationFailure",
                "POST | /events | {'start':{'dateTime':'2027-01-11T09:00:00'},'end':{'dateTime':'2027-01-11T08:00:00'}} | 400 | ErrorPropertyValidationFailure",
                "POST | /events | {'start':{'dateTime':'2027-01-11T09:00:00','zone':'UTC'},'end':{'dateTime':'2027-01-11T10:00:00'}} | 400 | RequestBodyRead",
                "POST | /events | {'start':{'dateTime':'2027-01-11T09:00:00','timeZone':'CET+1'},'end':{'dateTime':'2027-01-11T10:00:00'}} | 400 | TimeZoneNotSupportedException",
                "POST | /events?sendUpdates=all | {NINE} | 400 | ErrorInvalidUrlQuery",
                "GET | /calendarView |  | 400 | ErrorInvalidParameter",
                "GET | /calendarView?startDateTime=2027-01-11&endDateTime=2027-01-12T00:00:00Z |  | 400 | ErrorInvalidParameter",
                "GET | /calendarView?startDateTime=2027-01-12T00:00:00Z&endDateTime=2027-01-11T00:00:00Z |  | 400 | ErrorInvalidParameter",
                "GET | /events?$top=1001 |  | 400 | ErrorInvalidUrlQuery",
                "GET | /events?$filter=x |  | 400 | ErrorInvalidUrlQuery",
                "GET | /events?$orderby=subject |  | 400 | ErrorInvalidUrlQuery",
                "GET | /events/x |  | 404 | ErrorItemNotFound",
                "PATCH | /events/x | {'subject':'y'} | 404 | ErrorItemNotFound",
                "DELETE | /events/x |  | 404 | ErrorItemNotFound",
                "POST | /events/x/cancel | {'comment':'y'} | 404 | ErrorItemNotFound",
                "POST | /events/x/cancel | {'reason':'y'} | 400 | RequestBodyRead"
            })
    void an_unsound_event_is_refused(String method, String path, String body, int status, String code) {
        String content = body == null ? "" : body.replace("NINE", NINE);
        Reply reply = call(method, ME + path.replace("$", "%24"), adele, content);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void the_same_transaction_makes_one_event() {
        String body = "{'subject':'Talk','transactionId':'t1','isOnlineMeeting':true,"
                + "'onlineMeetingProvider':'teamsForBusiness',"
                + "'attendees':[{'emailAddress':{'address':'bruno@contoso.test','name':'Bruno'},'type':'required'}],"
                + NINE
                + "}";
        Reply first = call("POST", ME + "/events", adele, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().at("/onlineMeeting/joinUrl").asText()).startsWith("https://teams.microsoft.com/");
        assertThat(first.body().at("/start/dateTime").asText()).isEqualTo("2027-01-11T08:00:00.0000000");
        assertThat(first.body().path("iCalUId").asText()).hasSize(112);
        Reply again = call("POST", ME + "/events", adele, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(mails("bruno@contoso.test")).hasSize(1);
        assertThat(mails("bruno@contoso.test").get(0).at("/parts/2/text").asText())
                .contains("METHOD:REQUEST", "ORGANIZER:mailto:adele@contoso.test");
        JsonNode bruno = account("microsoft", "bruno@contoso.test").at("/events/0");
        assertThat(bruno.path("status").asText()).isEqualTo("tentative");
        Reply other =
                call("PATCH", ME + "/events/" + first.body().path("id").asText(), adele, "{'transactionId':'t2'}");
        assertThat(other.code()).isEqualTo("ErrorPropertyValidationFailure");
    }

    @Test
    void a_transaction_whose_event_is_another_by_now_or_gone_is_used_up() {
        String body = "{'subject':'Talk','transactionId':'t1'," + NINE + "}";
        String id = call("POST", ME + "/events", adele, body).body().path("id").asText();
        Reply other = call("POST", ME + "/events", adele, body.replace("Talk", "Other"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("ErrorDuplicateTransactionId");
        call("DELETE", ME + "/events/" + enc(id), adele, "");
        assertThat(call("POST", ME + "/events", adele, body).code()).isEqualTo("ErrorDuplicateTransactionId");
        assertThat(call("POST", ME + "/events", adele, body.replace("t1", "t2")).status())
                .isEqualTo(201);
    }

    @Test
    void an_event_is_moved_and_called_off_with_a_word() {
        String body = "{'subject':'Talk','attendees':[{'emailAddress':{'address':'eve@elsewhere.test'}},"
                + "{'emailAddress':{'address':'bruno@contoso.test'}}]," + NINE + "}";
        String id = good(call("POST", ME + "/events", adele, body)).path("id").asText();
        String event = ME + "/events/" + enc(id);
        JsonNode moved = good(call(
                "PATCH",
                event,
                adele,
                "{'start':{'dateTime':'2027-01-11T15:00:00','timeZone':'UTC'},"
                        + "'end':{'dateTime':'2027-01-11T16:00:00','timeZone':'UTC'}}"));
        assertThat(moved.at("/start/dateTime").asText()).isEqualTo("2027-01-11T15:00:00.0000000");
        assertThat(moved.path("subject").asText()).isEqualTo("Talk");
        String bruno = bearer("bruno@contoso.test", "Calendars.ReadWrite");
        String copy = good(call("GET", VIEW, bruno, "")).at("/value/0/id").asText();
        assertThat(call("POST", ME + "/events/" + enc(copy) + "/cancel", bruno, "{}")
                        .code())
                .isEqualTo("ErrorInvalidRequest");
        assertThat(call("POST", event + "/cancel", adele, "{'comment':'Ill, sorry'}")
                        .status())
                .isEqualTo(202);
        assertThat(call("GET", event, adele, "").status()).isEqualTo(404);
        JsonNode mail = mails("eve@elsewhere.test").get(2);
        assertThat(mail.path("text").asText()).startsWith("Ill, sorry");
        assertThat(mail.at("/parts/2/text").asText()).contains("METHOD:CANCEL", "SEQUENCE:2");
        JsonNode left = good(call("GET", VIEW, bruno, "")).at("/value/0");
        assertThat(left.path("isCancelled").asBoolean()).isTrue();
        assertThat(left.path("showAs").asText()).isEqualTo("free");
    }

    @Test
    void the_calendar_view_comes_in_pages_and_expands_series() {
        event(
                "microsoft",
                "adele@contoso.test",
                "{'title':'Daily','start':'2027-01-11T09:00','end':'2027-01-11T09:15','rrule':'FREQ=DAILY;COUNT=5'}");
        JsonNode first = good(call("GET", VIEW + "&%24top=3&%24select=subject,start,showAs", adele, ""));
        assertThat(first.path("value")).hasSize(3);
        assertThat(first.at("/value/0").has("attendees")).isFalse();
        assertThat(first.at("/value/0/showAs").asText()).isEqualTo("busy");
        String next = first.path("@odata.nextLink").asText();
        assertThat(next).startsWith(sandbox.url() + ME + "/calendarView?");
        JsonNode second = good(call("GET", next.substring(sandbox.url().length()), adele, ""));
        assertThat(second.path("value")).hasSize(2);
        assertThat(second.has("@odata.nextLink")).isFalse();
        assertThat(call("GET", VIEW + "&%24select=summary", adele, "").code()).isEqualTo("RequestBroker--ParseUri");
    }

    @Test
    void basic_permission_shows_no_body() {
        event(
                "microsoft",
                "adele@contoso.test",
                "{'title':'Talk','description':'Notes','start':'2027-01-11T09:00','end':'2027-01-11T10:00'}");
        JsonNode basic = good(call("GET", VIEW, bearer("adele@contoso.test", "Calendars.ReadBasic"), ""));
        assertThat(basic.toString()).contains("Talk").doesNotContain("Notes");
        assertThat(good(call("GET", VIEW, adele, ""))
                        .at("/value/0/body/content")
                        .asText())
                .isEqualTo("Notes");
    }

    @Test
    void an_app_reads_everybody_in_its_company_and_nobody_else() {
        String app = appToken();
        event("microsoft", "bruno@contoso.test", "{'start':'2027-01-11T09:00','end':'2027-01-11T10:00'}");
        String body = "{'schedules':['bruno@contoso.test','carla@fabrikam.test']," + WEEK + "}";
        JsonNode answer =
                good(call("POST", "/microsoft/v1.0/users/adele@contoso.test/calendar/getSchedule", app, body));
        assertThat(answer.at("/value/0/scheduleItems")).hasSize(1);
        assertThat(answer.at("/value/1/error/responseCode").asText()).isEqualTo("ErrorMailRecipientNotFound");
        assertThat(call("GET", ME, app, "").code()).isEqualTo("BadRequest");
        JsonNode bruno = good(call("GET", "/microsoft/v1.0/users/bruno@contoso.test", app, ""));
        String byId = "/microsoft/v1.0/users/" + bruno.path("id").asText();
        assertThat(good(call("GET", byId, app, "")).path("mail").asText()).isEqualTo("bruno@contoso.test");
        assertThat(call("GET", "/microsoft/v1.0/users/carla@fabrikam.test", app, "")
                        .code())
                .isEqualTo("Request_ResourceNotFound");
        assertThat(call("GET", "/microsoft/v1.0/users/carla@fabrikam.test/events", app, "")
                        .code())
                .isEqualTo("ErrorInvalidUser");
        assertThat(call("POST", "/microsoft/v1.0/users/bruno@contoso.test/events", app, "{" + NINE + "}")
                        .code())
                .isEqualTo("ErrorAccessDenied");
    }

    @Test
    void the_mailbox_tells_its_zone_by_its_windows_name() {
        String token = bearer("adele@contoso.test", "MailboxSettings.Read Calendars.Read User.Read");
        assertThat(good(call("GET", ME + "/mailboxSettings", token, ""))
                        .path("timeZone")
                        .asText())
                .isEqualTo("W. Europe Standard Time");
        assertThat(good(call("GET", ME + "/calendars", token, ""))
                        .at("/value/0/owner/address")
                        .asText())
                .isEqualTo("adele@contoso.test");
        assertThat(good(call("GET", ME + "?%24select=displayName", token, "")).has("mail"))
                .isFalse();
        change("microsoft", "adele@contoso.test", "{'zone':'Europe/Zurich'}");
        assertThat(good(call("GET", ME + "/mailboxSettings/timeZone", token, ""))
                        .path("value")
                        .asText())
                .isEqualTo("W. Europe Standard Time");
    }

    @Test
    void more_than_four_calls_at_once_on_a_mailbox_are_throttled() {
        change("microsoft", "adele@contoso.test", "{'latency_ms':400}");
        var replies = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call("GET", ME, adele, ""), Runnable::run))
                .toList();
        assertThat(replies).allMatch(each -> each.join().status() == 200);
        var atOnce = IntStream.range(0, 8)
                .mapToObj(i -> http.sendAsync(
                        to(ME).header("Authorization", "Bearer " + adele).GET().build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        var statuses = atOnce.stream().map(each -> reply(each.join())).toList();
        assertThat(statuses.stream().filter(each -> each.status() == 200)).hasSize(4);
        Reply refused = statuses.stream()
                .filter(each -> each.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.body().at("/error/message").asText()).contains("MailboxConcurrency");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(call("GET", ME, adele, "").status()).isEqualTo(200);
    }

    @Test
    void asked_for_trouble_speaks_microsofts_language() {
        fault("{'method':'microsoft.me','kind':'http','status':429,'retry_after':7}");
        Reply limited = call("GET", ME, adele, "");
        assertThat(limited.raw().headers().firstValue("Retry-After")).contains("7");
        assertThat(limited.code()).isEqualTo("ApplicationThrottled");
        fault("{'method':'microsoft.*','kind':'http','status':503}");
        assertThat(call("GET", ME, adele, "").status()).isEqualTo(503);
        provider("microsoft", "{'calls_per_window':1}");
        call("GET", ME, adele, "");
        assertThat(call("GET", ME, adele, "").status()).isEqualTo(429);
    }
}
