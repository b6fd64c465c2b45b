package dev.liaison.app.bench;

import dev.liaison.domain.meeting.MeetingHours;
import dev.liaison.domain.meeting.Participant;
import dev.liaison.domain.meeting.SlotQuestion;
import dev.liaison.domain.meeting.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** So many people with so full calendars, over a change of the clock in Europe; the same ones each time. */
record BusyPeople(int people, int weeks, int blocks) {
    private static final Instant FROM = Instant.parse("2026-03-15T23:00:00Z");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Europe/Athens"),
            ZoneId.of("Africa/Lagos"),
            ZoneId.of("Asia/Kolkata"));

    SlotQuestion question() {
        var window = new Stretch(FROM, FROM.plus(Duration.ofDays(7L * weeks)));
        return SlotQuestion.of(window, ZONES.get(0), Duration.ofMinutes(30));
    }

    List<Participant> participants() {
        var random = new Random(17);
        return IntStream.range(0, people)
                .mapToObj(number -> new Participant(
                        ZONES.get(number % ZONES.size()), MeetingHours.DEFAULT, calendar(random), List.of()))
                .toList();
    }

    /** Between 06:00 and 18:00 UTC, from a quarter of an hour to an hour and a half, in no order. */
    private List<Stretch> calendar(Random random) {
        return IntStream.range(0, blocks)
                .mapToObj(block -> {
                    var from = FROM.plus(Duration.ofDays(random.nextInt(7 * weeks)))
                            .plus(Duration.ofMinutes(15 * (28 + random.nextInt(48))));
                    return new Stretch(from, from.plus(Duration.ofMinutes(15 * (1 + random.nextInt(6)))));
                })
                .toList();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d people, %d weeks, %d blocks each", people, weeks, blocks);
    }
}
