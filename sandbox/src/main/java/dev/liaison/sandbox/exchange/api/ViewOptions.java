package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.exchange.soap.SoapFault;
import dev.liaison.sandbox.kit.Dom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import org.w3c.dom.Element;

/** What a free/busy question asks for. Its times are local ones of its own time zone. */
record ViewOptions(ZoneRules zone, Instant from, Instant to, Duration interval, String view) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1440;

    static ViewOptions read(Operation operation) {
        Element request = operation.element();
        ZoneRules zone = RequestZone.read(Dom.child(request, "TimeZone").orElseThrow());
        Element options = Dom.child(request, "FreeBusyViewOptions")
                .orElseThrow(() -> SoapFault.of(
                        "ErrorInvalidFreeBusyViewType",
                        "The request asks neither for free/busy times nor for suggestions."));
        LocalDateTime start = local(options, "StartTime");
        LocalDateTime end = local(options, "EndTime");
        window(start, end, operation.exchange().settings().windowDays());
        return new ViewOptions(zone, instant(zone, start), instant(zone, end), interval(options), view(options));
    }

    private static LocalDateTime local(Element options, String name) {
        String text = Dom.text(options, "TimeWindow", name).orElseThrow();
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException offset) {
            throw SoapFault.of(
                    "ErrorInvalidTimeInterval",
                    "The time " + text + " must be a local one of the request's time zone.");
        }
    }

    private static void window(LocalDateTime start, LocalDateTime end, int most) {
        if (!start.isBefore(end)) {
            throw SoapFault.of(
                    "ErrorInvalidTimeInterval",
                    "The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.");
        }
        Duration window = Duration.between(start, end);
        if (window.compareTo(Duration.ofDays(most)) > 0) {
            throw SoapFault.of(
                    "ErrorTimeIntervalTooBig",
                    "The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = "
                            + most + " days; the actual limit = " + window.toDays() + " days.");
        }
    }

    private static Instant instant(ZoneRules zone, LocalDateTime local) {
        return local.toInstant(zone.getOffset(local));
    }

    private static Duration interval(Element options) {
        int minutes = Dom.text(options, "MergedFreeBusyIntervalInMinutes")
                .map(Integer::parseInt)
                .orElse(30);
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw SoapFault.of(
                    "ErrorInvalidMergedFreeBusyInterval",
                    "The interval of merged free/busy times must lie between 5 and 1440 minutes.");
        }
        return Duration.ofMinutes(minutes);
    }

    private static String view(Element options) {
        String view = Dom.text(options, "RequestedView").orElse("FreeBusy");
        if (view.isEmpty() || view.contains("None") || view.contains(" ")) {
            throw SoapFault.of("ErrorInvalidFreeBusyViewType", "The requested view " + view + " is none.");
        }
        return view;
    }
}
