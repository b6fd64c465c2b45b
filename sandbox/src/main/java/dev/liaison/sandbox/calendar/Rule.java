package dev.liaison.sandbox.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/** Expands a recurrence rule on the local clock, so that a weekly nine o'clock stays nine o'clock. */
final class Rule {
    private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([0-9]{8})(T([0-9]{6})(Z?))?");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private Rule() {}

    static void check(String rule) {
        if (!rule.startsWith("FREQ=")) {
            throw new IllegalArgumentException("a recurrence rule begins with FREQ=");
        }
        parsed(rule);
    }

    /** All beginnings from the seed on that lie before the limit. The seed is always the first one (RFC 5545, 3.8.5.3). */
    static TreeSet<LocalDateTime> starts(String rule, LocalDateTime seed, ZoneId zone, LocalDateTime before) {
        LocalDateTime end = before;
        Matcher until = UNTIL.matcher(rule);
        if (until.find()) {
            LocalDateTime last = until(until, zone);
            end = last.isBefore(before) ? last.plusSeconds(1) : before;
        }
        TreeSet<LocalDateTime> starts = new TreeSet<>();
        if (seed.isBefore(end)) {
            starts.addAll(parsed(rule).getDates(seed, seed, end));
            starts.add(seed);
        }
        LocalDateTime limit = end;
        starts.removeIf(start -> !start.isBefore(limit));
        return starts;
    }

    private static LocalDateTime until(Matcher until, ZoneId zone) {
        String time = until.group(3) == null ? "235959" : until.group(3);
        LocalDateTime last = LocalDateTime.parse(until.group(1) + "T" + time, BASIC);
        boolean utc = "Z".equals(until.group(4));
        return utc ? last.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime() : last;
    }

    private static Recur<LocalDateTime> parsed(String rule) {
        return new Recur<>(UNTIL.matcher(rule).replaceAll(""));
    }
}
