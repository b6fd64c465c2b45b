package dev.liaison.domain.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When could a meeting begin? At the cells of a grid: wherever the clock on the wall in {@code zone} shows a multiple of
 * {@code step} since midnight. Times that the clock skips are no cells; times that it shows twice are two. A step that does
 * not divide the day begins anew at each midnight.
 *
 * @param window the whole meeting must be in it; the buffers need not. At most {@value #MAX_DAYS} days
 * @param zone whose clock the grid follows: that of the person who looks at it
 * @param duration of the meeting, in whole minutes, more than none
 * @param step whole minutes, from one to a day
 * @param notBefore nothing that begins before is offered; the present moment and the least notice
 * @param bufferBefore how long everybody must be free before the meeting, in or out of meeting hours; whole minutes
 * @param bufferAfter and after it
 */
public record SlotQuestion(
        Stretch window,
        ZoneId zone,
        Duration duration,
        Duration step,
        Instant notBefore,
        Duration bufferBefore,
        Duration bufferAfter) {
    public static final Duration DEFAULT_STEP = Duration.ofMinutes(30);
    public static final int MAX_DAYS = 366;

    public SlotQuestion {
        if (window.from().plus(Duration.ofDays(MAX_DAYS)).isBefore(window.to())) {
            throw new IllegalArgumentException("The window is longer than " + MAX_DAYS + " days");
        }
        within("duration", duration, Duration.ofMinutes(1), Duration.ofDays(MAX_DAYS));
        within("step", step, Duration.ofMinutes(1), Duration.ofDays(1));
        within("buffer before", bufferBefore, Duration.ZERO, Duration.ofDays(MAX_DAYS));
        within("buffer after", bufferAfter, Duration.ZERO, Duration.ofDays(MAX_DAYS));
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (!value.equals(Duration.ofMinutes(value.toMinutes()))) {
            throw new IllegalArgumentException("Not in whole minutes: " + name + " " + value);
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("The " + name + " is not from " + least + " to " + most + ": " + value);
        }
    }

    /** With a grid of half hours, no buffers, and nothing too soon. */
    public static SlotQuestion of(Stretch window, ZoneId zone, Duration duration) {
        return new SlotQuestion(window, zone, duration, DEFAULT_STEP, Instant.MIN, Duration.ZERO, Duration.ZERO);
    }

    public SlotQuestion every(Duration step) {
        return new SlotQuestion(window, zone, duration, step, notBefore, bufferBefore, bufferAfter);
    }

    public SlotQuestion notBefore(Instant notBefore) {
        return new SlotQuestion(window, zone, duration, step, notBefore, bufferBefore, bufferAfter);
    }

    public SlotQuestion buffers(Duration before, Duration after) {
        return new SlotQuestion(window, zone, duration, step, notBefore, before, after);
    }
}
