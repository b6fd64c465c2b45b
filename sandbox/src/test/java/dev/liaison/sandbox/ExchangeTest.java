package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest extends ExchangeSandboxTest {
    @BeforeEach
    void meeting() {
        event(
                "exchange",
                "mia@corp.test",
                "{'title':'Salary talk','location':'Room 9','start':'2027-01-11T09:00','end':'2027-01-11T10:00'}");
    }

    private static String create(String attributes, String properties) {
        return "<m:CreateItem " + attributes + "><m:Items><t:CalendarItem>" + properties
                + "</t:CalendarItem></m:Items></m:CreateItem>";
    }

    private static String talk() {
        return "<t:Subject>Mentoring</t:Subject><t:Start>2027-01-12T09:00:00Z</t:Start>"
                + "<t:End>2027-01-12T10:00:00Z</t:End><t:RequiredAttendees><t:Attendee><t:Mailbox>"
                + "<t:EmailAddress>mia@corp.test</t:EmailAddress></t:Mailbox></t:Attendee></t:RequiredAttendees>";
    }

    private String invite() {
        return ask(create("SendMeetingInvitations=\"SendToAllAndSaveCopy\"", talk()));
    }

    private static String id(String answer) {
        return " Id=\"" + attribute(answer, " Id") + "\" ChangeKey=\"" + attribute(answer, "ChangeKey") + "\"";
    }

    private String code(String body) {
        return first(ask(body), "ResponseCode");
    }

    @Test
    void times_come_back_in_the_zone_of_the_question() {
        assertThat(ask(monday("FreeBusy", "mia@corp.test")))
                .contains("<t:StartTime>2027-01-11T08:00:00</t:StartTime><t:EndTime>2027-01-11T09:00:00</t:EndTime>");
        String local = availability(ZURICH, "2027-01-11T00:00:00", "2027-01-12T00:00:00", "FreeBusy", "mia@corp.test");
        assertThat(first(ask(local), "StartTime")).isEqualTo("2027-01-11T09:00:00");
        server("{'offsets':true}");
        assertThat(first(ask(local), "StartTime")).isEqualTo("2027-01-11T09:00:00+01:00");
    }

    @Test
    void the_change_of_the_clocks_is_as_the_question_says() {
        event("exchange", "mia@corp.test", "{'start':'2027-07-05T09:00','end':'2027-07-05T10:00'}");
        String july = availability(ZURICH, "2027-07-05T00:00:00", "2027-07-06T00:00:00", "FreeBusy", "mia@corp.test");
        assertThat(first(ask(july), "StartTime")).isEqualTo("2027-07-05T09:00:00");
        assertThat(first(ask(july.replace(ZURICH, UTC)), "StartTime")).isEqualTo("2027-07-05T07:00:00");
    }

    @Test
    void each_interval_has_a_digit_and_the_heaviest_wins() {
        String mia = "mia@corp.test";
        event("exchange", mia, "{'start':'2027-01-11T09:30','end':'2027-01-11T10:30','status':'oof'}");
        event("exchange", mia, "{'start':'2027-01-11T12:00','end':'2027-01-11T12:30','status':'tentative'}");
        event("exchange", mia, "{'start':'2027-01-11T13:00','end':'2027-01-11T13:30','status':'workingElsewhere'}");
        event("exchange", mia, "{'start':'2027-01-11T14:00','end':'2027-01-11T14:30','status':'free'}");
        String answer = ask(monday("FreeBusyMerged", mia));
        assertThat(first(answer, "MergedFreeBusy")).hasSize(48).startsWith("00000000000000002330001040000000");
        assertThat(answer).contains(">Busy<", ">OOF<", ">Tentative<", ">WorkingElsewhere<", ">Free<");
        assertThat(first(answer, "FreeBusyViewType")).isEqualTo("FreeBusyMerged");
        String merged = ask(monday("MergedOnly", mia));
        assertThat(merged).doesNotContain("CalendarEvent", "WorkingHours");
    }

    @Test
    void details_come_only_to_those_who_may_see_them() {
        assertThat(ask(monday("Detailed", "mia@corp.test")))
                .contains("<t:FreeBusyViewType>FreeBusy</t:FreeBusyViewType>")
                .doesNotContain("Salary", "Room 9");
        change("exchange", "mia@corp.test", "{'colleagues_see':'details'}");
        assertThat(ask(monday("DetailedMerged", "mia@corp.test")))
                .contains("<t:FreeBusyViewType>DetailedMerged</t:FreeBusyViewType>", "Salary talk", "Room 9");
        assertThat(ask(monday("FreeBusyMerged", "mia@corp.test"))).doesNotContain("Salary", "Room 9");
        event("exchange", "mia@corp.test", "{'title':'Doctor','start':'2027-01-11T15:00','confidential':true}");
        assertThat(ask(monday("Detailed", "mia@corp.test")))
                .contains("<t:IsPrivate>true")
                .doesNotContain("Doctor");
    }

    @Test
    void each_mailbox_has_its_own_answer_in_the_order_of_the_question() {
        change("exchange", "noa@corp.test", "{'colleagues_see':'none'}");
        change("exchange", "svc@corp.test", "{'error':'ErrorMailboxMoveInProgress'}");
        String answer = ask(monday("FreeBusy", "noa@corp.test", "MIA@corp.test", "nobody@corp.test", "svc@corp.test"));
        assertThat(answer.replaceAll("(?s).*?<m:ResponseCode>(\\w+)<|.*", "$1 ").strip())
                .isEqualTo("ErrorNoFreeBusyAccess NoError ErrorMailRecipientNotFound ErrorMailboxMoveInProgress");
        assertThat(answer).contains("<t:FreeBusyViewType>None</t:FreeBusyViewType>");
    }

    @Test
    void working_hours_come_in_the_zone_of_the_mailbox() {
        String answer = ask(monday("FreeBusy", "mia@corp.test"));
        assertThat(answer.substring(answer.indexOf("<t:WorkingHours>")))
                .contains("<t:Bias>-60</t:Bias>", "<t:DayOrder>5</t:DayOrder><t:Month>10</t:Month>", ">480<", ">1020<");
    }

    @Test
    void an_all_day_event_lies_in_the_zone_of_its_mailbox() {
        event("exchange", "noa@corp.test", "{'start':'2027-01-11','status':'oof'}");
        assertThat(first(ask(monday("FreeBusy", "noa@corp.test")), "StartTime")).isEqualTo("2027-01-11T05:00:00");
    }

    @Test
    void an_invitation_lands_in_the_calendar_and_in_the_mail() {
        String answer = invite();
        assertThat(first(answer, "ResponseCode")).isEqualTo("NoError");
        JsonNode entry = account("exchange", "mia@corp.test").at("/events/1");
        assertThat(entry.path("organizer").asText()).isEqualTo("svc@corp.test");
        assertThat(entry.path("status").asText()).isEqualTo("tentative");
        assertThat(mails("mia@corp.test")).hasSize(1);
        assertThat(mails("mia@corp.test").toString()).contains("METHOD:REQUEST");
    }

    @Test
    void a_cancelled_meeting_goes_and_everybody_is_told() {
        String id = id(invite());
        String cancel = "<m:CreateItem MessageDisposition=\"SendAndSaveCopy\"><m:Items><t:CancelCalendarItem>"
                + "<t:ReferenceItemId" + id + "/><t:NewBodyContent BodyType=\"Text\">Sorry</t:NewBodyContent>"
                + "</t:CancelCalendarItem></m:Items></m:CreateItem>";
        assertThat(code(cancel)).isEqualTo("NoError");
        assertThat(mails("mia@corp.test").toString()).contains("METHOD:CANCEL", "Sorry");
        assertThat(account("exchange", "svc@corp.test").path("events")).isEmpty();
        assertThat(code(cancel)).isEqualTo("ErrorItemNotFound");
        assertThat(code(cancel.replaceFirst(" MessageDisposition=\"\\w+\"", "")))
                .isEqualTo("ErrorMessageDispositionRequired");
    }

    @Test
    void a_deleted_meeting_may_tell_people_or_not() {
        String delete = "<m:DeleteItem DeleteType=\"MoveToDeletedItems\" SendMeetingCancellations=\"SendToNone\">"
                + "<m:ItemIds><t:ItemId" + id(invite()) + "/></m:ItemIds></m:DeleteItem>";
        assertThat(code(delete.replace(" SendMeetingCancellations=\"SendToNone\"", "")))
                .isEqualTo("ErrorSendMeetingCancellationsRequired");
        assertThat(code(delete)).isEqualTo("NoError");
        assertThat(mails("mia@corp.test")).hasSize(1);
        assertThat(code(delete)).isEqualTo("ErrorItemNotFound");
        String second = delete.replaceFirst("<t:ItemId.*/></m", "<t:ItemId" + id(invite()) + "/></m");
        ask(second.replace("SendToNone", "SendToAllAndSaveCopy"));
        assertThat(mails("mia@corp.test")).hasSize(3);
    }

    @Test
    void a_change_needs_the_newest_version() {
        String answer = invite();
        String update = "<m:UpdateItem ConflictResolution=\"NeverOverwrite\""
                + " SendMeetingInvitationsOrCancellations=\"SendToAllAndSaveCopy\"><m:ItemChanges><t:ItemChange>"
                + "<t:ItemId" + id(answer) + "/><t:Updates><t:SetItemField><t:FieldURI FieldURI=\"calendar:End\"/>"
                + "<t:CalendarItem><t:End>2027-01-12T11:00:00Z</t:End></t:CalendarItem></t:SetItemField>"
                + "</t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>";
        assertThat(code(update)).isEqualTo("NoError");
        assertThat(account("exchange", "svc@corp.test").at("/events/0/sequence").asInt())
                .isEqualTo(1);
        assertThat(mails("mia@corp.test")).hasSize(2);
        assertThat(code(update)).isEqualTo("ErrorIrresolvableConflict");
        assertThat(code(update.replace("NeverOverwrite", "AlwaysOverwrite"))).isEqualTo("NoError");
        assertThat(code(update.replace("calendar:End", "calendar:Start").replace("NeverOverwrite", "AlwaysOverwrite")))
                .isEqualTo("ErrorUpdatePropertyMismatch");
        assertThat(code(update.replaceFirst(" ChangeKey=\"[^\"]*\"", ""))).isEqualTo("ErrorChangeKeyRequired");
    }

    @Test
    void an_item_can_be_found_and_read_again() {
        String made = invite();
        String find = "<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>"
                + "<t:AdditionalProperties><t:FieldURI FieldURI=\"calendar:UID\"/></t:AdditionalProperties></m:ItemShape>"
                + "<m:CalendarView StartDate=\"2027-01-12T00:00:00Z\" EndDate=\"2027-01-13T00:00:00Z\"/>"
                + "<m:ParentFolderIds><t:DistinguishedFolderId Id=\"calendar\"/></m:ParentFolderIds></m:FindItem>";
        String found = ask(find);
        assertThat(id(found)).isEqualTo(id(made));
        assertThat(first(found, "UID")).startsWith("040000008200E00074C5B7101A82E008");
        assertThat(found).doesNotContain("Mentoring");
        String get = "<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:ItemIds>"
                + "<t:ItemId" + id(made) + "/></m:ItemIds></m:GetItem>";
        assertThat(ask(get)).contains("Mentoring", "<t:Start>2027-01-12T09:00:00Z", ">Organizer<", "mia@corp.test");
        assertThat(code(find.replace("2027-01-13", "2031-01-13"))).isEqualTo("ErrorCalendarViewRangeTooBig");
    }

    private static final String PATH_TO_MARK =
            "<t:ExtendedFieldURI PropertySetId=\"6f0c7f6e-52f1-4a0e-9c6d-2d8a3f3f5a11\" PropertyName=\"Mark\""
                    + " PropertyType=\"String\"/>";

    @Test
    void an_item_is_found_by_the_property_that_a_client_gave_it() {
        String mark = "<t:ExtendedProperty>" + PATH_TO_MARK + "<t:Value>m-1</t:Value></t:ExtendedProperty>";
        String made = ask(create(
                "SendMeetingInvitations=\"SendToAllAndSaveCopy\"", talk().replace("<t:Start>", mark + "<t:Start>")));
        String find = "<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>"
                + "<m:IndexedPageItemView MaxEntriesReturned=\"1\" Offset=\"0\" BasePoint=\"Beginning\"/>"
                + "<m:Restriction><t:IsEqualTo>" + PATH_TO_MARK + "<t:FieldURIOrConstant><t:Constant Value=\"m-1\"/>"
                + "</t:FieldURIOrConstant></t:IsEqualTo></m:Restriction>"
                + "<m:ParentFolderIds><t:DistinguishedFolderId Id=\"calendar\"/></m:ParentFolderIds></m:FindItem>";
        String found = ask(find);
        assertThat(id(found)).isEqualTo(id(made));
        assertThat(found).contains("IncludesLastItemInRange=\"true\"", "TotalItemsInView=\"1\"");
        assertThat(ask(find.replace("m-1", "m-2"))).contains("TotalItemsInView=\"0\"");
        assertThat(ask(find.replace("\"Mark\"", "\"Other\""))).contains("TotalItemsInView=\"0\"");
        assertThat(code(find.replace(PATH_TO_MARK, "<t:FieldURI FieldURI=\"item:Subject\"/>")))
                .isEqualTo("ErrorUnsupportedPathForQuery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:00:00Z | 08:00:00Z | ErrorCalendarEndDateIsEarlierThanStartDate",
                "2027-01-12T10:00:00Z | 2033-01-12T10:00:00Z | ErrorCalendarDurationIsTooLong",
                "<t:End>2027-01-12T10:00:00Z</t:End> | <!-- --> | ErrorRequiredPropertyMissing",
                "mia@corp.test | mia | ErrorInvalidRecipients",
                "<t:EmailAddress>mia@corp.test</t:EmailAddress> | <t:Name>Mia</t:Name> | ErrorMissingInformationEmailAddress",
                "<t:RequiredAttendees> | <t:LegacyFreeBusyStatus>NoData</t:LegacyFreeBusyStatus><t:RequiredAttendees> | ErrorInvalidPropertySet"
            })
    void an_item_that_makes_no_sense_is_an_error_of_its_own(String part, String instead, String code) {
        String body = create("SendMeetingInvitations=\"SendToAllAndSaveCopy\"", talk().replace(part, instead));
        assertThat(code(body)).isEqualTo(code);
        assertThat(mails("mia@corp.test")).isEmpty();
        assertThat(account("exchange", "svc@corp.test").path("events")).isEmpty();
    }

    @Test
    void an_item_needs_to_say_who_is_told_and_lies_in_the_own_calendar() {
        assertThat(code(create("", talk()))).isEqualTo("ErrorSendMeetingInvitationsRequired");
        String elsewhere = create("SendMeetingInvitations=\"SendToNone\"", talk())
                .replace(
                        "<m:Items>",
                        "<m:SavedItemFolderId><t:DistinguishedFolderId Id=\"inbox\"/></m:SavedItemFolderId><m:Items>");
        assertThat(code(elsewhere)).isEqualTo("ErrorCannotCreateCalendarItemInNonCalendarFolder");
        String other =
                "Id=\"calendar\"><t:Mailbox><t:EmailAddress>mia@corp.test</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>";
        assertThat(code(elsewhere.replace("Id=\"inbox\"/>", other))).isEqualTo("ErrorAccessDenied");
    }

    @Test
    void a_busy_server_says_for_how_long() {
        fault("{'method':'exchange.GetUserAvailability','kind':'http','error':'ErrorServerBusy','retry_after':30}");
        assertThat(fault("", monday("FreeBusy", "mia@corp.test"))).isEqualTo("ErrorServerBusy");
        assertThat(ask(monday("FreeBusy", "mia@corp.test"))).contains("NoError");
        fault("{'method':'exchange.*','kind':'http','error':'ErrorServerBusy','retry_after':30}");
        String answer = soap(basic(SERVICE), envelope("", monday("FreeBusy", "mia@corp.test")))
                .body();
        assertThat(answer).contains("<t:Value Name=\"BackOffMilliseconds\">30000</t:Value>");
    }

    @Test
    void more_calls_at_once_than_the_policy_allows_are_too_many() {
        provider("exchange", "{'concurrent_calls':0}");
        assertThat(fault("", monday("FreeBusy", "mia@corp.test"))).isEqualTo("ErrorExceededConnectionCount");
    }
}
