package dev.liaison.sandbox.calendar;

import org.jspecify.annotations.Nullable;

/** One entry of a calendar: a single event or a whole series. */
public record Event(
        String id,
        String uid,
        When when,
        Details details,
        BusyStatus status,
        boolean cancelled,
        @Nullable Recurrence recurrence,
        Booking booking,
        Revision revision) {

    /** At another time. */
    public Event at(When other) {
        return new Event(id, uid, other, details, status, cancelled, recurrence, booking, revision);
    }

    /** About something else. */
    public Event about(Details other) {
        return new Event(id, uid, when, other, status, cancelled, recurrence, booking, revision);
    }

    /** Blocking time otherwise. */
    public Event showing(BusyStatus other) {
        return new Event(id, uid, when, details, other, cancelled, recurrence, booking, revision);
    }

    /** Cancelled, or alive again. */
    public Event cancelled(boolean now) {
        return new Event(id, uid, when, details, status, now, recurrence, booking, revision);
    }

    /** Repeating otherwise; null does not repeat. */
    public Event repeating(@Nullable Recurrence other) {
        return new Event(id, uid, when, details, status, cancelled, other, booking, revision);
    }

    /** Booked otherwise. */
    public Event booked(Booking other) {
        return new Event(id, uid, when, details, status, cancelled, recurrence, other, revision);
    }

    /** In another version. */
    public Event revised(Revision other) {
        return new Event(id, uid, when, details, status, cancelled, recurrence, booking, other);
    }

    /** The same meeting under another id, as it lies in somebody else's calendar. */
    public Event copy(String otherId) {
        return new Event(otherId, uid, when, details, status, cancelled, recurrence, booking, revision);
    }

    /** Whether its time, place or recurrence differ from the other's, so that people must answer again. */
    public boolean rescheduledFrom(Event other) {
        boolean sameRule = recurrence == null ? other.recurrence == null : recurrence.equals(other.recurrence);
        return !when.equals(other.when) || !details.location().equals(other.details.location()) || !sameRule;
    }
}
