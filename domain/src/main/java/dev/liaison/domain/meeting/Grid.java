package dev.liaison.domain.meeting;

import java.util.Arrays;

/** The moments at which a meeting may begin, its cells; ascending, in epoch seconds. */
final class Grid {
    private final long[] starts;
    /** A bucket is as wide as a power of two, which is fast to divide by, and no wider than a step: it holds few cells. */
    private final int bucketBits;
    /** Of each bucket, the first cell that begins in it or later. */
    private final int[] firstCells;

    private Grid(long[] starts, long step) {
        this.starts = starts;
        this.bucketBits = Long.SIZE - 1 - Long.numberOfLeadingZeros(step);
        this.firstCells = new int[starts.length == 0 ? 0 : bucket(starts[starts.length - 1]) + 1];
        fillBuckets();
    }

    private void fillBuckets() {
        var filled = 0;
        for (var cell = 0; cell < starts.length; cell++) {
            while (filled <= bucket(starts[cell])) {
                firstCells[filled++] = cell;
            }
        }
    }

    static Grid of(SlotQuestion question) {
        var from = Stretch.ceiling(question.window().from());
        var afterLast =
                question.window().to().getEpochSecond() - question.duration().toSeconds() + 1;
        var step = question.step().toSeconds();
        var days = LocalDay.between(from, afterLast, question.zone());
        var starts = new long[days.size() * (int) ceilingDivide(LocalDay.SECONDS, step)];
        var count = 0;
        for (var day : days) {
            var sinceMidnight = ceilingDivide(day.from() - day.midnight(), step) * step;
            for (var start = day.midnight() + sinceMidnight; start < day.to(); start += step) {
                starts[count++] = start;
            }
        }
        return new Grid(Arrays.copyOf(starts, count), step);
    }

    private static long ceilingDivide(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }

    int size() {
        return starts.length;
    }

    long start(int cell) {
        return starts[cell];
    }

    /** Negative if no cell begins then. */
    int cellAt(long second) {
        return Arrays.binarySearch(starts, second);
    }

    /** The first cell that begins then or later; {@link #size} if none does. As fast in a long grid as in a short one. */
    int firstFrom(long second) {
        if (starts.length == 0 || second <= starts[0]) {
            return 0;
        }
        if (second > starts[starts.length - 1]) {
            return starts.length;
        }
        var cell = firstCells[bucket(second)];
        while (starts[cell] < second) {
            cell++;
        }
        return cell;
    }

    private int bucket(long second) {
        return (int) ((second - starts[0]) >> bucketBits);
    }
}
