package dev.liaison.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time: the beginning belongs to it, the end does not. */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The same time in pieces that are no longer than that, in order and without gaps. */
    public List<Window> slices(Duration longest) {
        var slices = new ArrayList<Window>();
        for (var at = from; at.isBefore(to); at = at.plus(longest)) {
            var end = at.plus(longest);
            slices.add(new Window(at, end.isBefore(to) ? end : to));
        }
        return List.copyOf(slices);
    }
}
