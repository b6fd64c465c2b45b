package dev.liaison.domain.meeting;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.People;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks calendars for a meeting that is under way. Every method blocks as long as calendars may take. */
public final class SlotChecks {
    private final MeetingMatters matters;
    private final MeetingTimes times;
    private final MeetingProposals proposals;
    private final MeetingHistory history;
    private final People people;

    public SlotChecks(
            MeetingMatters matters,
            MeetingTimes times,
            MeetingProposals proposals,
            MeetingHistory history,
            People people) {
        this.matters = matters;
        this.times = times;
        this.proposals = proposals;
        this.history = history;
        this.people = people;
    }

    /** What the calendars say now of the time that was picked. Notes when nobody knows, for whoever is asked about it. */
    public SlotStanding check(UUID meetingId) {
        var it = matters.get(meetingId);
        var pick = it.meeting().picked().orElseThrow();
        if (it.last().filter(line -> line.what() == MeetingFact.TIME_ADOPTED).isPresent()) {
            // The event that was moved is what makes the calendars busy then.
            return SlotStanding.FREE;
        }
        var standing = times.standing(it.meeting(), pick, excused(it, pick.start()));
        if (standing == SlotStanding.UNKNOWN && !it.unknown()) {
            history.add(meetingId, MeetingFact.SLOT_UNKNOWN, pick.start());
        }
        return standing;
    }

    /** Whose calendar need not be readable. In a group everybody has spoken, or could have, for themselves. */
    private static Set<UUID> excused(MeetingMatter it, Instant start) {
        if (it.meeting().group()) {
            return Set.copyOf(it.meeting().people());
        }
        return it.slots().stream()
                .filter(slot -> slot.start().equals(start))
                .flatMap(slot -> slot.unknownTo().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Finds other times that suit everybody, and proposes them to whoever waits. When there are none, whoever was asked is
     * asked again for the same times.
     */
    public void suggest(UUID meetingId) {
        var it = matters.get(meetingId);
        var meeting = it.meeting();
        var not = new HashSet<Instant>();
        it.slots().forEach(slot -> not.add(slot.start()));
        var zone = people.get(it.waitingId()).timeZone();
        var found = times.suggest(
                meeting.organizationId(), meeting.programId(), meeting.people(), meeting.duration(), zone, not);
        if (found.isEmpty()) {
            history.add(meetingId, MeetingFact.NOTHING_FREE, null);
            proposals.again(meeting, meeting.askedId(), same(it));
        } else {
            proposals.next(meeting, it.waitingId(), found, meeting.askedId(), Surface.SYSTEM);
        }
    }

    private static List<ProposedTime> same(MeetingMatter it) {
        return it.open().stream()
                .map(slot -> new ProposedTime(slot.start(), slot.unknownTo()))
                .toList();
    }
}
