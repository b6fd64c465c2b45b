package dev.liaison.providers.http;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header. */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private RetryAfter() {}

    /** At least a second; what we were given instead when the header is missing or isn't a sane number of seconds. */
    public static Duration of(@Nullable String header, Duration otherwise) {
        if (header == null || !SECONDS.matcher(header.trim()).matches()) {
            return otherwise;
        }
        return Duration.ofSeconds(Math.max(1, Long.parseLong(header.trim())));
    }
}
