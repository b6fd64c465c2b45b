package dev.liaison.domain.poll;

import java.util.Arrays;

/** Messages about a poll. */
public enum PollNotice {
    /** When can you come? */
    ASKED("pollAsked"),
    /** The same again, for who has not voted. */
    REMINDED("pollReminded"),
    /** Choose a time for all. */
    TO_PICK("pollToPick"),
    /** There will be no meeting. */
    ENDED("pollEnded");

    private final String wireName;

    PollNotice(String wireName) {
        this.wireName = wireName;
    }

    /** As processes and deliveries name it. */
    public String wireName() {
        return wireName;
    }

    /** @throws IllegalArgumentException for a name that is none of these */
    public static PollNotice named(String wireName) {
        return Arrays.stream(values())
                .filter(it -> it.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no notice " + wireName));
    }
}
