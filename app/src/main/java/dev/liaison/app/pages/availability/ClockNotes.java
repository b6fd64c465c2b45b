package dev.liaison.app.pages.availability;

import dev.liaison.domain.meeting.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how far zones are apart in a week, and when a clock is changed: what everybody forgets twice a year. */
final class ClockNotes {
    private static final Duration AHEAD = Duration.ofDays(28);

    private ClockNotes() {}

    /** Changes of clocks within the week, one sentence for each zone; mostly there are none. */
    static List<String> changes(Stretch week, List<ZoneId> zones) {
        var notes = new ArrayList<String>();
        for (var zone : zones) {
            change(zone, week.from().minusSeconds(1), week.to())
                    .ifPresent(it -> notes.add("In " + Clocks.place(zone) + " the clock goes "
                            + (it.isGap() ? "forward " : "back ")
                            + hours(it.getDuration().abs()) + " on "
                            + Clocks.day(it.getInstant(), zone) + "."));
        }
        return notes;
    }

    private static Optional<ZoneOffsetTransition> change(ZoneId zone, Instant after, Instant before) {
        @Nullable ZoneOffsetTransition next = zone.getRules().nextTransition(after);
        return Optional.ofNullable(next)
                .filter(it -> it.getInstant().isBefore(before))
                .filter(it -> !it.getDuration().isZero());
    }

    /** "6 hours behind you", or "5 hours behind you, 6 hours from Sunday, 1 November"; empty for the same time all along. */
    static String difference(Stretch week, ZoneId ours, ZoneId theirs) {
        var now = difference(week.from(), ours, theirs);
        var later = Stream.of(ours, theirs)
                .flatMap(zone -> change(zone, week.from(), week.from().plus(AHEAD)).stream())
                .map(ZoneOffsetTransition::getInstant)
                .sorted()
                .filter(at -> !difference(at, ours, theirs).equals(now))
                .findFirst();
        if (later.isEmpty()) {
            return now.isZero() ? "" : words(now);
        }
        var then = difference(later.get(), ours, theirs);
        return words(now) + "; from " + Clocks.day(later.get(), ours) + ", " + words(then);
    }

    private static Duration difference(Instant at, ZoneId ours, ZoneId theirs) {
        var there = theirs.getRules().getOffset(at).getTotalSeconds();
        return Duration.ofSeconds(there - ours.getRules().getOffset(at).getTotalSeconds());
    }

    private static String words(Duration difference) {
        if (difference.isZero()) {
            return "the same time as you";
        }
        return hours(difference.abs()) + (difference.isNegative() ? " behind you" : " ahead of you");
    }

    /** "1 hour", "30 minutes", "4 h 45 min". */
    private static String hours(Duration length) {
        var hours = length.toHours();
        var minutes = length.toMinutesPart();
        if (minutes == 0) {
            return hours + (hours == 1 ? " hour" : " hours");
        }
        return hours == 0 ? minutes + " minutes" : hours + " h " + minutes + " min";
    }
}
