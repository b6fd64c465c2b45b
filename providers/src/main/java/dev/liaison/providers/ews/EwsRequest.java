package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The envelope of all questions, and GetUserAvailability, byte for byte as Microsoft's own client (ews-java-api 2.0) asks. The time zone is UTC, said as that client
 * says it: clocks that change in March and October, by nothing. Asks for times and how they are to be seen, without subjects.
 */
final class EwsRequest {
    private static final String ENVELOPE = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\""
            + " xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\">"
            + "<soap:Header><t:RequestServerVersion Version=\"Exchange2010_SP2\"></t:RequestServerVersion></soap:Header>"
            + "<soap:Body>%s</soap:Body></soap:Envelope>";
    private static final String IMPERSONATION = "<t:ExchangeImpersonation><t:ConnectingSID>"
            + "<t:SmtpAddress>%s</t:SmtpAddress></t:ConnectingSID></t:ExchangeImpersonation>";
    private static final String END_OF_HEADER = "</soap:Header>";
    private static final String ZONE = "<t:TimeZone><t:Bias>0</t:Bias>"
            + "<t:StandardTime>" + clocksChangeIn(3) + "</t:StandardTime>"
            + "<t:DaylightTime>" + clocksChangeIn(10) + "</t:DaylightTime></t:TimeZone>";
    private static final String MAILBOX = "<t:MailboxData><t:Email><t:Address>%s</t:Address></t:Email>"
            + "<t:AttendeeType>Required</t:AttendeeType><t:ExcludeConflicts>false</t:ExcludeConflicts></t:MailboxData>";
    private static final String OPTIONS = "<t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>%s</t:StartTime>"
            + "<t:EndTime>%s</t:EndTime></t:TimeWindow>"
            + "<t:MergedFreeBusyIntervalInMinutes>30</t:MergedFreeBusyIntervalInMinutes>"
            + "<t:RequestedView>FreeBusy</t:RequestedView></t:FreeBusyViewOptions>";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private EwsRequest() {}

    private static String clocksChangeIn(int month) {
        return "<t:Bias>0</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>" + month
                + "</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek>";
    }

    /**
     * @param window in whole seconds, not shorter than half an hour
     */
    static String availability(List<String> addresses, Window window) {
        var mailboxes = addresses.stream()
                .map(address -> MAILBOX.formatted(escaped(address.replaceAll("\\p{Cntrl}", ""))))
                .collect(Collectors.joining("", "<m:MailboxDataArray>", "</m:MailboxDataArray>"));
        return envelope("<m:GetUserAvailabilityRequest>" + ZONE + mailboxes
                + OPTIONS.formatted(time(window.from()), time(window.to())) + "</m:GetUserAvailabilityRequest>");
    }

    static String envelope(String body) {
        return ENVELOPE.formatted(body);
    }

    /** The same question, asked by an application for that mailbox. */
    static String impersonating(String mailbox, String question) {
        var header = question.indexOf(END_OF_HEADER);
        return question.substring(0, header) + IMPERSONATION.formatted(escaped(mailbox)) + question.substring(header);
    }

    /** Local to UTC, in seconds. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    /** As the text of an element. Line feeds and tabs stay; other control characters can't be in XML. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
