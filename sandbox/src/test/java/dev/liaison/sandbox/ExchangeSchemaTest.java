package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Exchange's schema refuses, the sandbox refuses: HTTP 500 and a fault. */
class ExchangeSchemaTest extends ExchangeSandboxTest {
    private static final String CREATE =
            """
            <m:CreateItem SendMeetingInvitations="SendToAllAndSaveCopy">
            <m:SavedItemFolderId><t:DistinguishedFolderId Id="calendar"/></m:SavedItemFolderId>
            <m:Items><t:CalendarItem><t:Subject>Talk</t:Subject><t:Body BodyType="Text">Hello</t:Body>
            <t:UID>u-1</t:UID><t:Start>2027-01-11T09:00:00Z</t:Start><t:End>2027-01-11T10:00:00Z</t:End>
            <t:LegacyFreeBusyStatus>Busy</t:LegacyFreeBusyStatus><t:Location>Here</t:Location>
            <t:RequiredAttendees><t:Attendee><t:Mailbox><t:EmailAddress>mia@corp.test</t:EmailAddress></t:Mailbox></t:Attendee></t:RequiredAttendees>
            </t:CalendarItem></m:Items></m:CreateItem>
            """;

    private static String changed(String body, String part, String instead) {
        assertThat(body).contains(part);
        return body.replace(part, instead);
    }

    @Test
    void sound_requests_pass() {
        assertThat(ask(monday("FreeBusy", "mia@corp.test"))).contains("NoError");
        assertThat(ask(CREATE)).contains("NoError");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "m:GetUserAvailabilityRequest> | m:GetUserAvailability> | ErrorSchemaValidation",
                "m:GetUserAvailabilityRequest> | t:GetUserAvailabilityRequest> | ErrorSchemaValidation",
                "t:TimeZone> | m:TimeZone> | ErrorSchemaValidation",
                "t:MailboxData> | m:MailboxData> | ErrorSchemaValidation",
                "<t:AttendeeType>Required</t:AttendeeType> | `` | ErrorSchemaValidation",
                "Required | required | ErrorSchemaValidation",
                "Required | Guest | ErrorSchemaValidation",
                "<t:Email><t:Address>mia@corp.test</t:Address></t:Email> | <t:Email>mia@corp.test</t:Email> | ErrorSchemaValidation",
                "<t:Address>mia@corp.test</t:Address> | <t:EmailAddress>mia@corp.test</t:EmailAddress> | ErrorSchemaValidation",
                "<t:ExcludeConflicts>false | <t:ExcludeConflicts>no | ErrorSchemaValidation",
                "T00:00:00</t:StartTime> | </t:StartTime> | ErrorSchemaValidation",
                "T00:00:00</t:StartTime> | T24:30:00</t:StartTime> | ErrorSchemaValidation",
                "T00:00:00</t:StartTime> | ` 00:00:00</t:StartTime>` | ErrorSchemaValidation",
                "T00:00:00</t:StartTime> | T00:00</t:StartTime> | ErrorSchemaValidation",
                "<t:TimeWindow> | <t:TimeWindow><t:Zone/> | ErrorSchemaValidation",
                "InMinutes>30< | InMinutes>half< | ErrorSchemaValidation",
                "<t:RequestedView>FreeBusy< | <t:RequestedView>freeBusy< | ErrorSchemaValidation",
                "<t:RequestedView>FreeBusy< | <t:RequestedView>All< | ErrorSchemaValidation",
                "<t:Bias>0</t:Bias><t:Time> | <t:Time> | ErrorSchemaValidation",
                "<t:DayOrder>0 | <t:DayOrder>last | ErrorSchemaValidation",
                "<t:DayOfWeek>Sunday | <t:DayOfWeek>SUN | ErrorSchemaValidation",
                "</m:GetUserAvailabilityRequest> | <t:More/></m:GetUserAvailabilityRequest> | ErrorSchemaValidation",
                "</m:GetUserAvailabilityRequest> | `` | ErrorSchemaValidation",
                "mia@corp.test | mia&corp.test | ErrorSchemaValidation",
                "<t:RequestedView>FreeBusy< | <t:RequestedView>None< | ErrorInvalidFreeBusyViewType",
                "<t:RequestedView>FreeBusy< | <t:RequestedView>FreeBusy Detailed< | ErrorInvalidFreeBusyViewType",
                "InMinutes>30< | InMinutes>4< | ErrorInvalidMergedFreeBusyInterval",
                "InMinutes>30< | InMinutes>1441< | ErrorInvalidMergedFreeBusyInterval",
                "T00:00:00</t:StartTime> | T00:00:00Z</t:StartTime> | ErrorInvalidTimeInterval",
                "2027-01-12T00:00:00 | 2027-01-11T00:00:00 | ErrorInvalidTimeInterval",
                "2027-01-12T00:00:00 | 2027-02-22T00:00:01 | ErrorTimeIntervalTooBig",
                "<t:Time>00:00:00 | <t:Time>noon | ErrorTimeZone",
                "<t:Month>0 | <t:Month>13 | ErrorTimeZone",
                "<t:TimeZone><t:Bias>0 | <t:TimeZone><t:Bias>2000 | ErrorTimeZone"
            })
    void an_unsound_question_about_busy_times_is_refused(String part, String instead, String code) {
        String body = monday("FreeBusy", "mia@corp.test");
        assertThat(fault("", changed(body, part, instead))).isEqualTo(code);
    }

    @Test
    void the_order_of_elements_counts() {
        String body = monday("FreeBusy", "mia@corp.test");
        String view = body.substring(body.indexOf("<t:FreeBusyViewOptions>"), body.indexOf("</m:GetUser"));
        String mailboxes =
                body.substring(body.indexOf("<m:MailboxDataArray>"), body.indexOf("<t:FreeBusyViewOptions>"));
        assertThat(fault("", body.replace(view, "").replace(UTC, UTC + view))).isEqualTo("ErrorSchemaValidation");
        assertThat(fault("", body.replace(mailboxes, "").replace(UTC, mailboxes + UTC)))
                .isEqualTo("ErrorSchemaValidation");
        assertThat(fault("", body.replace(UTC, ""))).isEqualTo("ErrorSchemaValidation");
        assertThat(fault("", body.replace(mailboxes, ""))).isEqualTo("ErrorSchemaValidation");
        assertThat(fault("", body.replace(view, ""))).isEqualTo("ErrorInvalidFreeBusyViewType");
    }

    @Test
    void at_most_a_hundred_mailboxes_fit() {
        String[] many = new String[101];
        Arrays.fill(many, "mia@corp.test");
        assertThat(fault("", monday("FreeBusy", many))).isEqualTo("ErrorMailboxDataArrayTooBig");
        assertThat(fault("", monday("FreeBusy"))).isEqualTo("ErrorInvalidRequest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<t:Subject>Talk</t:Subject><t:Body BodyType=\"Text\">Hello</t:Body> | <t:Body BodyType=\"Text\">Hello</t:Body><t:Subject>Talk</t:Subject>",
                "<t:Start>2027-01-11T09:00:00Z</t:Start><t:End>2027-01-11T10:00:00Z</t:End> | <t:End>2027-01-11T10:00:00Z</t:End><t:Start>2027-01-11T09:00:00Z</t:Start>",
                "<t:Body BodyType=\"Text\"> | <t:Body>",
                "BodyType=\"Text\" | BodyType=\"text/plain\"",
                "SendToAllAndSaveCopy | SendToEverybody",
                "2027-01-11T09:00:00Z | 2027-01-11 09:00",
                "2027-01-11T09:00:00Z | 20270111T090000Z",
                ">Busy< | >busy<",
                "<t:Location>Here</t:Location> | <t:Place>Here</t:Place>",
                "t:RequiredAttendees> | t:Attendees>",
                "<t:Mailbox><t:EmailAddress>mia@corp.test</t:EmailAddress></t:Mailbox> | <t:EmailAddress>mia@corp.test</t:EmailAddress>",
                "<m:Items> | <t:Items>",
                "m:SavedItemFolderId> | t:SavedItemFolderId>",
                "Id=\"calendar\" | Id=\"Calendar\"",
                "<t:DistinguishedFolderId Id=\"calendar\"/> | <t:DistinguishedFolderId/>"
            })
    void an_unsound_item_is_refused(String part, String instead) {
        String body = CREATE.replace("\n", "");
        assertThat(fault("", changed(body, part, instead))).isEqualTo("ErrorSchemaValidation");
        assertThat(account("exchange", "svc@corp.test").path("events")).isEmpty();
    }

    @Test
    void headers_are_checked_too() {
        String body = monday("FreeBusy", "mia@corp.test");
        assertThat(fault("<t:Unknown/>", body)).isEqualTo("ErrorSchemaValidation");
        assertThat(fault("<t:ExchangeImpersonation/>", body)).isEqualTo("ErrorSchemaValidation");
        String old = envelope("", body).replace("Exchange2013", "Exchange5");
        assertThat(first(soap(basic(SERVICE), old).body(), "ResponseCode")).isEqualTo("ErrorInvalidServerVersion");
        String item = CREATE.replace("</t:RequiredAttendees>", "</t:RequiredAttendees><t:StartTimeZone Id=\"UTC\"/>");
        assertThat(ask(item)).contains("NoError");
        String too = envelope("", item).replace("Exchange2013", "Exchange2007_SP1");
        assertThat(first(soap(basic(SERVICE), too).body(), "ResponseCode")).isEqualTo("ErrorSchemaValidation");
    }

    @Test
    void a_violation_says_where_it_is() {
        HttpResponse<String> answer = soap(basic(SERVICE), envelope("", "<m:CreateItem/>"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        assertThat(first(answer.body(), "LineNumber")).isEqualTo("1");
        assertThat(first(answer.body(), "Violation")).contains("CreateItem");
    }

    @Test
    void outside_entities_are_refused() {
        String bomb = envelope("", monday("FreeBusy", "&e;"))
                .replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
        assertThat(first(soap(basic(SERVICE), bomb).body(), "ResponseCode")).isEqualTo("ErrorSchemaValidation");
    }

    @ParameterizedTest
    @CsvSource({"application/soap+xml; charset=utf-8", "application/xml", "text/plain", "text/xml; charset=iso-8859-1"})
    void another_content_type_is_not_supported(String type) {
        HttpResponse<String> answer = send(to(PATH).header("Content-Type", type)
                .header("Authorization", basic(SERVICE))
                .POST(HttpRequest.BodyPublishers.ofString(envelope("", monday("FreeBusy", "mia@corp.test")))));
        assertThat(answer.statusCode()).isEqualTo(415);
    }
}
