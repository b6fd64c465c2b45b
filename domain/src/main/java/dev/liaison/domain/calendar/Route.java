package dev.liaison.domain.calendar;

/**
 * A way to read one person's calendar.
 *
 * @param address the calendar's name there
 */
public record Route(CalendarAccount account, String address) {}
