package dev.liaison.sandbox.slack.world;

import java.time.Instant;
import java.util.Locale;

/** Slack's time stamps: seconds, a dot, six digits. */
public final class Stamp {
    private Stamp() {}

    /** Microseconds since the epoch. */
    public static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    }

    /** Writes microseconds as a time stamp. */
    public static String of(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }

    /** Writes an instant as a time stamp. */
    public static String of(Instant at) {
        return of(micros(at));
    }
}
