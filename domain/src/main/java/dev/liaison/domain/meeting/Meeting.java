package dev.liaison.domain.meeting;

import dev.liaison.domain.Ids;
import dev.liaison.domain.calendar.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some people want to meet.
 *
 * @param people who is to come, the proposer among them
 * @param note what the proposer wrote to the others; empty when nothing
 * @param duration whole minutes
 * @param place where they meet; empty when only online
 * @param online true when they want a link for an online meeting
 * @param round counts proposals, from 1
 * @param askedId who was asked last, and may pick a time or decline
 * @param pick null until somebody picked a time, and after that was taken back
 * @param bookedFor when it begins, since it stands in the calendars; null before
 * @param sequence iCalendar's SEQUENCE of what was last sent out
 * @param joinLink null while there is none
 * @param ending null while it is to come
 */
public record Meeting(
        UUID id,
        UUID organizationId,
        UUID programId,
        UUID proposerId,
        List<UUID> people,
        String title,
        String note,
        Duration duration,
        String place,
        boolean online,
        Instant proposedAt,
        int round,
        UUID askedId,
        @Nullable Pick pick,
        @Nullable Instant bookedFor,
        int sequence,
        @Nullable URI joinLink,
        @Nullable MeetingEnding ending) {
    private static final String SUBJECT = "meeting:";
    private static final String UID = "@liaison";

    public Meeting {
        people = List.copyOf(people);
    }

    /** As deliveries and processes name it: {@code meeting:<id>}. */
    public static String subject(UUID id) {
        return SUBJECT + id;
    }

    public boolean open() {
        return ending == null;
    }

    public boolean booked() {
        return bookedFor != null;
    }

    public Optional<MeetingEnding> ended() {
        return Optional.ofNullable(ending);
    }

    public Optional<Pick> picked() {
        return Optional.ofNullable(pick);
    }

    /** When it takes place; empty until it is booked. */
    public Optional<Window> when() {
        return Optional.ofNullable(bookedFor).map(this::from);
    }

    /** The time that it takes when it begins then. */
    public Window from(Instant start) {
        return new Window(start, start.plus(duration));
    }

    public boolean concerns(UUID personId) {
        return people.contains(personId);
    }

    /** True for more than two: then the one who planned it decides for all. */
    public boolean group() {
        return people.size() > 2;
    }

    /** True when that person may call it off, or move it. */
    public boolean decides(UUID personId) {
        return group() ? proposerId.equals(personId) : concerns(personId);
    }

    /** Everybody but that person. */
    public List<UUID> others(UUID personId) {
        return people.stream().filter(id -> !id.equals(personId)).toList();
    }

    /** iCalendar's UID (RFC 5545, 3.8.4.7): the same from the first invitation to the cancellation. */
    public String uid() {
        return id + UID;
    }

    /** The meeting that such a UID names, which may not exist; empty for one that is none of ours. */
    public static Optional<UUID> named(String uid) {
        return uid.endsWith(UID) ? Ids.parse(uid.substring(0, uid.length() - UID.length())) : Optional.empty();
    }

    /** Nothing that people wrote. */
    @Override
    public String toString() {
        return "Meeting[" + id + "]";
    }
}
