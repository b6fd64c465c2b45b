package dev.liaison.domain.request;

import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.program.Membership;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.util.Optional;

/** Who may ask whom, and who may accept. */
public final class RequestRules {
    /** Longest message of a mentee, in characters. Chats show quotations of this length whole. */
    public static final int LONGEST_MESSAGE = 2000;

    private final Programs programs;
    private final Memberships memberships;
    private final MentoringRequests requests;
    private final MentoringConnections connections;

    public RequestRules(
            Programs programs, Memberships memberships, MentoringRequests requests, MentoringConnections connections) {
        this.programs = programs;
        this.memberships = memberships;
        this.requests = requests;
        this.connections = connections;
    }

    /** Empty when it may be sent. */
    public Optional<Refusal> check(NewRequest it) {
        if (it.menteeId().equals(it.mentorId())) {
            return Optional.of(Refusal.YOURSELF);
        }
        if (memberships.find(it.programId(), it.menteeId(), Role.MENTEE).isEmpty()) {
            return Optional.of(Refusal.NOT_A_MENTEE);
        }
        var mentor = memberships.find(it.programId(), it.mentorId(), Role.MENTOR);
        if (mentor.isEmpty()) {
            return Optional.of(Refusal.NOT_A_MENTOR);
        }
        return checkMessage(it.message()).or(() -> checkPair(it)).or(() -> checkRoom(it, mentor.get()));
    }

    private static Optional<Refusal> checkMessage(String message) {
        if (message.isBlank()) {
            return Optional.of(Refusal.MESSAGE_EMPTY);
        }
        return message.length() > LONGEST_MESSAGE ? Optional.of(Refusal.MESSAGE_TOO_LONG) : Optional.empty();
    }

    private Optional<Refusal> checkPair(NewRequest it) {
        if (connections.exists(it.programId(), it.mentorId(), it.menteeId())) {
            return Optional.of(Refusal.ALREADY_CONNECTED);
        }
        return requests.isOpen(it.programId(), it.menteeId(), it.mentorId())
                ? Optional.of(Refusal.ALREADY_ASKED)
                : Optional.empty();
    }

    private Optional<Refusal> checkRoom(NewRequest it, Membership mentor) {
        if (placesLeft(mentor) <= 0) {
            return Optional.of(Refusal.MENTOR_FULL);
        }
        var allowed = programs.get(it.programId()).settings().maxOpenRequests();
        return requests.openOf(it.programId(), it.menteeId()) >= allowed
                ? Optional.of(Refusal.TOO_MANY_OPEN)
                : Optional.empty();
    }

    /** Whether the mentor is one still, with room for one more; asked again when they accept. Empty when so. */
    public Optional<Refusal> checkAccept(MentoringRequest request) {
        var mentor = memberships.find(request.programId(), request.mentorId(), Role.MENTOR);
        if (mentor.isEmpty()) {
            return Optional.of(Refusal.YOU_ARE_NO_MENTOR);
        }
        return placesLeft(mentor.get()) <= 0 ? Optional.of(Refusal.YOU_ARE_FULL) : Optional.empty();
    }

    private int placesLeft(Membership mentor) {
        return mentor.capacity() - connections.menteesOf(mentor.programId(), mentor.personId());
    }
}
