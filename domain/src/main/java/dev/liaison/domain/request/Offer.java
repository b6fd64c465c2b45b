package dev.liaison.domain.request;

import dev.liaison.domain.Ids;
import java.util.Optional;
import java.util.UUID;

/** A mentor whom a mentee may ask in a program; what the buttons beside a recommended mentor are about. */
public record Offer(UUID programId, UUID mentorId) {
    private static final char SEPARATOR = '/';

    /** As a button carries it. */
    public String subject() {
        return programId.toString() + SEPARATOR + mentorId;
    }

    /** Empty for what is none; whether program and mentor exist is another question. */
    public static Optional<Offer> parse(String subject) {
        var separator = subject.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        var program = Ids.parse(subject.substring(0, separator));
        var mentor = Ids.parse(subject.substring(separator + 1));
        return program.isPresent() && mentor.isPresent()
                ? Optional.of(new Offer(program.get(), mentor.get()))
                : Optional.empty();
    }

    /** What a mentee sends who takes it. */
    public NewRequest request(UUID menteeId, String message) {
        return new NewRequest(programId, menteeId, mentorId, message);
    }
}
