package dev.liaison.domain.request;

import java.util.Arrays;

/** Which requests a list shows. */
public enum RequestFilter {
    ANY("All states"),
    OPEN("Open"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn"),
    EXPIRED("Expired");

    private final String words;

    RequestFilter(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the store compares it; empty for all. */
    String state() {
        return this == ANY ? "" : name();
    }

    /** {@link #ANY} for a name that is none of them. */
    public static RequestFilter named(String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElse(ANY);
    }
}
