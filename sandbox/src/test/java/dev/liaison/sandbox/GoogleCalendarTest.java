package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleCalendarTest extends CalendarSandboxTest {
    private static final String API = "/google/calendar/v3";
    private static final String PRIMARY = API + "/calendars/primary/events";
    private static final String NINE =
            "'start':{'dateTime':'2027-01-11T09:00:00+01:00'},'end':{'dateTime':'2027-01-11T10:00:00+01:00'}";
    private String ana;

    @BeforeEach
    void authorized() {
        ana = access("ana@acme.test", FREEBUSY + " " + EVENTS + " " + AUTH + "calendar.readonly");
    }

    private Reply freeBusy(String body) {
        return call("POST", API + "/freeBusy", ana, body);
    }

    @Test
    void of_an_answer_only_what_was_asked_for_comes() {
        String events = API + "/calendars/primary/events";
        String body = "{'id':'abcde','summary':'Talk','start':{'dateTime':'2027-01-11T09:00:00Z'},"
                + "'end':{'dateTime':'2027-01-11T10:00:00Z'}}";
        JsonNode made = good(call("POST", events + "?fields=id,start(dateTime),end/dateTime,hangoutLink", ana, body));
        assertThat(made.fieldNames()).toIterable().containsExactly("id", "start", "end");
        assertThat(made.path("start").fieldNames()).toIterable().containsExactly("dateTime");
        assertThat(made.path("end").fieldNames()).toIterable().containsExactly("dateTime");
        assertThat(good(call("GET", events + "/abcde?fields=*", ana, ""))
                        .path("summary")
                        .asText())
                .isEqualTo("Talk");
        assertThat(good(call("GET", events + "?fields=items(id)", ana, "")).toString())
                .isEqualTo("{\"items\":[{\"id\":\"abcde\"}]}");
        for (String wrong : List.of("id,", "start(id", "id)", "-")) {
            assertThat(call("GET", events + "/abcde?fields=" + wrong, ana, "").status())
                    .isEqualTo(400);
        }
    }

    private JsonNode week(String... ids) {
        StringBuilder items = new StringBuilder();
        for (String id : ids) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{'id':'")
                    .append(id)
                    .append("'}");
        }
        return good(freeBusy(
                        "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-18T00:00:00Z','items':[" + items + "]}"))
                .path("calendars");
    }

    private String busy(String id) {
        JsonNode calendar = week(id).path(id);
        assertThat(calendar.has("errors")).as(calendar.toString()).isFalse();
        StringBuilder out = new StringBuilder();
        calendar.path("busy").forEach(each -> out.append(out.isEmpty() ? "" : " ")
                .append(each.path("start").asText())
                .append('/')
                .append(each.path("end").asText()));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'timeMin':'2027-01-11T00:00:00Z','items':[]} | required",
                "{'timeMax':'2027-01-11T00:00:00Z','items':[]} | required",
                "{'timeMin':'2027-01-11','timeMax':'2027-01-12T00:00:00Z'} | invalid",
                "{'timeMin':'2027-01-11T00:00:00','timeMax':'2027-01-12T00:00:00Z'} | invalid",
                "{'timeMin':'2027-01-12T00:00:00Z','timeMax':'2027-01-11T00:00:00Z'} | timeRangeEmpty",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-11T00:00:00Z'} | timeRangeEmpty",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-05-11T00:00:00Z'} | timeRangeTooLong",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z','calendars':[]} | invalid",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z','items':'ana'} | invalid",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z','items':[{'email':'a'}]} | invalid",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z','items':[{}]} | required",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z','timeZone':'Mars/Base'} | invalid",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z','calendarExpansionMax':51} | invalid",
                "{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z','groupExpansionMax':101} | invalid",
                "{'timeMin': | parseError",
                "[] | parseError"
            })
    void an_unsound_question_about_busy_times_is_refused(String body, String reason) {
        Reply reply = freeBusy(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEqualTo(reason);
        assertThat(reply.body().at("/error/code").asInt()).isEqualTo(400);
    }

    @Test
    void what_blocks_is_merged_and_told_in_utc() {
        event("google", "ana@acme.test", "{'title':'Salary talk','start':'2027-01-11T09:00','end':'2027-01-11T10:00'}");
        event("google", "ana@acme.test", "{'start':'2027-01-11T09:30','end':'2027-01-11T11:00','status':'tentative'}");
        event("google", "ana@acme.test", "{'start':'2027-01-11T11:00','end':'2027-01-11T11:30','status':'oof'}");
        event("google", "ana@acme.test", "{'start':'2027-01-12T09:00','end':'2027-01-12T10:00','status':'free'}");
        event("google", "ana@acme.test", "{'start':'2027-01-12T09:00','end':'2027-01-12T10:00','cancelled':true}");
        event(
                "google",
                "ana@acme.test",
                "{'start':'2027-01-12T09:00','end':'2027-01-12T10:00','status':'workingElsewhere'}");
        assertThat(busy("ana@acme.test")).isEqualTo("2027-01-11T08:00:00Z/2027-01-11T10:30:00Z");
        assertThat(week("ana@acme.test").toString()).doesNotContain("Salary");
    }

    @Test
    void an_all_day_event_lies_in_the_zone_of_its_calendar() {
        event("google", "ana@acme.test", "{'start':'2027-01-13'}");
        event("google", "ben@acme.test", "{'start':'2027-01-13','end':'2027-01-15'}");
        assertThat(busy("ana@acme.test")).isEqualTo("2027-01-12T23:00:00Z/2027-01-13T23:00:00Z");
        assertThat(busy("ben@acme.test")).isEqualTo("2027-01-13T05:00:00Z/2027-01-15T05:00:00Z");
    }

    @Test
    void an_all_day_event_moves_along_when_its_calendar_gets_another_zone() {
        event("google", "ana@acme.test", "{'start':'2027-01-13'}");
        change("google", "ana@acme.test", "{'zone':'Asia/Kolkata'}");
        assertThat(busy("ana@acme.test")).isEqualTo("2027-01-12T18:30:00Z/2027-01-13T18:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20270113 | 3",
                "20270113T080000Z | 3",
                "20270113T075959Z | 2",
                "20270113T090000 | 3",
                "20270110T235959Z | 0",
                "20280101 | 5"
            })
    void a_series_ends_with_its_last_day(String until, int times) {
        String rule = "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=" + until;
        event(
                "google",
                "ana@acme.test",
                "{'start':'2027-01-11T09:00','end':'2027-01-11T10:00','rrule':'" + rule + "'}");
        assertThat(week("ana@acme.test").at("/ana@acme.test/busy")).hasSize(times);
    }

    @Test
    void a_series_keeps_its_local_time_over_the_change_of_the_clocks() {
        String id = event(
                        "google",
                        "ana@acme.test",
                        "{'start':'2026-10-19T09:00','end':'2026-10-19T10:00','rrule':'FREQ=WEEKLY;COUNT=20'}")
                .path("id")
                .asText();
        assertThat(busy("ana@acme.test")).isEqualTo("2027-01-11T08:00:00Z/2027-01-11T09:00:00Z");
        JsonNode october = good(freeBusy(
                "{'timeMin':'2026-10-19T00:00:00Z','timeMax':'2026-10-20T00:00:00Z'," + "'items':[{'id':'primary'}]}"));
        assertThat(october.at("/calendars/primary/busy/0/start").asText()).isEqualTo("2026-10-19T07:00:00Z");
        String events = "/_control/calendar/accounts/google/ana@acme.test/events/" + id;
        control(
                "PATCH",
                events + "?occurrence=2027-01-11T09:00",
                "{\"start\":\"2027-01-12T15:00\",\"end\":\"2027-01-12T16:00\"}");
        assertThat(busy("ana@acme.test")).isEqualTo("2027-01-12T14:00:00Z/2027-01-12T15:00:00Z");
        control("DELETE", events + "?occurrence=2027-01-11T09:00", "");
        assertThat(busy("ana@acme.test")).isEmpty();
    }

    @Test
    void a_calendar_that_cannot_be_read_is_an_error_and_never_free() {
        change("google", "ben@acme.test", "{'colleagues_see':'none'}");
        JsonNode answer =
                week("ana@acme.test", "ben@acme.test", "zoe@gmail.com", "zoe@googlemail.com", "Ana@acme.test");
        assertThat(answer.path("ana@acme.test").has("errors")).isFalse();
        for (String id : new String[] {"ben@acme.test", "zoe@gmail.com", "zoe@googlemail.com", "Ana@acme.test"}) {
            assertThat(answer.path(id).at("/errors/0/reason").asText()).as(id).isEqualTo("notFound");
            assertThat(answer.path(id).at("/errors/0/domain").asText()).isEqualTo("global");
        }
        change("google", "ana@acme.test", "{'error':'internalError'}");
        assertThat(week("ana@acme.test")
                        .path("ana@acme.test")
                        .at("/errors/0/reason")
                        .asText())
                .isEqualTo("internalError");
    }

    @Test
    void more_than_fifty_calendars_are_too_many() {
        String[] ids = new String[51];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "p" + i + "@acme.test";
        }
        ids[0] = "ana@acme.test";
        assertThat(week(ids).path("ana@acme.test").at("/errors/0/reason").asText())
                .isEqualTo("tooManyCalendarsRequested");
    }

    @Test
    void a_packed_body_is_understood() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"timeMin\":\"2027-01-11T00:00:00Z\",\"timeMax\":\"2027-01-12T00:00:00Z\"}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        Reply reply = reply(send(to(API + "/freeBusy")
                .header("Authorization", "Bearer " + ana)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))));
        assertThat(good(reply).path("kind").asText()).isEqualTo("calendar#freeBusy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /freeBusy | " + EVENTS,
                "GET | /calendars/primary | " + FREEBUSY,
                "GET | /users/me/calendarList | " + FREEBUSY,
                "GET | /users/me/settings/timezone | " + EVENTS,
                "GET | /calendars/primary/events | " + FREEBUSY,
                "POST | /calendars/primary/events | " + AUTH + "calendar.readonly",
                "PATCH | /calendars/primary/events/abcde | " + AUTH + "calendar.events.readonly",
                "DELETE | /calendars/primary/events/abcde | " + FREEBUSY
            })
    void without_the_scope_nothing_is_done(String method, String path, String scope) {
        Reply reply = call(method, API + path, access("ben@acme.test", scope), method.equals("GET") ? "" : "{}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("insufficientPermissions");
        assertThat(reply.body().at("/error/status").asText()).isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void without_a_living_token_nothing_is_done() {
        Reply reply = call("GET", API + "/calendars/primary", "nonsense", "");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.reason()).isEqualTo("authError");
        assertThat(reply.raw().headers().firstValue("WWW-Authenticate")).isPresent();
        advance(Duration.ofSeconds(3600));
        assertThat(call("GET", API + "/calendars/primary", ana, "").status()).isEqualTo(401);
        String token = google("ana@acme.test", EVENTS).path("refresh_token").asText();
        assertThat(call("GET", PRIMARY, token, "").status()).isEqualTo(401);
        assertThat(reply(send(to(API + "/calendars/primary?access_token=" + ana).GET()))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST |  | {'summary':'x'} | 400 | required",
                "POST |  | {'start':{'dateTime':'2027-01-11T09:00:00Z'}} | 400 | required",
                "POST |  | {'start':{'dateTime':'2027-01-11T09:00:00'},'end':{'dateTime':'2027-01-11T10:00:00'}} | 400 | required",
                "POST |  | {'start':{'dateTime':'2027-01-11T09:00:00Z'},'end':{'date':'2027-01-12'}} | 400 | invalid",
                "POST |  | {'start':{'date':'2027-01-11'},'end':{'date':'2027-01-11'}} | 400 | timeRangeEmpty",
                "POST |  | {'start':{'dateTime':'2027-01-11T10:00:00Z'},'end':{'dateTime':'2027-01-11T09:00:00Z'}} | 400 | timeRangeEmpty",
                "POST |  | {'id':'has-dash',NINE} | 400 | invalid",
                "POST |  | {'id':'wxyz0',NINE} | 400 | invalid",
                "POST |  | {'id':'abc',NINE} | 400 | invalid",
                "POST |  | {'id':'ABCDEF',NINE} | 400 | invalid",
                "POST |  | {'subject':'x',NINE} | 400 | invalid",
                "POST |  | {'iCalUID':'x@y',NINE} | 400 | invalid",
                "POST |  | {'attendees':[{'displayName':'x'}],NINE} | 400 | required",
                "POST |  | {'attendees':[{'email':'nobody'}],NINE} | 400 | invalid",
                "POST |  | {'attendees':[{'mail':'a@b.test'}],NINE} | 400 | invalid",
                "POST |  | {'transparency':'free',NINE} | 400 | invalid",
                "POST |  | {'visibility':'hidden',NINE} | 400 | invalid",
                "POST |  | {'status':'busy',NINE} | 400 | invalid",
                "POST |  | {'recurrence':['FREQ=WEEKLY'],NINE} | 400 | invalid",
                "POST |  | {'recurrence':['RRULE:FREQ=WEEKLY'],NINE} | 400 | required",
                "POST | ?sendUpdates=everybody | {NINE} | 400 | invalid",
                "POST | ?sendNotification=true | {NINE} | 400 | invalid",
                "POST | ?conferenceDataVersion=2 | {NINE} | 400 | invalid",
                "POST | ?conferenceDataVersion=1 | {'conferenceData':{'createRequest':{}},NINE} | 400 | invalid",
                "POST | ?conferenceDataVersion=1 | {'conferenceData':{'createRequest':{'requestId':'r','conferenceSolutionKey':{'type':'zoom'}}},NINE} | 400 | invalid",
                "GET | /neverseen |  | 404 | notFound",
                "GET | ?timeMin=2027-01-11 |  | 400 | invalid",
                "GET | ?orderBy=startTime |  | 400 | invalid",
                "GET | ?maxResults=2501 |  | 400 | invalid",
                "GET | ?icaluid=x |  | 400 | invalid",
                "PATCH | /neverseen | {'summary':'x'} | 404 | notFound",
                "DELETE | /neverseen |  | 404 | notFound"
            })
    void an_unsound_event_is_refused(String method, String path, String body, int status, String reason) {
        String content = body == null ? "" : body.replace("NINE", NINE);
        Reply reply = call(method, PRIMARY + (path == null ? "" : path), ana, content);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
        assertThat(reply.reason()).isEqualTo(reason);
    }

    @Test
    void an_event_of_ones_own_id_is_made_once() {
        JsonNode made = good(call("POST", PRIMARY, ana, "{'id':'0123456789abcdefv','summary':'Talk'," + NINE + "}"));
        assertThat(made.path("iCalUID").asText()).isEqualTo("0123456789abcdefv@google.com");
        assertThat(made.path("status").asText()).isEqualTo("confirmed");
        assertThat(made.at("/start/dateTime").asText()).isEqualTo("2027-01-11T09:00:00+01:00");
        Reply again = call("POST", PRIMARY, ana, "{'id':'0123456789abcdefv'," + NINE + "}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.reason()).isEqualTo("duplicate");
        assertThat(call("DELETE", PRIMARY + "/0123456789abcdefv", ana, "").status())
                .isEqualTo(204);
        Reply gone = call("DELETE", PRIMARY + "/0123456789abcdefv", ana, "");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.reason()).isEqualTo("deleted");
        assertThat(call("POST", PRIMARY, ana, "{'id':'0123456789abcdefv'," + NINE + "}")
                        .status())
                .isEqualTo(409);
        JsonNode cancelled = good(call("GET", PRIMARY + "/0123456789abcdefv", ana, ""));
        assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
        JsonNode back = good(call("PATCH", PRIMARY + "/0123456789abcdefv", ana, "{'status':'confirmed'}"));
        assertThat(back.path("status").asText()).isEqualTo("confirmed");
    }

    @Test
    void guests_get_a_mail_only_when_it_is_asked_for_and_an_entry_in_their_calendar() {
        String body = "{'id':'aaaaa','summary':'Mentoring','attendees':[{'email':'ben@acme.test'},"
                + "{'email':'eve@elsewhere.test'}]," + NINE + "}";
        good(call("POST", PRIMARY, ana, body));
        assertThat(mails("eve@elsewhere.test")).isEmpty();
        assertThat(busy("ben@acme.test")).isEqualTo("2027-01-11T08:00:00Z/2027-01-11T09:00:00Z");
        good(call("PATCH", PRIMARY + "/aaaaa?sendUpdates=all", ana, "{'location':'Room 1'}"));
        JsonNode mail = mails("eve@elsewhere.test").get(0);
        assertThat(mail.path("subject").asText()).isEqualTo("Invitation: Mentoring");
        String calendar = mail.at("/parts/2/text").asText();
        assertThat(mail.at("/parts/2/content_type").asText()).contains("method=REQUEST");
        assertThat(calendar)
                .contains("METHOD:REQUEST", "UID:aaaaa@google.com", "DTSTART:20270111T080000Z", "SEQUENCE:1");
        assertThat(call("DELETE", PRIMARY + "/aaaaa?sendUpdates=externalOnly", ana, "")
                        .status())
                .isEqualTo(204);
        assertThat(mails("ben@acme.test")).hasSize(1);
        String cancel = mails("eve@elsewhere.test").get(1).at("/parts/2/text").asText();
        assertThat(cancel).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
        assertThat(busy("ben@acme.test")).isEmpty();
    }

    @Test
    void a_meet_is_pending_until_it_is_ready() {
        provider("google", "{'conference_pending_seconds':5}");
        String wish = "{'id':'meet0','conferenceData':{'createRequest':{'requestId':'r1',"
                + "'conferenceSolutionKey':{'type':'hangoutsMeet'}}}," + NINE + "}";
        JsonNode made = good(call("POST", PRIMARY + "?conferenceDataVersion=1", ana, wish));
        assertThat(made.at("/conferenceData/createRequest/status/statusCode").asText())
                .isEqualTo("pending");
        assertThat(made.has("hangoutLink")).isFalse();
        advance(Duration.ofSeconds(5));
        JsonNode ready = good(call("GET", PRIMARY + "/meet0", ana, ""));
        assertThat(ready.at("/conferenceData/createRequest/status/statusCode").asText())
                .isEqualTo("success");
        assertThat(ready.path("hangoutLink").asText()).matches("https://meet.google.com/[a-z]{3}-[a-z]{4}-[a-z]{3}");
        JsonNode deaf = good(call("POST", PRIMARY, ana, wish.replace("meet0", "meet1")));
        assertThat(deaf.has("conferenceData")).isFalse();
    }

    @Test
    void events_are_listed_by_their_uid_and_by_time() {
        good(call("POST", PRIMARY, ana, "{'id':'aaaaa'," + NINE + "}"));
        event(
                "google",
                "ana@acme.test",
                "{'title':'Daily','start':'2027-01-11T15:00','end':'2027-01-11T15:15','rrule':'FREQ=DAILY;COUNT=3'}");
        assertThat(good(call("GET", PRIMARY + "?iCalUID=aaaaa%40google.com", ana, ""))
                        .path("items"))
                .hasSize(1);
        JsonNode single = good(call(
                "GET",
                PRIMARY + "?singleEvents=true&orderBy=startTime&maxResults=3&timeMin=2027-01-11T00:00:00Z"
                        + "&timeMax=2027-01-18T00:00:00Z",
                ana,
                ""));
        assertThat(single.path("items")).hasSize(3);
        assertThat(single.at("/items/1/recurringEventId").asText()).isNotEmpty();
        assertThat(single.path("nextPageToken").asText()).isNotEmpty();
        assertThat(good(call("GET", PRIMARY, ana, "")).path("items")).hasSize(2);
    }

    @Test
    void the_calendar_tells_its_zone() {
        assertThat(good(call("GET", API + "/calendars/primary", ana, ""))
                        .path("timeZone")
                        .asText())
                .isEqualTo("Europe/Zurich");
        JsonNode list = good(call("GET", API + "/users/me/calendarList", ana, ""));
        assertThat(list.at("/items/0/id").asText()).isEqualTo("ana@acme.test");
        assertThat(list.at("/items/0/primary").asBoolean()).isTrue();
        assertThat(good(call("GET", API + "/users/me/settings/timezone", ana, ""))
                        .path("value")
                        .asText())
                .isEqualTo("Europe/Zurich");
    }

    @Test
    void only_the_own_calendar_can_be_written() {
        Reply reply = call("POST", API + "/calendars/ben@acme.test/events", ana, "{" + NINE + "}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("requiredAccessLevel");
        change("google", "ben@acme.test", "{'colleagues_see':'freebusy'}");
        assertThat(call("GET", API + "/calendars/ben@acme.test/events", ana, "").status())
                .isEqualTo(404);
    }

    @Test
    void a_stale_version_is_not_changed() {
        String etag = good(call("POST", PRIMARY, ana, "{'id':'aaaaa'," + NINE + "}"))
                .path("etag")
                .asText();
        HttpRequest.Builder first = to(PRIMARY + "/aaaaa")
                .header("Authorization", "Bearer " + ana)
                .header("Content-Type", "application/json")
                .header("If-Match", etag);
        String change = "{\"summary\":\"x\"}";
        assertThat(send(first.method("PATCH", HttpRequest.BodyPublishers.ofString(change)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(first.method("PATCH", HttpRequest.BodyPublishers.ofString(change)))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void quotas_and_asked_for_trouble_speak_googles_language() {
        provider("google", "{'calls_per_window':2}");
        week();
        week();
        Reply limited = freeBusy("{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z'}");
        assertThat(limited.status()).isEqualTo(403);
        assertThat(limited.reason()).isEqualTo("rateLimitExceeded");
        assertThat(limited.body().at("/error/errors/0/domain").asText()).isEqualTo("usageLimits");
        advance(Duration.ofSeconds(60));
        week();
        fault("{'method':'google.freebusy.query','account':'ben@acme.test','kind':'http','status':500}");
        week();
        advance(Duration.ofSeconds(60));
        fault("{'method':'google.*','account':'ana@acme.test','kind':'http','status':503}");
        assertThat(freeBusy("{}").reason()).isEqualTo("backendError");
        advance(Duration.ofSeconds(60));
        fault("{'method':'google.*','account':'ana@acme.test','kind':'http','status':500,'message':'Tea with Ben'}");
        assertThat(freeBusy("{}").body().at("/error/message").asText()).isEqualTo("Tea with Ben");
        fault("{'method':'google.*','account':'ana@acme.test','kind':'garbled','message':'Tea with Ben'}");
        assertThat(freeBusy("{'timeMin':'2027-01-11T00:00:00Z','timeMax':'2027-01-12T00:00:00Z'}")
                        .body()
                        .toString())
                .contains("Tea with Ben")
                .doesNotContain("2027-01-11T");
        fault("{'method':'google.*','kind':'http','status':500}");
        Reply token = refresh("x");
        assertThat(token.status()).isEqualTo(500);
        assertThat(token.body().path("error").asText()).isEqualTo("internal_failure");
    }

    @Test
    void calls_are_logged_without_secrets() {
        week("ana@acme.test");
        JsonNode calls = control("/_control/calls");
        JsonNode last = calls.get(calls.size() - 1);
        assertThat(last.path("method").asText()).isEqualTo("google.freebusy.query");
        assertThat(last.path("team").asText()).isEqualTo("ana@acme.test");
        assertThat(last.path("app").asText()).isEqualTo(GOOGLE_CLIENT);
        assertThat(calls.toString()).doesNotContain(GOOGLE_SECRET).doesNotContain(ana);
    }
}
