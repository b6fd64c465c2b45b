package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.BusyStatus;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.calendar.Sharing;
import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.kit.Xml;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One mailbox's view, at most at the level that the caller may see. Nothing is cut off at the window's edges. */
final class FreeBusyView {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private final Exchange exchange;
    private final ViewOptions options;
    private final Account account;
    private final String view;
    private final List<Occurrence> occurrences;

    FreeBusyView(Exchange exchange, ViewOptions options, Account account, Sharing sharing) {
        this.exchange = exchange;
        this.options = options;
        this.account = account;
        view = sharing == Sharing.DETAILS ? options.view() : options.view().replace("Detailed", "FreeBusy");
        occurrences = account.between(options.from(), options.to());
    }

    void write(Xml xml) {
        xml.open("m:FreeBusyView").text("t:FreeBusyViewType", view);
        if (view.contains("Merged")) {
            xml.text("t:MergedFreeBusy", MergedDigits.of(occurrences, options));
        }
        if (!view.equals("MergedOnly")) {
            xml.open("t:CalendarEventArray");
            occurrences.forEach(each -> event(xml, each));
            xml.close();
            workingHours(xml);
        }
        xml.close();
    }

    private void event(Xml xml, Occurrence each) {
        xml.open("t:CalendarEvent").text("t:StartTime", time(each.start())).text("t:EndTime", time(each.end()));
        xml.text("t:BusyType", busyType(each.event()));
        if (view.startsWith("Detailed")) {
            details(xml, each);
        }
        xml.close();
    }

    private String time(Instant time) {
        OffsetDateTime local = time.atOffset(options.zone().getOffset(time));
        return (exchange.settings().offsets() ? OFFSET : LOCAL).format(local);
    }

    static String busyType(Event event) {
        return switch (shown(event)) {
            case FREE -> "Free";
            case TENTATIVE -> "Tentative";
            case BUSY -> "Busy";
            case OOF -> "OOF";
            case WORKING_ELSEWHERE -> "WorkingElsewhere";
        };
    }

    static BusyStatus shown(Event event) {
        return event.cancelled() ? BusyStatus.FREE : event.status();
    }

    private static void details(Xml xml, Occurrence each) {
        Event event = each.event();
        boolean secret = event.details().confidential();
        xml.open("t:CalendarEventDetails").text("t:ID", ItemIds.of(event));
        if (!secret) {
            xml.text("t:Subject", event.details().title());
            xml.text("t:Location", event.details().location());
        }
        xml.text("t:IsMeeting", String.valueOf(!event.details().attendees().isEmpty()));
        xml.text("t:IsRecurring", String.valueOf(each.recurs()));
        xml.text(
                "t:IsException",
                String.valueOf(each.recurs() && !event.when().start().equals(each.original())));
        xml.text("t:IsReminderSet", "false")
                .text("t:IsPrivate", String.valueOf(secret))
                .close();
    }

    private void workingHours(Xml xml) {
        xml.open("t:WorkingHours");
        ZoneXml.write(
                xml, account.profile().zone(), exchange.calendars().clock().instant());
        xml.open("t:WorkingPeriodArray").open("t:WorkingPeriod");
        xml.text("t:DayOfWeek", "Monday Tuesday Wednesday Thursday Friday");
        xml.text("t:StartTimeInMinutes", "480").text("t:EndTimeInMinutes", "1020");
        xml.close().close().close();
    }
}
