package dev.liaison.domain.request;

import java.util.Arrays;

/** The messages about a request. */
public enum RequestNotice {
    REQUEST_SENT("requestSent", false),
    MENTOR_ASKED("mentorAsked", true),
    MENTOR_REMINDED("mentorReminded", true),
    REQUEST_ANSWERED("requestAnswered", false);

    private final String wireName;
    private final boolean toMentor;

    RequestNotice(String wireName, boolean toMentor) {
        this.wireName = wireName;
        this.toMentor = toMentor;
    }

    /** As models and deliveries write it. */
    public String wireName() {
        return wireName;
    }

    /** True: it goes to the mentor. False: to the mentee. */
    public boolean toMentor() {
        return toMentor;
    }

    /** @throws IllegalArgumentException for a name that is none of them */
    public static RequestNotice named(String wireName) {
        return Arrays.stream(values())
                .filter(notice -> notice.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no notice " + wireName));
    }
}
