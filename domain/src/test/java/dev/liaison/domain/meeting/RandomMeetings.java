package dev.liaison.domain.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Questions as strange as they come, by a seed; most of them around a change of somebody's clock. */
final class RandomMeetings {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Santiago",
            "America/Havana",
            "America/St_Johns",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Australia/Adelaide",
            "Pacific/Chatham",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Antarctica/Troll",
            "+05:45");
    private static final ZoneId SAMOA = ZoneId.of("Pacific/Apia");
    /** The day that Samoa left out. */
    private static final Instant DATE_LINE = Instant.parse("2011-12-30T10:00:00Z");

    private final Random random;
    /** Whose clock changes; where about half of them live. */
    private ZoneId home = ZoneId.of("UTC");

    RandomMeetings(Random random) {
        this.random = random;
    }

    /** A question and those whom it is about. */
    record Meeting(SlotQuestion question, List<Participant> participants) {}

    Meeting next() {
        home = anyZone();
        var from = moment().minus(minutes(0, 3 * 24 * 60));
        var to = from.plus(oneIn(20) ? Duration.ZERO : minutes(0, 6 * 24 * 60));
        if (oneIn(5)) {
            from = from.minusMillis(random.nextInt(100_000));
        }
        var question = question(new Stretch(from, to));
        var participants = new ArrayList<Participant>();
        for (var i = 0; i <= random.nextInt(2); i++) {
            participants.add(participant(question.window()));
        }
        return new Meeting(question, participants);
    }

    /** Close before or behind which a clock changes, or any. */
    private Instant moment() {
        var year = Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(730), ChronoUnit.DAYS);
        if (home.equals(SAMOA) && oneIn(2)) {
            return DATE_LINE.plus(1, ChronoUnit.DAYS);
        }
        var change = home.getRules().nextTransition(year);
        return change == null ? year : change.getInstant().plus(1, ChronoUnit.DAYS);
    }

    private SlotQuestion question(Stretch window) {
        var step = pick(5, 15, 20, 30, 30, 30, 45, 50, 60, 90, 7 * 60, 24 * 60);
        var duration = pick(1, 15, 30, 30, 45, 50, 60, 60, 100, 5 * 60, 26 * 60);
        var question = SlotQuestion.of(window, zone(), Duration.ofMinutes(duration))
                .every(Duration.ofMinutes(step))
                .buffers(Duration.ofMinutes(pick(0, 0, 10, 60)), Duration.ofMinutes(pick(0, 0, 15, 90)));
        return oneIn(2) ? question : question.notBefore(window.from().plus(minutes(-600, 2000)));
    }

    private Participant participant(Stretch window) {
        var busy = stretches(window, random.nextInt(8));
        var unknown = oneIn(3) ? stretches(window, random.nextInt(3)) : new ArrayList<Stretch>();
        if (oneIn(20)) {
            unknown.add(window);
        }
        return new Participant(zone(), oneIn(4) ? MeetingHours.DEFAULT : hours(window), busy, unknown);
    }

    private List<Stretch> stretches(Stretch window, int count) {
        var all = new ArrayList<Stretch>();
        for (var i = 0; i < count; i++) {
            var from = window.from().plus(minutes(-600, 6 * 24 * 60));
            if (oneIn(2)) {
                from = from.truncatedTo(ChronoUnit.HOURS);
            } else if (oneIn(4)) {
                from = from.plusMillis(random.nextInt(60_000));
            }
            var length = oneIn(10) ? Duration.ZERO : oneIn(10) ? minutes(1, 3000) : minutes(1, 120);
            all.add(new Stretch(from, from.plus(length)));
        }
        return all;
    }

    private MeetingHours hours(Stretch window) {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (!oneIn(7)) {
                week.put(day, dayHours());
            }
        }
        var off = new HashSet<LocalDate>();
        Map<LocalDate, DayHours> other = new HashMap<>();
        var first = LocalDate.ofInstant(window.from(), zone());
        for (var i = 0; i < 7; i++) {
            if (oneIn(8)) {
                off.add(first.plusDays(i));
            } else if (oneIn(5)) {
                other.put(first.plusDays(i), dayHours());
            }
        }
        return new MeetingHours(week, off, other);
    }

    private DayHours dayHours() {
        if (oneIn(3)) {
            return DayHours.WHOLE_DAY;
        }
        if (oneIn(3)) {
            return nightHours();
        }
        var from = random.nextInt(oneIn(4) ? 24 * 60 - 1 : 10 * 60);
        var to = oneIn(3) ? 24 * 60 : from + 1 + random.nextInt(24 * 60 - from);
        return new DayHours(time(from), time(to));
    }

    /** Beginning and ending when clocks change. */
    private DayHours nightHours() {
        var from = random.nextInt(3 * 60);
        return new DayHours(time(from), time(from + 1 + random.nextInt(2 * 60)));
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.MIDNIGHT.plusMinutes(minuteOfDay);
    }

    private ZoneId zone() {
        return oneIn(2) ? home : anyZone();
    }

    private ZoneId anyZone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(from + random.nextInt(to - from));
    }

    private int pick(int... these) {
        return these[random.nextInt(these.length)];
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
