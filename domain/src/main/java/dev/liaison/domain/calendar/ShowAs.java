package dev.liaison.domain.calendar;

/** How the owner of an event wants the time to be seen; the names are Microsoft's, the values every calendar has some of. */
public enum ShowAs {
    FREE,
    TENTATIVE,
    BUSY,
    OUT_OF_OFFICE,
    WORKING_ELSEWHERE
}
