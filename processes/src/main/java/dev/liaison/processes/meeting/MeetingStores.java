package dev.liaison.processes.meeting;

import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingHistory;
import dev.liaison.domain.meeting.MeetingHolds;
import dev.liaison.domain.meeting.MeetingProposals;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.People;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the façade of meetings and its clicks write to; a line of history is a line of the audit log too. */
public record MeetingStores(
        Meetings meetings,
        MeetingHistory history,
        MeetingHolds holds,
        MeetingProposals proposals,
        People people,
        AuditLog audit) {

    void note(
            Meeting meeting,
            @Nullable UUID actor,
            Surface surface,
            MeetingFact what,
            @Nullable Instant slot,
            String words) {
        history.add(meeting.id(), actor, surface, what, slot, words);
        audit(meeting, actor, surface, what, slot);
    }

    void audit(Meeting meeting, @Nullable UUID actor, Surface surface, MeetingFact what, @Nullable Instant slot) {
        var action = what.name().toLowerCase(java.util.Locale.ROOT);
        audit.add(
                meeting.organizationId(),
                Optional.ofNullable(actor).map(id -> people.get(id).email()).orElse("Liaison"),
                surface,
                "meeting." + action,
                Meeting.subject(meeting.id()),
                meeting.booked() ? "booked" : "open",
                slot == null ? "" : slot.toString());
    }
}
