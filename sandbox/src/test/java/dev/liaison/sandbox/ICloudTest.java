package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ICloudTest extends CalendarSandboxTest {
    private static final String IDA = "ida@icloud.com";
    private static final String WORD = "abcd-efgh-ijkl-mnop";
    private static final String PRINCIPAL = "<propfind xmlns='DAV:'><prop><current-user-principal/></prop></propfind>";
    private static final String HOME_SET =
            "<propfind xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><C:calendar-home-set/></prop></propfind>";
    private static final String LISTING = "<propfind xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><prop>"
            + "<resourcetype/><displayname/><C:supported-calendar-component-set/><C:calendar-color/></prop></propfind>";
    private static final String QUERY =
            """
            <C:calendar-query xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'>
             <D:prop><D:getetag/><C:calendar-data><C:comp name='VCALENDAR'><C:prop name='VERSION'/><C:comp name='VEVENT'>
              <C:prop name='UID'/><C:prop name='DTSTART'/><C:prop name='DTEND'/><C:prop name='TRANSP'/></C:comp></C:comp>
              <C:expand start='20270111T000000Z' end='20270118T000000Z'/></C:calendar-data></D:prop>
             <C:filter><C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'>
              <C:time-range start='20270111T000000Z' end='20270118T000000Z'/></C:comp-filter></C:comp-filter></C:filter>
            </C:calendar-query>""";
    private static final String OBJECT =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Test//EN
            BEGIN:VEVENT
            UID:put-1
            DTSTAMP:20270101T000000Z
            DTSTART:20270112T090000Z
            DTEND:20270112T100000Z
            SUMMARY:Put here\\, by a client
            END:VEVENT
            END:VCALENDAR
            """
                    .replace("\n", "\r\n");
    private String home;
    private String dsid;

    @BeforeEach
    void people() {
        control(
                "POST",
                "/_control/world",
                """
                {"icloud":{"people":[
                  {"apple_id":"ida@icloud.com","password":"Primary-1",
                   "app_passwords":[{"id":"p1","label":"Liaison","password":"abcd-efgh-ijkl-mnop"}]},
                  {"apple_id":"joe@icloud.com","password":"Primary-2",
                   "app_passwords":[{"id":"p2","label":"Other","password":"qrst-uvwx-yzab-cdef"}]}]},
                 "calendars":[
                  {"provider":"icloud","email":"ida@icloud.com","name":"Ida Moser","zone":"Europe/Zurich"},
                  {"provider":"icloud","email":"joe@icloud.com","name":"Joe Park","zone":"Asia/Seoul"}]}
                """);
        home = first(propfind(sandbox.icloudUrl() + principal(), "0", HOME_SET).body(), "href", 1);
        dsid = home.split("/")[3];
    }

    private String principal() {
        return first(propfind(sandbox.icloudUrl() + "/", "0", PRINCIPAL).body(), "href", 1);
    }

    private HttpResponse<String> dav(String method, String url, String pair, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!pair.isEmpty()) {
            String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> propfind(String url, String depth, String body) {
        return dav(
                "PROPFIND",
                url,
                IDA + ":" + WORD,
                body,
                "Depth",
                depth,
                "Content-Type",
                "application/xml; charset=utf-8");
    }

    private HttpResponse<String> report(String body) {
        return dav(
                "REPORT",
                home + "home/",
                IDA + ":" + WORD,
                body,
                "Depth",
                "1",
                "Content-Type",
                "application/xml; charset=utf-8");
    }

    private String data(String body) {
        HttpResponse<String> answer = report(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        return answer.body();
    }

    private HttpResponse<String> put(String name, String object, String... headers) {
        return dav(
                "PUT", home + "home/" + name, IDA + ":" + WORD, object, with(headers, "Content-Type", "text/calendar"));
    }

    /** The text of the n-th element of that name, counted from 0. */
    private static String first(String xml, String name, int place) {
        Matcher element =
                Pattern.compile("<(?:\\w+:)?" + name + "[^>]*>([^<]*)<").matcher(xml);
        String text = "";
        for (int i = 0; i <= place && element.find(); i++) {
            text = element.group(1);
        }
        return text;
    }

    private int status(String pair) {
        return dav("PROPFIND", sandbox.icloudUrl() + "/", pair, PRINCIPAL, "Depth", "0", "Content-Type", "text/xml")
                .statusCode();
    }

    @Test
    void discovery_leads_from_the_well_known_address_to_another_host() {
        HttpResponse<String> known = propfind(sandbox.icloudUrl() + "/.well-known/caldav", "0", PRINCIPAL);
        assertThat(known.statusCode()).isEqualTo(207);
        assertThat(first(known.body(), "href", 1)).isEqualTo("/" + dsid + "/principal/");
        assertThat(home).startsWith("http://127.0.0.1:").doesNotStartWith(sandbox.icloudUrl());
        assertThat(control("/_control/icloud/addresses").path("partition").asText())
                .isEqualTo(home.replaceFirst("/\\d+/calendars/", ""));
        HttpResponse<String> unknown = dav("PROPFIND", home, "", LISTING, "Depth", "1", "Content-Type", "text/xml");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"MMCalDav\"");
    }

    @Test
    void the_listing_has_calendars_reminders_and_what_is_no_calendar() {
        String listing = propfind(home, "1", LISTING).body();
        assertThat(listing)
                .contains(">Home<", "name=\"VEVENT\"", ">Reminders<", "name=\"VTODO\"")
                .contains(
                        "<subscribed xmlns=\"http://calendarserver.org/ns/\"/>", "<schedule-inbox", "<schedule-outbox")
                .contains("<calendar-color xmlns=\"urn:ietf:params:xml:ns:caldav\"/></prop><status>HTTP/1.1 404");
        assertThat(listing.split("<response>")).hasSize(7);
        assertThat(propfind(home, "0", LISTING).body().split("<response>")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ida@icloud.com:abcd-efgh-ijkl-mnop, 207",
        "IDA@icloud.com:abcd-efgh-ijkl-mnop, 207",
        "ida@icloud.com:Primary-1, 401",
        "ida@icloud.com:abcdefghijklmnop, 401",
        "ida@icloud.com:ABCD-EFGH-IJKL-MNOP, 401",
        "ida@icloud.com:qrst-uvwx-yzab-cdef, 401",
        "nobody@icloud.com:abcd-efgh-ijkl-mnop, 401",
        "ida@icloud.com, 401",
        "'', 401"
    })
    void only_an_app_specific_password_lets_in(String pair, int status) {
        assertThat(status(pair)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 400",
        "PROPFIND, /calendars/, 501",
        "PROPFIND, /1/principal/, 403",
        "REPORT, /, 501",
        "PUT, /x.ics, 501",
        "MKCALENDAR, /x/, 501"
    })
    void the_first_host_does_nothing_else(String method, String path, int status) {
        assertThat(dav(
                                method,
                                sandbox.icloudUrl() + path,
                                IDA + ":" + WORD,
                                PRINCIPAL,
                                "Depth",
                                "0",
                                "Content-Type",
                                "text/xml")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "infinity | application/xml | <propfind xmlns='DAV:'><allprop/></propfind> | 403",
                "2 | application/xml | <propfind xmlns='DAV:'><allprop/></propfind> | 403",
                "0 | text/plain | <propfind xmlns='DAV:'><allprop/></propfind> | 415",
                "0 | application/xml | <propfind><allprop/></propfind> | 400",
                "0 | application/xml | <propfind xmlns='DAV:'/> | 400",
                "0 | application/xml | <propfind xmlns='DAV:'><props/></propfind> | 400",
                "0 | application/xml | <propfind xmlns='DAV:'><prop> | 400",
                "0 | application/xml | <!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><propfind xmlns='DAV:'><prop/></propfind> | 400"
            })
    void an_unsound_propfind_is_refused(String depth, String type, String body, int status) {
        assertThat(dav("PROPFIND", home, IDA + ":" + WORD, body, "Depth", depth, "Content-Type", type)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "C:calendar-query | C:free-busy-query | 400",
                "C:calendar-query | D:sync-collection | 400",
                "C:calendar-query | D:calendar-query | 400",
                "xmlns:C='urn:ietf:params:xml:ns:caldav' | xmlns:C='urn:other' | 400",
                "<D:prop> | <D:props> | 400",
                "D:prop> | D:what> | 400",
                "C:filter> | C:filters> | 400",
                "name='VCALENDAR'><C:comp-filter | name='VEVENT'><C:comp-filter | 403",
                "<C:time-range start='20270111T000000Z' | <C:time-range start='2027-01-11T00:00:00Z' | 403",
                "<C:time-range start='20270111T000000Z' | <C:time-range start='20270111T000000' | 403",
                "<C:time-range start='20270111T000000Z' | <C:time-range start='20270119T000000Z' | 403",
                "<C:time-range start='20270111T000000Z' end='20270118T000000Z' | <C:time-range | 403",
                "<C:time-range | <C:prop-filter | 403",
                "<C:expand start='20270111T000000Z' | <C:expand start='20270111' | 403",
                "<C:expand start='20270111T000000Z' | <C:expand start='20270120T000000Z' | 400",
                "<C:calendar-data> | <C:calendar-data><C:expand start='20270111T000000Z' end='20270118T000000Z'/> | 400",
                "<C:calendar-data> | <C:calendar-data><C:limit-freebusy-set/> | 400",
                "<C:calendar-data> | <C:calendar-data><D:comp name='VCALENDAR'/> | 400",
                "<C:calendar-data><C:comp name='VCALENDAR'> | <C:calendar-data><C:comp name='VEVENT'> | 400",
                "<C:prop name='UID'/> | <C:prop/> | 400",
                "<C:prop name='UID'/> | <C:comp name='VALARM'/><C:prop name='UID'/> | 400"
            })
    void an_unsound_question_is_refused(String part, String instead, int status) {
        assertThat(QUERY).contains(part);
        assertThat(report(QUERY.replace(part, instead)).statusCode()).isEqualTo(status);
    }

    @Test
    void without_the_inner_filter_or_the_depth_nothing_comes_back() {
        event("icloud", IDA, "{'start':'2027-01-11T09:00'}");
        assertThat(data(QUERY)).contains("BEGIN:VEVENT");
        assertThat(data(QUERY.replaceAll("(?s)<C:comp-filter name='VEVENT'>.*?</C:comp-filter>", "")))
                .doesNotContain("VEVENT");
        assertThat(data(QUERY.replace("comp-filter name='VEVENT'", "comp-filter name='VTODO'")))
                .doesNotContain("BEGIN:VEVENT");
        HttpResponse<String> flat =
                dav("REPORT", home + "home/", IDA + ":" + WORD, QUERY, "Content-Type", "application/xml");
        assertThat(flat.statusCode()).isEqualTo(207);
        assertThat(flat.body()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void a_series_comes_expanded_in_utc_or_whole() {
        event("icloud", IDA, "{'title':'Choir','start':'2027-01-04T18:00','rrule':'FREQ=WEEKLY','skipped':[]}");
        assertThat(data(QUERY))
                .contains("DTSTART:20270111T170000Z", "DTEND:20270111T180000Z", "RECURRENCE-ID:20270111T170000Z")
                .doesNotContain("RRULE");
        assertThat(data(QUERY.replaceAll("<C:expand[^>]*>", "")))
                .contains("RRULE:FREQ=WEEKLY", "DTSTART;TZID=Europe/Zurich:20270104T180000", "BEGIN:VTIMEZONE");
        control("PUT", "/_control/icloud/settings", "{\"expand\":false}");
        assertThat(data(QUERY)).contains("RRULE:FREQ=WEEKLY");
    }

    @Test
    void the_choice_of_properties_is_ignored_or_honoured() {
        event("icloud", IDA, "{'title':'Salary','location':'Room 9','start':'2027-01-11T09:00','status':'free'}");
        assertThat(data(QUERY)).contains("SUMMARY:Salary", "LOCATION:Room 9");
        control("PUT", "/_control/icloud/settings", "{\"partial_retrieval\":true}");
        assertThat(data(QUERY))
                .contains("VERSION:2.0", "DTSTART:", "TRANSP:TRANSPARENT")
                .doesNotContain("SUMMARY", "Salary", "LOCATION", "PRODID", "DTSTAMP");
    }

    @Test
    void all_day_events_are_dates() {
        event("icloud", IDA, "{'start':'2027-01-12','end':'2027-01-14'}");
        assertThat(data(QUERY)).contains("DTSTART;VALUE=DATE:20270112", "DTEND;VALUE=DATE:20270114");
    }

    @Test
    void a_fresh_change_may_show_late() {
        control("PUT", "/_control/icloud/settings", "{\"sync_lag_seconds\":60}");
        event("icloud", IDA, "{'start':'2027-01-11T09:00'}");
        assertThat(data(QUERY)).doesNotContain("BEGIN:VEVENT");
        advance(Duration.ofSeconds(61));
        assertThat(data(QUERY)).contains("BEGIN:VEVENT");
    }

    @Test
    void an_object_is_kept_changed_and_deleted_under_its_preconditions() {
        assertThat(put("put-1.ics", OBJECT, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
        HttpResponse<String> made = put("put-1.ics", OBJECT, "If-None-Match", "*");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("ETag")).isEmpty();
        assertThat(put("put-1.ics", OBJECT, "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(account("icloud", IDA).at("/events/0/title").asText()).isEqualTo("Put here, by a client");
        HttpResponse<String> got = dav("GET", home + "home/put-1.ics", IDA + ":" + WORD, "");
        String etag = got.headers().firstValue("ETag").orElseThrow();
        assertThat(got.body()).contains("UID:put-1", "SUMMARY:Put here\\, by a client");
        String moved = OBJECT.replace("T090000Z", "T093000Z");
        assertThat(put("put-1.ics", moved, "If-Match", etag).statusCode()).isEqualTo(204);
        assertThat(put("put-1.ics", moved, "If-Match", etag).statusCode()).isEqualTo(412);
        String url = home + "home/put-1.ics";
        assertThat(dav("DELETE", url, IDA + ":" + WORD, "", "If-Match", etag).statusCode())
                .isEqualTo(412);
        assertThat(dav("DELETE", url, IDA + ":" + WORD, "").statusCode()).isEqualTo(204);
        assertThat(dav("DELETE", url, IDA + ":" + WORD, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "END:VCALENDAR | X | valid-calendar-data",
                "BEGIN:VEVENT | VEVENT | valid-calendar-data",
                "PRODID:-//Test//EN | METHOD:REQUEST | valid-calendar-object-resource",
                "VERSION:2.0 | VERSION:1.0 | valid-calendar-object-resource",
                "UID:put-1 | COMMENT:none | valid-calendar-object-resource",
                "DTSTAMP:20270101T000000Z | COMMENT:none | valid-calendar-object-resource",
                "DTSTART:20270112T090000Z | COMMENT:none | valid-calendar-object-resource",
                "DTSTART:20270112T090000Z | DTSTART:tomorrow | valid-calendar-object-resource",
                "DTSTART:20270112T090000Z | DTSTART;TZID=Europe/Paris:20270112T090000 | valid-calendar-object-resource",
                "DTEND:20270112T100000Z | DTEND:20270112T080000Z | valid-calendar-object-resource",
                "SUMMARY:Put | RRULE:FREQ=NEVER;X= | valid-calendar-object-resource",
                "VEVENT | VTODO | supported-calendar-component"
            })
    void an_unsound_object_is_not_kept(String part, String instead, String condition) {
        HttpResponse<String> answer = put("put-1.ics", OBJECT.replace(part, instead));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<error", condition);
        assertThat(account("icloud", IDA).path("events")).isEmpty();
    }

    @Test
    void a_uid_belongs_to_one_object() {
        put("put-1.ics", OBJECT);
        assertThat(put("other.ics", OBJECT).body()).contains("no-uid-conflict");
    }

    @Test
    void somebody_elses_calendar_is_forbidden() {
        String other = home.replace(dsid, "1000000000");
        assertThat(propfind(other, "1", LISTING).statusCode()).isEqualTo(403);
        assertThat(dav("GET", home + "home/x.ics", "joe@icloud.com:qrst-uvwx-yzab-cdef", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(propfind(home + "nowhere/", "0", LISTING).statusCode()).isEqualTo(404);
        assertThat(dav("DELETE", home + "home/", IDA + ":" + WORD, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_new_primary_password_ends_all_app_specific_ones() {
        String people = "/_control/icloud/people/" + IDA;
        JsonNode made = control("POST", people + "/app-passwords", "{\"label\":\"Phone\"}");
        String word = made.path("password").asText();
        assertThat(word).matches("[a-z]{4}(-[a-z]{4}){3}");
        assertThat(status(IDA + ":" + word)).isEqualTo(207);
        assertThat(control("PUT", people + "/password", "{\"password\":\"New-1\"}")
                        .path("ended")
                        .asInt())
                .isEqualTo(2);
        assertThat(status(IDA + ":" + word)).isEqualTo(401);
        assertThat(status(IDA + ":" + WORD)).isEqualTo(401);
    }

    @Test
    void a_person_has_at_most_25_app_specific_passwords() {
        String path = "/_control/icloud/people/" + IDA + "/app-passwords";
        for (int i = 1; i < 25; i++) {
            control("POST", path, "{}");
        }
        assertThat(send(to(path).POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(409);
        control("DELETE", path + "/p1", "");
        assertThat(status(IDA + ":" + WORD)).isEqualTo(401);
        control("POST", path, "{}");
    }

    @Test
    void ten_wrong_passwords_lock_the_account() {
        for (int i = 0; i < 10; i++) {
            assertThat(status(IDA + ":Primary-1")).isEqualTo(401);
        }
        assertThat(status(IDA + ":" + WORD)).isEqualTo(401);
        assertThat(control("/_control/icloud/people").at("/0/locked").asBoolean())
                .isTrue();
        control("POST", "/_control/icloud/people/" + IDA + "/unlock", "");
        assertThat(status(IDA + ":" + WORD)).isEqualTo(207);
    }

    @Test
    void people_manage_their_passwords_on_a_page() {
        String page = "/icloud/account/" + IDA;
        assertThat(send(to(page).GET()).body()).contains(">Liaison<").doesNotContain(WORD);
        String made = form(page, "", "generate", "Tablet").body();
        assertThat(status(IDA + ":" + first(made, "code", 0))).isEqualTo(207);
        form(page, "", "revoke", "p1");
        assertThat(status(IDA + ":" + WORD)).isEqualTo(401);
        form(page, "", "password", "Next-1");
        assertThat(send(to(page).GET()).body()).doesNotContain(">Tablet<");
    }

    @Test
    void trouble_comes_as_icloud_makes_it() {
        fault("{'method':'icloud.REPORT','kind':'http','status':503,'retry_after':7}");
        HttpResponse<String> busy = report(QUERY);
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("7");
        fault("{'method':'icloud.REPORT','kind':'http','status':207,'error':'507'}");
        assertThat(data(QUERY)).contains("<status>HTTP/1.1 507");
        fault("{'method':'icloud.*','kind':'http','status':429,'retry_after':3,'account':'ida@icloud.com'}");
        assertThat(report(QUERY).statusCode()).isEqualTo(429);
        JsonNode calls = control("/_control/calls?since=0");
        assertThat(calls.findValuesAsText("method")).contains("icloud.PROPFIND", "icloud.REPORT");
        assertThat(calls.toString()).doesNotContain(WORD);
    }

    /** The shape of RFC 4791, 7.8.1 and 7.9.1. */
    @Test
    void the_examples_of_the_rfc_are_understood() {
        put("abcd2.ics", OBJECT);
        String partial =
                """
                <?xml version="1.0" encoding="utf-8" ?>
                <C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
                  <D:prop>
                    <D:getetag/>
                    <C:calendar-data>
                      <C:comp name="VCALENDAR">
                        <C:prop name="VERSION"/>
                        <C:comp name="VEVENT">
                          <C:prop name="SUMMARY"/><C:prop name="UID"/><C:prop name="DTSTART"/><C:prop name="DTEND"/>
                          <C:prop name="DURATION"/><C:prop name="RRULE"/><C:prop name="RDATE"/><C:prop name="EXRULE"/>
                          <C:prop name="EXDATE"/><C:prop name="RECURRENCE-ID"/>
                        </C:comp>
                        <C:comp name="VTIMEZONE"/>
                      </C:comp>
                    </C:calendar-data>
                  </D:prop>
                  <C:filter>
                    <C:comp-filter name="VCALENDAR">
                      <C:comp-filter name="VEVENT">
                        <C:time-range start="20270104T000000Z" end="20270115T000000Z"/>
                      </C:comp-filter>
                    </C:comp-filter>
                  </C:filter>
                </C:calendar-query>
                """;
        assertThat(data(partial)).contains("UID:put-1", "<getetag>");
        String multiget =
                """
                <?xml version="1.0" encoding="utf-8" ?>
                <C:calendar-multiget xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
                  <D:prop><D:getetag/><C:calendar-data/></D:prop>
                  <D:href>/%1$s/calendars/home/abcd2.ics</D:href>
                  <D:href>/%1$s/calendars/home/mtg1.ics</D:href>
                </C:calendar-multiget>
                """
                        .formatted(dsid);
        assertThat(data(multiget)).contains("UID:put-1", "mtg1.ics</href><status>HTTP/1.1 404");
    }
}
