package dev.liaison.domain.meeting;

/**
 * In which cells of the grid a meeting would meet any of a set of stretches. Counts only where stretches begin and end, so
 * that the cost is the number of stretches and cells, however long the stretches are and however they overlap.
 */
final class Cover {
    private final Grid grid;
    private final byte bit;
    private final long before;
    private final long behind;
    /** By how many more stretches a cell is met than the one before it; what is behind the last cell is not read. */
    private final int[] changes;

    private boolean empty = true;

    /**
     * @param before seconds before the meeting's beginning that belong to it
     * @param behind seconds from its beginning to the end of what belongs to it
     */
    Cover(Grid grid, Reason reason, long before, long behind) {
        this.grid = grid;
        this.bit = (byte) reason.bit();
        this.before = before;
        this.behind = behind;
        this.changes = new int[grid.size() + 1];
    }

    void add(Stretch stretch) {
        if (!stretch.isEmpty()) {
            add(stretch.firstSecond(), stretch.endSecond());
        }
    }

    /** Half-open, in epoch seconds. */
    void add(long from, long to) {
        if (from < to) {
            changes[grid.firstFrom(from - behind + 1)]++;
            changes[grid.firstFrom(to + before)]--;
            empty = false;
        }
    }

    /** Adds the reason to the cells that are met, and forgets the stretches. */
    void drainTo(byte[] reasons) {
        if (empty) {
            return;
        }
        var met = 0;
        for (var cell = 0; cell < reasons.length; cell++) {
            met += changes[cell];
            changes[cell] = 0;
            if (met > 0) {
                reasons[cell] |= bit;
            }
        }
        empty = true;
    }
}
