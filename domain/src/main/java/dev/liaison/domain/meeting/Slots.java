package dev.liaison.domain.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The answer: a grid of cells, ascending, each the beginning of a meeting that lies in the window. Empty when the window is
 * shorter than the meeting. Participants are numbered from 0 in the order of the question.
 */
public final class Slots {
    private final Grid grid;
    /** Those before it are too soon. */
    private final int firstCell;
    /** Of each participant, of each cell the bits of the reasons. */
    private final byte[][] reasons;

    Slots(Grid grid, int firstCell, byte[][] reasons) {
        this.grid = grid;
        this.firstCell = firstCell;
        this.reasons = reasons;
    }

    /** When the meeting could begin, ascending. */
    public List<Instant> offered() {
        var spoken = new byte[grid.size()];
        for (var participant : reasons) {
            for (var cell = 0; cell < spoken.length; cell++) {
                spoken[cell] |= participant[cell];
            }
        }
        return IntStream.range(firstCell, spoken.length)
                .filter(cell -> spoken[cell] == 0)
                .mapToObj(this::start)
                .toList();
    }

    /** Why that slot is not offered, or that it is. Refuses a moment that is not the beginning of a cell. */
    public WhyNot whyNot(Instant slot) {
        var cell = slot.getNano() > 0 ? -1 : grid.cellAt(slot.getEpochSecond());
        if (cell < 0) {
            throw new IllegalArgumentException("Not a slot of this grid: " + slot);
        }
        var all = IntStream.range(0, reasons.length)
                .mapToObj(participant -> reasons(cell, participant))
                .toList();
        return new WhyNot(tooSoon(cell), all);
    }

    /** How many cells the grid has. */
    public int size() {
        return grid.size();
    }

    public Instant start(int cell) {
        return Instant.ofEpochSecond(grid.start(cell));
    }

    public boolean tooSoon(int cell) {
        return cell < firstCell;
    }

    public boolean offered(int cell) {
        return !tooSoon(cell) && Arrays.stream(reasons).allMatch(participant -> participant[cell] == 0);
    }

    /** For a week grid: the three values that everybody may see. */
    public CellState state(int cell, int participant) {
        var bits = reasons[participant][cell];
        if (bits == 0) {
            return CellState.FREE;
        }
        return bits == Reason.UNKNOWN.bit() ? CellState.UNKNOWN : CellState.UNAVAILABLE;
    }

    /** Empty when the participant could come; a cell that is too soon may have none. */
    public Set<Reason> reasons(int cell, int participant) {
        var all = EnumSet.noneOf(Reason.class);
        for (var reason : Reason.values()) {
            if ((reasons[participant][cell] & reason.bit()) != 0) {
                all.add(reason);
            }
        }
        if (all.contains(Reason.BUSY)) {
            all.remove(Reason.BUFFER);
        }
        return all;
    }
}
