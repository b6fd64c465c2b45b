package dev.liaison.app.pages.frame;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times as HTML's {@code datetime-local} writes them. */
public final class LocalTimes {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH);

    private LocalTimes() {}

    /** Empty for what is no time, and for one that the clock skips; of one that it shows twice, the first. */
    public static Optional<Instant> parse(String typed, ZoneId zone) {
        try {
            var local = LocalDateTime.parse(typed);
            return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    public static String of(Instant at, ZoneId zone) {
        return FORMAT.format(at.atZone(zone));
    }
}
