package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What Exchange says about one mailbox. Times and how they are to be seen are read, and nothing else: what a server sends of
 * subjects and places beyond what was asked stays in its answer. What can't be understood makes the whole calendar unknown.
 */
final class EwsReading {
    private static final Map<String, ShowAs> BUSY_TYPES = Map.of(
            "Free", ShowAs.FREE,
            "Tentative", ShowAs.TENTATIVE,
            "Busy", ShowAs.BUSY,
            "OOF", ShowAs.OUT_OF_OFFICE,
            "WorkingElsewhere", ShowAs.WORKING_ELSEWHERE);
    private static final Set<String> WITH_EVENTS = Set.of("FreeBusy", "FreeBusyMerged", "Detailed", "DetailedMerged");
    private static final Comparator<Busy> IN_ORDER = Comparator.comparing(Busy::from);

    private EwsReading() {}

    /** @param answer a FreeBusyResponse that is no error */
    static Reading of(Element answer) {
        var view = EwsXml.text(answer, "FreeBusyView", "FreeBusyViewType");
        if (view.equals("None")) {
            return new Reading.Unread(UnreadReason.NOT_SHARED);
        }
        var events = EwsXml.at(answer, "FreeBusyView", "CalendarEventArray");
        return WITH_EVENTS.contains(view)
                ? events.map(EwsReading::events).orElseGet(() -> withoutEvents(answer))
                : new Reading.Unread(UnreadReason.UNREADABLE);
    }

    /** An empty calendar has no array, and nothing in its merged view where there is one. */
    private static Reading withoutEvents(Element answer) {
        var merged = EwsXml.text(answer, "FreeBusyView", "MergedFreeBusy");
        return merged.chars().allMatch(digit -> digit == '0')
                ? new Reading.Read(List.of())
                : new Reading.Unread(UnreadReason.UNREADABLE);
    }

    private static Reading events(Element array) {
        var busy = new ArrayList<Busy>();
        for (var event : EwsXml.children(array, "CalendarEvent")) {
            var showAs = BUSY_TYPES.get(EwsXml.text(event, "BusyType"));
            var from = time(EwsXml.text(event, "StartTime"));
            var to = time(EwsXml.text(event, "EndTime"));
            if (showAs == null || from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
                return new Reading.Unread(UnreadReason.UNREADABLE);
            }
            if (from.get().isBefore(to.get())) {
                busy.add(new Busy(from.get(), to.get(), showAs, false));
            }
        }
        busy.sort(IN_ORDER);
        return new Reading.Read(busy);
    }

    /** With an offset, or without and then in the zone of the question, which is UTC; servers do both. */
    static Optional<Instant> time(String text) {
        try {
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime exact
                            ? exact.toInstant()
                            : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
