package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** Three mailboxes on one Exchange server, and a service account that may act for them. Basic login is allowed. */
abstract class ExchangeSandboxTest extends CalendarSandboxTest {
    static final String PATH = "/exchange/EWS/Exchange.asmx";
    static final String SERVICE = "CORP\\svc:Secret-1";
    static final String MEMBER = "CORP\\mia:Secret-2";
    static final String UTC =
            """
            <t:TimeZone><t:Bias>0</t:Bias>
             <t:StandardTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>0</t:DayOrder><t:Month>0</t:Month>
              <t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime>
             <t:DaylightTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>0</t:DayOrder><t:Month>0</t:Month>
              <t:DayOfWeek>Sunday</t:DayOfWeek></t:DaylightTime></t:TimeZone>
            """;
    static final String ZURICH =
            """
            <t:TimeZone><t:Bias>-60</t:Bias>
             <t:StandardTime><t:Bias>0</t:Bias><t:Time>03:00:00</t:Time><t:DayOrder>5</t:DayOrder><t:Month>10</t:Month>
              <t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime>
             <t:DaylightTime><t:Bias>-60</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>5</t:DayOrder><t:Month>3</t:Month>
              <t:DayOfWeek>Sunday</t:DayOfWeek></t:DaylightTime></t:TimeZone>
            """;

    @BeforeEach
    void server() {
        control(
                "POST",
                "/_control/world",
                """
                {"exchange":{"settings":{"basic":true},"logins":[
                  {"user":"svc","domain":"CORP","upn":"svc@corp.test","password":"Secret-1","mailbox":"svc@corp.test",
                   "impersonates":true},
                  {"user":"mia","domain":"CORP","upn":"mia@corp.test","password":"Secret-2","mailbox":"mia@corp.test"}]},
                 "calendars":[
                  {"provider":"exchange","email":"svc@corp.test","name":"Mentoring"},
                  {"provider":"exchange","email":"mia@corp.test","name":"Mia Berg","zone":"Europe/Zurich"},
                  {"provider":"exchange","email":"noa@corp.test","name":"Noa Katz","zone":"America/New_York"}]}
                """);
    }

    static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> soap(String authorization, String envelope) {
        return send(to(PATH).header("Content-Type", "text/xml; charset=utf-8")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(envelope)));
    }

    static String envelope(String header, String body) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\""
                + " xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\">"
                + "<soap:Header><t:RequestServerVersion Version=\"Exchange2013\"/>" + header + "</soap:Header>"
                + "<soap:Body>" + body + "</soap:Body></soap:Envelope>";
    }

    static String impersonating(String address) {
        return "<t:ExchangeImpersonation><t:ConnectingSID><t:SmtpAddress>" + address
                + "</t:SmtpAddress></t:ConnectingSID></t:ExchangeImpersonation>";
    }

    static String availability(String zone, String from, String to, String view, String... mailboxes) {
        StringBuilder array = new StringBuilder();
        for (String each : mailboxes) {
            array.append("<t:MailboxData><t:Email><t:Address>")
                    .append(each)
                    .append("</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType>"
                            + "<t:ExcludeConflicts>false</t:ExcludeConflicts></t:MailboxData>");
        }
        return "<m:GetUserAvailabilityRequest>" + zone + "<m:MailboxDataArray>" + array + "</m:MailboxDataArray>"
                + "<t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>" + from + "</t:StartTime><t:EndTime>" + to
                + "</t:EndTime></t:TimeWindow><t:MergedFreeBusyIntervalInMinutes>30</t:MergedFreeBusyIntervalInMinutes>"
                + "<t:RequestedView>" + view
                + "</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>";
    }

    /** A Monday. */
    static String monday(String view, String... mailboxes) {
        return availability(UTC, "2027-01-11T00:00:00", "2027-01-12T00:00:00", view, mailboxes);
    }

    String ask(String body) {
        HttpResponse<String> answer = soap(basic(SERVICE), envelope("", body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The response code of the fault that a request of the service account ends in. */
    String fault(String header, String body) {
        HttpResponse<String> answer = soap(basic(SERVICE), envelope(header, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).contains("<faultcode", "</s:Fault>");
        return first(answer.body(), "ResponseCode");
    }

    /** The text of the first element of that name, whatever its prefix; empty without one. */
    static String first(String xml, String name) {
        Matcher element =
                Pattern.compile("<(?:\\w+:)?" + name + "[^>]*>([^<]*)<").matcher(xml);
        return element.find() ? element.group(1) : "";
    }

    static String attribute(String xml, String name) {
        Matcher attribute = Pattern.compile(name + "=\"([^\"]*)\"").matcher(xml);
        return attribute.find() ? attribute.group(1) : "";
    }

    JsonNode login(String user, String patch) {
        return control("PATCH", "/_control/exchange/logins/" + user, patch.replace('\'', '"'));
    }

    void server(String settings) {
        control("PUT", "/_control/exchange/settings", settings.replace('\'', '"'));
    }
}
