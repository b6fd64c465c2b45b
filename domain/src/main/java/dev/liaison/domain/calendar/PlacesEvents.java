package dev.liaison.domain.calendar;

import java.util.Optional;

/**
 * A calendar provider through which meetings are placed. Every method but the first two blocks, and throws only a
 * {@link dev.liaison.domain.outside.ProviderFailure}: {@code AccessLost}, {@code Throttled}, {@code Unreachable}, and
 * {@code Refused} for what will never be taken; never {@code Ambiguous}, because each of them is harmless to repeat.
 */
public interface PlacesEvents {

    /** True when what was granted allows it. */
    boolean mayPlace(CalendarAccount account);

    /** True when the provider invites the attendees and tells them of changes; false: only the account's owner has the event. */
    boolean invites();

    /**
     * Places it in the account's own calendar. Found there by {@link EventDraft#id}, it is not placed twice; found deleted, it
     * stands again.
     */
    PlacedEvent place(CalendarAccount account, EventDraft draft);

    /** Brings a placed event to what the draft says. Empty when it is not there any more. */
    Optional<PlacedEvent> change(CalendarAccount account, EventRef event, EventDraft draft);

    /**
     * Takes it out of the calendar. One that is gone already counts as done.
     *
     * @param words for the attendees, where the provider tells them; empty for none
     */
    void cancel(CalendarAccount account, EventRef event, String words);

    /** As it stands now; empty when it was deleted or cancelled there. */
    Optional<SeenEvent> look(CalendarAccount account, EventRef event);
}
