package dev.liaison.providers.caldav;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;

/**
 * A moment as iCalendar writes it.
 *
 * @param local midnight when it is a date
 * @param zone of the time itself; the calendar's for a date and for a floating time
 * @param date true when no time of day was given
 */
record IcalTime(LocalDateTime local, ZoneRules zone, boolean date) {
    static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** @param zone for a value without one of its own */
    static IcalTime parse(String value, ZoneRules zone) throws Unreadable {
        try {
            if (value.indexOf('T') < 0) {
                return new IcalTime(LocalDate.parse(value, DATE).atStartOfDay(), zone, true);
            }
            var utc = value.endsWith("Z");
            var local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
            return new IcalTime(local, utc ? UTC : zone, false);
        } catch (DateTimeException e) {
            throw new Unreadable("not a date or time");
        }
    }

    IcalTime at(LocalDateTime other) {
        return new IcalTime(other, zone, date);
    }

    /** A time that the clocks skip, or have twice, has the offset from before the change (RFC 5545, 3.3.5). */
    Instant instant() {
        return local.toInstant(zone.getOffset(local));
    }
}
