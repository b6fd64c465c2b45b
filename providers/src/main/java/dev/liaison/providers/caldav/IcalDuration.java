package dev.liaison.providers.caldav;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long something takes: days by the calendar, and then an exact time (RFC 5545, 3.3.6). */
record IcalDuration(long days, Duration exact) {
    static final IcalDuration NONE = new IcalDuration(0, Duration.ZERO);

    private static final Pattern FORM = Pattern.compile(
            "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?");

    static IcalDuration parse(String value) throws Unreadable {
        var match = FORM.matcher(value);
        if (!match.matches()) {
            throw new Unreadable("not a duration");
        }
        return new IcalDuration(
                7 * number(match.group(1)) + number(match.group(2)),
                Duration.ofHours(number(match.group(3)))
                        .plusMinutes(number(match.group(4)))
                        .plusSeconds(number(match.group(5))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static IcalDuration between(IcalTime start, IcalTime end) throws Unreadable {
        var length = start.date() && end.date()
                ? new IcalDuration(ChronoUnit.DAYS.between(start.local(), end.local()), Duration.ZERO)
                : new IcalDuration(0, Duration.between(start.instant(), end.instant()));
        if (length.days < 0 || length.exact.isNegative()) {
            throw new Unreadable("ends before it begins");
        }
        return length;
    }

    Instant after(IcalTime start) throws Unreadable {
        try {
            return start.at(start.local().plusDays(days)).instant().plus(exact);
        } catch (DateTimeException | ArithmeticException e) {
            throw new Unreadable("a duration without end");
        }
    }

    /** At least as long as it ever is. */
    Duration longest() {
        return exact.plusDays(days + 1);
    }
}
