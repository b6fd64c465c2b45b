package dev.liaison.domain.meeting;

import java.util.List;

/** Finds the slots in which all participants can meet, and why the others are none. */
public final class SlotFinder {
    private SlotFinder() {}

    /**
     * A slot is offered when it is not too soon, and for every participant the whole meeting lies in meeting hours, and
     * neither it nor its buffers meet anything busy or unknown. What only touches does not meet. Hours, days and calendars
     * are compared as moments, so a change of the clock during a meeting changes nothing about its length.
     *
     * <p>Costs as much as there are stretches, and cells times participants.
     *
     * @param participants at least one
     */
    public static Slots find(SlotQuestion question, List<Participant> participants) {
        if (participants.isEmpty()) {
            throw new IllegalArgumentException("Nobody is to meet");
        }
        var grid = Grid.of(question);
        var finder = new ReasonFinder(question, grid);
        var reasons = participants.stream().map(finder::reasons).toArray(byte[][]::new);
        return new Slots(grid, grid.firstFrom(Stretch.ceiling(question.notBefore())), reasons);
    }
}
