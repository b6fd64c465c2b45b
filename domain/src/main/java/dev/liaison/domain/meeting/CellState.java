package dev.liaison.domain.meeting;

/** How a participant stands to the meeting that would begin in a cell of the grid. */
public enum CellState {
    FREE,
    /** Certainly not possible, whatever else is unknown. */
    UNAVAILABLE,
    /** Nobody knows; never to be shown as free. */
    UNKNOWN
}
