package dev.liaison.providers.caldav;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.ShowAs;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A VEVENT: something once, something that recurs, or one occurrence of it that is different.
 *
 * @param recurrenceId which occurrence it stands for; null when it is not about one
 * @param source for its recurrences
 */
record IcalEvent(
        String uid,
        IcalTime start,
        IcalDuration length,
        ShowAs showAs,
        @Nullable IcalTime recurrenceId,
        IcalComponent source) {

    static IcalEvent of(IcalComponent event, IcalZones zones) throws Unreadable {
        var start = zones.time(event.required("DTSTART"));
        return new IcalEvent(
                event.text("UID"),
                start,
                length(event, start, zones),
                showAs(event),
                recurrenceId(event, zones),
                event);
    }

    /** Without an end, a date takes its day and a time takes no time (RFC 5545, 3.6.1). */
    private static IcalDuration length(IcalComponent event, IcalTime start, IcalZones zones) throws Unreadable {
        var end = event.first("DTEND");
        if (end.isPresent()) {
            return IcalDuration.between(start, zones.time(end.get()));
        }
        var duration = event.text("DURATION");
        if (!duration.isEmpty()) {
            return IcalDuration.parse(duration);
        }
        return start.date() ? IcalDuration.parse("P1D") : IcalDuration.NONE;
    }

    private static ShowAs showAs(IcalComponent event) {
        var status = event.text("STATUS").toUpperCase(Locale.ROOT);
        if (status.equals("CANCELLED") || event.text("TRANSP").equalsIgnoreCase("TRANSPARENT")) {
            return ShowAs.FREE;
        }
        return status.equals("TENTATIVE") ? ShowAs.TENTATIVE : ShowAs.BUSY;
    }

    private static @Nullable IcalTime recurrenceId(IcalComponent event, IcalZones zones) throws Unreadable {
        var id = event.first("RECURRENCE-ID");
        if (id.isEmpty()) {
            return null;
        }
        if (id.get().has("RANGE", "THISANDFUTURE")) {
            throw new Unreadable("a change of this and all later occurrences");
        }
        return zones.time(id.get());
    }

    /** Empty when it takes no time, or is shown as free. */
    Optional<Busy> busy(IcalTime begin, IcalDuration duration) throws Unreadable {
        var from = begin.instant();
        var to = duration.after(begin);
        return showAs != ShowAs.FREE && from.isBefore(to)
                ? Optional.of(new Busy(from, to, showAs, begin.date()))
                : Optional.empty();
    }
}
