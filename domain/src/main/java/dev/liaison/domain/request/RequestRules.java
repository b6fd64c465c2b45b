package dev.liaison.domain.request;

import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.program.Membership;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import java.util.Optional;
import java.util.UUID;

/** Who may ask whom, and who may accept. */
public final class RequestRules {
    /** Longest message of a mentee, in characters. Chats show quotations of this length whole. */
    public static final int LONGEST_MESSAGE = 2000;

    /** Longest reason of a mentor, in characters; the fields allow no more. */
    public static final int LONGEST_REASON = 500;

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
        var offer = new Offer(it.programId(), it.mentorId());
        return checkPeople(it.menteeId(), offer)
                .or(() -> checkMessage(it.message()))
                .or(() -> checkNow(it.menteeId(), offer));
    }

    /** The same before anything is written. Empty when a message may follow. */
    public Optional<Refusal> checkOffer(UUID menteeId, Offer offer) {
        return checkPeople(menteeId, offer).or(() -> checkNow(menteeId, offer));
    }

    /** Whether the two are active mentee and mentor of the program. Empty when so. */
    public Optional<Refusal> checkPeople(UUID menteeId, Offer offer) {
        if (menteeId.equals(offer.mentorId())) {
            return Optional.of(Refusal.YOURSELF);
        }
        if (memberships.find(offer.programId(), menteeId, Role.MENTEE).isEmpty()) {
            return Optional.of(Refusal.NOT_A_MENTEE);
        }
        return memberships
                        .find(offer.programId(), offer.mentorId(), Role.MENTOR)
                        .isEmpty()
                ? Optional.of(Refusal.NOT_A_MENTOR)
                : Optional.empty();
    }

    private static Optional<Refusal> checkMessage(String message) {
        if (message.isBlank()) {
            return Optional.of(Refusal.MESSAGE_EMPTY);
        }
        return message.length() > LONGEST_MESSAGE ? Optional.of(Refusal.MESSAGE_TOO_LONG) : Optional.empty();
    }

    private Optional<Refusal> checkNow(UUID menteeId, Offer offer) {
        return checkPair(menteeId, offer).or(() -> checkRoom(menteeId, offer));
    }

    private Optional<Refusal> checkPair(UUID menteeId, Offer offer) {
        if (connections.exists(offer.programId(), offer.mentorId(), menteeId)) {
            return Optional.of(Refusal.ALREADY_CONNECTED);
        }
        return requests.isOpen(offer.programId(), menteeId, offer.mentorId())
                ? Optional.of(Refusal.ALREADY_ASKED)
                : Optional.empty();
    }

    private Optional<Refusal> checkRoom(UUID menteeId, Offer offer) {
        var mentor = memberships.find(offer.programId(), offer.mentorId(), Role.MENTOR);
        if (mentor.map(this::placesLeft).orElse(0) <= 0) {
            return Optional.of(Refusal.MENTOR_FULL);
        }
        var allowed = programs.get(offer.programId()).settings().maxOpenRequests();
        return requests.openOf(offer.programId(), menteeId) >= allowed
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
        return mentor.capacity()
                - connections.menteesOf(mentor.programId(), mentor.personId())
                - requests.acceptedBy(mentor.programId(), mentor.personId());
    }
}
