package dev.liaison.domain.meeting;

import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.EventDraft.Attendee;
import dev.liaison.domain.calendar.PlacedEvent;
import dev.liaison.domain.calendar.SeenEvent;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.meeting.EventPlacing.Home;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.people.People;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a meeting into calendars, out of them, and sees how it stands there. Every method blocks, and is harmless to repeat. */
public final class MeetingCalendars {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingCalendars.class);

    private final Meetings meetings;
    private final MeetingEntries entries;
    private final MeetingHistory history;
    private final EventPlacing placing;
    private final People people;

    public MeetingCalendars(
            Meetings meetings, MeetingEntries entries, MeetingHistory history, EventPlacing placing, People people) {
        this.meetings = meetings;
        this.entries = entries;
        this.history = history;
        this.placing = placing;
        this.people = people;
    }

    /**
     * Places the time that was picked, or moves what stands in calendars to it. Where none may be written, nothing happens.
     *
     * @param taskKey the same for every repeat of one placing
     * @throws dev.liaison.domain.outside.ProviderFailure when a calendar does not take it; those before it have it
     */
    public void place(UUID meetingId, String taskKey) {
        var meeting = meetings.get(meetingId);
        var when = meeting.from(meeting.picked().orElseThrow().start());
        var standing = entries.standing(meetingId).stream()
                .filter(entry -> entry.account().isPresent())
                .filter(entry -> change(meeting, entry, when))
                .count();
        if (standing == 0) {
            placing.homes(meeting).forEach(home -> place(meeting, home, when, taskKey));
        }
    }

    /** @return false when it does not stand there any more */
    private boolean change(Meeting meeting, MeetingEntry entry, Window when) {
        var changed = placing.home(entry).flatMap(home -> home.calendar()
                .change(home.account(), Objects.requireNonNull(entry.event()), draft(meeting, entry.id(), when)));
        if (changed.isEmpty()) {
            entries.removed(entry.id());
            return false;
        }
        save(meeting, entry, changed.get());
        return true;
    }

    private void place(Meeting meeting, Home home, Window when, String taskKey) {
        var id = UUID.nameUUIDFromBytes((taskKey + "/" + home.account().id()).getBytes(StandardCharsets.UTF_8));
        var placed = home.calendar().place(home.account(), draft(meeting, id, when));
        var entry = new MeetingEntry(
                id, meeting.id(), home.personId(), home.account().id(), placed.event(), meeting.sequence());
        save(meeting, entry, placed);
    }

    private void save(Meeting meeting, MeetingEntry entry, PlacedEvent placed) {
        entries.save(new MeetingEntry(
                entry.id(), meeting.id(), entry.personId(), entry.accountId(), placed.event(), meeting.sequence()));
        placed.joinLink().ifPresent(link -> meetings.joinLink(meeting.id(), link));
    }

    private EventDraft draft(Meeting meeting, UUID id, Window when) {
        var found = people.byIds(meeting.people());
        return new EventDraft(
                id,
                meeting.uid(),
                meeting.sequence(),
                meeting.title(),
                meeting.note(),
                when,
                meeting.people().stream()
                        .map(person -> Objects.requireNonNull(found.get(person)))
                        .map(person -> new Attendee(person.name(), person.email()))
                        .toList(),
                meeting.place(),
                meeting.online());
    }

    /** Takes it out of every calendar that it stands in. One that was disconnected since keeps it: we may not write there. */
    public void remove(UUID meetingId) {
        var words = meetings.get(meetingId).ended().map(MeetingEnding::reason).orElse("");
        for (var entry : entries.standing(meetingId)) {
            var event = entry.event();
            if (event != null) {
                placing.home(entry).ifPresent(home -> home.calendar().cancel(home.account(), event, words));
                entries.removed(entry.id());
            }
        }
    }

    /**
     * Whether the event of a booked meeting is still where it was put; what changed is noted. When the calendar does not answer,
     * nothing is known to have changed: a reminder does not wait for it.
     */
    public EventStanding look(UUID meetingId) {
        var meeting = meetings.get(meetingId);
        var when = meeting.when().orElseThrow();
        for (var entry : entries.standing(meetingId)) {
            var home = placing.home(entry);
            if (home.isPresent()) {
                var standing = look(meeting, entry, home.get(), when);
                if (standing != EventStanding.AS_BOOKED) {
                    return standing;
                }
            }
        }
        return EventStanding.AS_BOOKED;
    }

    private EventStanding look(Meeting meeting, MeetingEntry entry, Home home, Window when) {
        try {
            var seen = home.calendar().look(home.account(), Objects.requireNonNull(entry.event()));
            return compare(meeting, seen, when);
        } catch (Throttled | Unreachable e) {
            LOG.info("the event of {} was not seen: {}", meeting, e.getMessage());
            return EventStanding.NOT_SEEN;
        }
    }

    private EventStanding compare(Meeting meeting, Optional<SeenEvent> seen, Window when) {
        if (seen.isEmpty()) {
            history.add(meeting.id(), MeetingFact.DELETED_ELSEWHERE, null);
            return EventStanding.DELETED;
        }
        if (!seen.get().when().from().equals(when.from())) {
            history.add(
                    meeting.id(), MeetingFact.MOVED_ELSEWHERE, seen.get().when().from());
            return EventStanding.MOVED;
        }
        return EventStanding.AS_BOOKED;
    }

    /**
     * Looks whether the link for an online meeting is there by now.
     *
     * @return false when no calendar in which the meeting stands makes one
     * @throws Unreachable when it is still being made
     */
    public boolean fetchLink(UUID meetingId) {
        var online = entries.standing(meetingId).stream()
                .flatMap(entry -> placing
                        .home(entry)
                        .flatMap(home -> home.calendar().look(home.account(), Objects.requireNonNull(entry.event())))
                        .stream())
                .toList();
        var link = online.stream().flatMap(seen -> seen.joinLink().stream()).findFirst();
        link.ifPresent(it -> meetings.joinLink(meetingId, it));
        if (link.isEmpty() && stillBeingMade(meetingId)) {
            throw new Unreachable("the link for the online meeting is still being made");
        }
        return link.isPresent();
    }

    private boolean stillBeingMade(UUID meetingId) {
        return entries.standing(meetingId).stream()
                .anyMatch(entry ->
                        entry.personId() == null && entries.youngerThan(entry.id(), MeetingEntries.LINK_TAKES));
    }
}
