package dev.liaison.domain.meeting;

import dev.liaison.domain.calendar.EventRef;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands in somebody's calendar, or was sent to somebody by mail.
 *
 * @param personId whom it is for; null when it stands for all, because its provider invites them
 * @param accountId in which calendar; null for an invitation by mail
 * @param event where it is there; null for an invitation by mail
 * @param sequence iCalendar's SEQUENCE that it was brought to last
 */
public record MeetingEntry(
        UUID id,
        UUID meetingId,
        @Nullable UUID personId,
        @Nullable UUID accountId,
        @Nullable EventRef event,
        int sequence) {

    /** Where it stands in a calendar; empty for an invitation by mail. */
    public Optional<UUID> account() {
        return Optional.ofNullable(accountId);
    }
}
