package dev.liaison.app.pages.availability;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;

/**
 * A row of the grid: a time that the clock shows, and whether it shows it for the second time on that day.
 *
 * @param order where the row stands: repeated times follow when the clock was put back
 */
record RowKey(LocalTime order, LocalTime time, boolean again) implements Comparable<RowKey> {
    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::order).thenComparing(RowKey::time);

    static RowKey of(ZonedDateTime at) {
        var time = at.toLocalTime();
        var change = at.getZone().getRules().getTransition(at.toLocalDateTime());
        var again = change != null && change.isOverlap() && isAfter(change.getOffsetAfter(), at);
        return again
                ? new RowKey(change.getDateTimeBefore().toLocalTime().minusNanos(1), time, true)
                : new RowKey(time, time, false);
    }

    private static boolean isAfter(ZoneOffset offset, ZonedDateTime at) {
        return at.getOffset().equals(offset);
    }

    String words() {
        return again ? time + " again" : time.toString();
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
