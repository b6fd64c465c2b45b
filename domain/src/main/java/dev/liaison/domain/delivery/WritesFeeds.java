package dev.liaison.domain.delivery;

/** Writes iCalendar (RFC 5545). A port although there is one implementation: pages must not know the calendar library. */
public interface WritesFeeds {

    /** The text to be served as {@code text/calendar; charset=utf-8}. Does not block; the same feed is the same text. */
    String text(CalendarFeed feed);
}
