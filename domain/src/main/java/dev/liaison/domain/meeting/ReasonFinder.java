package dev.liaison.domain.meeting;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
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
    private final Map<ZoneId, List<LocalDay>> days = new HashMap<>();

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

    /** Of each cell the bits of its reasons; with {@link Reason#BUSY} there may be {@link Reason#BUFFER}, which then says nothing. */
    byte[] reasons(Participant participant) {
        days.computeIfAbsent(participant.zone(), this::days).forEach(day -> addClosed(day, participant.hours()));
        participant.busy().forEach(this::addBusy);
        participant.unknown().forEach(unknown::add);
        var reasons = new byte[grid.size()];
        for (var cover : List.of(daysOff, outsideHours, busy, buffer, unknown)) {
            cover.drainTo(reasons);
        }
        return reasons;
    }

    private List<LocalDay> days(ZoneId zone) {
        var window = question.window();
        return LocalDay.between(window.firstSecond(), window.endSecond(), zone);
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

    private void addBusy(Stretch stretch) {
        busy.add(stretch);
        if (buffered) {
            buffer.add(stretch);
        }
    }
}
