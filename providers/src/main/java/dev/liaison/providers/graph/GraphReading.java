package dev.liaison.providers.graph;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.Reading;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.providers.http.WindowsZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Graph's entries come down to. One that can't be understood makes the whole calendar unknown: the rest proves nothing. */
final class GraphReading {
    private static final Reading UNREADABLE = new Reading.Unread(UnreadReason.UNREADABLE);
    private static final Map<String, ShowAs> STATUS = Map.of(
            "free", ShowAs.FREE,
            "tentative", ShowAs.TENTATIVE,
            "busy", ShowAs.BUSY,
            "oof", ShowAs.OUT_OF_OFFICE,
            "workingElsewhere", ShowAs.WORKING_ELSEWHERE);

    /** The earliest and the latest place on earth, for days of which we don't know where they are. */
    private static final Duration EARLIEST = Duration.ofHours(14);

    private static final Duration LATEST = Duration.ofHours(12);

    private GraphReading() {}

    static Reading of(GraphSchedule schedule) {
        var error = schedule.error();
        if (error != null) {
            return new Reading.Unread(GraphErrors.unread(error));
        }
        var items = schedule.items();
        return items == null || contradicts(schedule.view(), items) ? UNREADABLE : of(items);
    }

    /** The view says that there is something, and the items don't say what. */
    private static boolean contradicts(String view, List<GraphEntry> items) {
        return items.isEmpty() && view.chars().anyMatch(digit -> digit != '0');
    }

    static Reading of(List<GraphEntry> entries) {
        var busy = new ArrayList<Busy>();
        for (var entry : entries) {
            if (entry.cancelled()) {
                continue;
            }
            var showAs = entry.status() == null ? null : STATUS.get(entry.status());
            var from = from(entry);
            var to = to(entry);
            if (showAs == null || from == null || to == null || to.isBefore(from)) {
                return UNREADABLE;
            }
            if (from.isBefore(to)) {
                busy.add(new Busy(from, to, showAs, entry.allDay()));
            }
        }
        return new Reading.Read(busy);
    }

    private static @Nullable Instant from(GraphEntry entry) {
        var local = entry.start() == null ? null : entry.start().local();
        return local == null ? null : entry.allDay() ? day(local, entry, EARLIEST.negated()) : utc(local);
    }

    private static @Nullable Instant to(GraphEntry entry) {
        var local = entry.end() == null ? null : entry.end().local();
        return local == null ? null : entry.allDay() ? day(local, entry, LATEST) : utc(local);
    }

    private static Instant utc(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
    }

    /** Whole days keep their date in whatever zone is asked for, so they are put where they were entered. */
    private static Instant day(LocalDateTime midnight, GraphEntry entry, Duration otherwise) {
        return WindowsZones.zone(entry.zone())
                .map(zone -> midnight.atZone(zone).toInstant())
                .orElseGet(() -> utc(midnight).plus(otherwise));
    }
}
