package dev.liaison.domain.meeting;

import dev.liaison.domain.Ids;
import java.util.Optional;
import java.util.UUID;

/** One proposed time of a meeting; what the button beside it is about. */
public record SlotChoice(UUID meetingId, UUID slotId) {
    private static final char SEPARATOR = '/';

    /** As a button carries it. */
    public String subject() {
        return meetingId.toString() + SEPARATOR + slotId;
    }

    /** Empty for what is none; whether the two exist, and belong together, is another question. */
    public static Optional<SlotChoice> parse(String subject) {
        var separator = subject.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        var meeting = Ids.parse(subject.substring(0, separator));
        var slot = Ids.parse(subject.substring(separator + 1));
        return meeting.isPresent() && slot.isPresent()
                ? Optional.of(new SlotChoice(meeting.get(), slot.get()))
                : Optional.empty();
    }

    /** The meeting that a button's subject is about, with or without a slot; empty for what is none. */
    public static Optional<UUID> meeting(String subject) {
        return parse(subject).map(SlotChoice::meetingId).or(() -> Ids.parse(subject));
    }
}
