package dev.liaison.sandbox.icloud.dav;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times in attributes: {@code 20270111T090000Z} and nothing else. */
final class UtcTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private UtcTime() {}

    /** Throws the CalDAV precondition of that name. */
    static Instant read(String text, String condition) {
        try {
            return LocalDateTime.parse(text, FORM).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException other) {
            throw DavError.caldav(condition);
        }
    }
}
