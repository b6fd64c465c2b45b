package dev.liaison.app.pages.frame;

import dev.liaison.domain.request.RequestWords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says times in the reader's zone, with the year where it is not this one. */
@Component
public class Moments {
    private static final DateTimeFormatter OTHER_YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm VV", Locale.ENGLISH);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    public Moment of(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        var thisYear = there.getYear() == clock.instant().atZone(zone).getYear();
        return new Moment(
                at.toString(),
                thisYear ? RequestWords.when(at, zone) : OTHER_YEAR.format(there),
                DAY.format(there),
                EXACT.format(there));
    }

    public @Nullable Moment ofNullable(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : of(at, zone);
    }

    /** For support staff, who have no profile and so no zone. */
    public Moment utc(Instant at) {
        return of(at, ZoneOffset.UTC);
    }

    /** "14:05": what the clock shows there now. */
    public String clockIn(ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH)
                .format(clock.instant().atZone(zone));
    }
}
