package dev.liaison.domain.meeting;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Finds for one participant after the other what speaks against each cell. Not for several threads. */
final class ReasonFinder {
    private final SlotQuestion question;
    private final Grid grid;
    private final boolean buffered;
    private final Cover daysOff;
    private final Cover outsideHours;
    private final Cover busy;
    private final Cover buffer;
    private final Cover unknown;
    /** Most people share theirs with somebody. */
    private final Map<Clock, byte[]> closed = new HashMap<>();

    private record Clock(ZoneId zone, MeetingHours hours) {}

    ReasonFinder(SlotQuestion question, Grid grid) {
        var before = question.bufferBefore().toSeconds();
        var duration = question.duration().toSeconds();
        var after = question.bufferAfter().toSeconds();
        this.question = question;
        this.grid = grid;
        this.buffered = before + after > 0;
        this.daysOff = new Cover(grid, Reason.DAY_OFF, 0, duration);
        this.outsideHours = new Cover(grid, Reason.OUTSIDE_MEETING_HOURS, 0, duration);
        this.busy = new Cover(grid, Reason.BUSY, 0, duration);
        this.buffer = new Cover(grid, Reason.BUFFER, before, duration + after);
        this.unknown = new Cover(grid, Reason.UNKNOWN, before, duration + after);
    }

    /** Of each cell the bits of its reasons; beside {@link Reason#BUSY}, {@link Reason#BUFFER} says nothing. */
    byte[] reasons(Participant participant) {
        var clock = new Clock(participant.zone(), participant.hours());
        var reasons = closed.computeIfAbsent(clock, this::closed).clone();
        participant.busy().forEach(this::addBusy);
        participant.unknown().forEach(unknown::add);
        busy.drainTo(reasons);
        buffer.drainTo(reasons);
        unknown.drainTo(reasons);
        return reasons;
    }

    private void addBusy(Stretch stretch) {
        busy.add(stretch);
        if (buffered) {
            buffer.add(stretch);
        }
    }

    private byte[] closed(Clock clock) {
        var window = question.window();
        LocalDay.between(window.firstSecond(), window.endSecond(), clock.zone())
                .forEach(day -> addClosed(day, clock.hours()));
        var reasons = new byte[grid.size()];
        daysOff.drainTo(reasons);
        outsideHours.drainTo(reasons);
        return reasons;
    }

    private void addClosed(LocalDay day, MeetingHours all) {
        var hours = all.on(day.date());
        if (hours.isEmpty()) {
            daysOff.add(day.from(), day.to());
        } else {
            outsideHours.add(
                    day.from(), Math.min(day.to(), day.midnight() + hours.get().firstSecond()));
            outsideHours.add(Math.max(day.from(), day.midnight() + hours.get().endSecond()), day.to());
        }
    }
}
