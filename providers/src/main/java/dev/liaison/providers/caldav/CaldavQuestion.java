package dev.liaison.providers.caldav;

/** How a server is asked when somebody is busy. The more it works out itself, the more of it can be wrong. */
public enum CaldavQuestion {
    /** For the times of events and their rules, which we expand: the same on every server. */
    EVENTS,
    /** For events that it expands. Cyrus, for one, takes floating times for UTC and errs around changes of the clocks. */
    EXPANDED_EVENTS,
    /** For free-busy where it has that, else for events. Cyrus, for one, takes whole days for days in UTC, or for no time. */
    FREE_BUSY
}
