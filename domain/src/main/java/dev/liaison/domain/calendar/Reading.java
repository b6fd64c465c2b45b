package dev.liaison.domain.calendar;

import java.util.List;

/** What a provider could say about one calendar. A calendar that could not be read is never an empty one. */
public sealed interface Reading {

    /**
     * It was read.
     *
     * @param busy in the order of time, may overlap, and may reach over the ends of the window that was asked for; empty
     *     means that the calendar has nothing in it
     */
    record Read(List<Busy> busy) implements Reading {
        public Read {
            busy = List.copyOf(busy);
        }
    }

    /** It was not. */
    record Unread(UnreadReason reason) implements Reading {}
}
