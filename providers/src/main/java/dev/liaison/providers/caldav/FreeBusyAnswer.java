package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.ShowAs;
import java.util.Locale;

/** What a server answers to a free-busy-query: a VFREEBUSY, with periods and no events. */
final class FreeBusyAnswer {
    private FreeBusyAnswer() {}

    /** @throws Unreadable also when it is no such answer */
    static void read(String text, BusyTimes into) throws Unreadable {
        var calendar = IcalReader.read(text);
        if (calendar.parts("VFREEBUSY").findAny().isEmpty()) {
            throw new Unreadable("no VFREEBUSY");
        }
        for (var part : calendar.parts("VFREEBUSY").toList()) {
            for (var property : part.all("FREEBUSY").toList()) {
                add(property, into);
            }
        }
    }

    private static void add(IcalProperty property, BusyTimes into) throws Unreadable {
        var showAs = showAs(property.parameter("FBTYPE").toUpperCase(Locale.ROOT));
        if (showAs == ShowAs.FREE) {
            return;
        }
        for (var period : property.value().split(",")) {
            var ends = period.strip().split("/", 2);
            if (ends.length < 2) {
                throw new Unreadable("not a period");
            }
            add(IcalTime.parse(ends[0], IcalTime.UTC), ends[1], showAs, into);
        }
    }

    private static void add(IcalTime start, String end, ShowAs showAs, BusyTimes into) throws Unreadable {
        var length = end.startsWith("P")
                ? IcalDuration.parse(end)
                : IcalDuration.between(start, IcalTime.parse(end, IcalTime.UTC));
        var to = length.after(start);
        if (start.instant().isBefore(to)) {
            into.add(new Busy(start.instant(), to, showAs, false));
        }
    }

    /** A type that we don't know is busy (RFC 5545, 3.2.9). */
    private static ShowAs showAs(String type) {
        return switch (type) {
            case "FREE" -> ShowAs.FREE;
            case "BUSY-TENTATIVE" -> ShowAs.TENTATIVE;
            case "BUSY-UNAVAILABLE" -> ShowAs.OUT_OF_OFFICE;
            default -> ShowAs.BUSY;
        };
    }
}
