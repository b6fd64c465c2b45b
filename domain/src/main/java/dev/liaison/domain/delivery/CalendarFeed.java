package dev.liaison.domain.delivery;

import dev.liaison.domain.calendar.Window;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Meetings as a calendar program reads them again and again from an address; it can change nothing.
 *
 * @param name as the program shows it
 */
public record CalendarFeed(String name, List<Entry> entries) {

    public CalendarFeed {
        entries = List.copyOf(entries);
    }

    /**
     * A meeting; see {@link Invitation} for the fields.
     *
     * @param changedAt its DTSTAMP: when the facts about it were last changed, so that a feed that says the same is the same text
     * @param cancelled still told for a while, so that programs take it out
     */
    public record Entry(
            String uid,
            int sequence,
            Instant changedAt,
            String title,
            String description,
            Window when,
            String place,
            Optional<URI> link,
            boolean cancelled) {

        /** Nothing that people wrote. */
        @Override
        public String toString() {
            return "Entry[" + sequence + ", " + cancelled + "]";
        }
    }

    /** Nothing that people wrote. */
    @Override
    public String toString() {
        return "CalendarFeed[" + entries.size() + "]";
    }
}
