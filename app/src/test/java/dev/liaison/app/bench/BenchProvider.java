package dev.liaison.app.bench;

import java.util.List;
import java.util.Locale;

/** The sandbox's calendar providers. */
enum BenchProvider {
    GOOGLE("google.freebusy.query"),
    MICROSOFT("microsoft.getSchedule"),
    ICLOUD("icloud.REPORT"),
    EXCHANGE("exchange.GetUserAvailability");

    /** What its people connect themselves; at Exchange one account reads for all. */
    static final List<BenchProvider> OF_MEMBERS = List.of(GOOGLE, MICROSOFT, ICLOUD);

    private final String method;

    BenchProvider(String method) {
        this.method = method;
    }

    /** The question for busy times as the sandbox calls it. */
    String method() {
        return method;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the beginning of a person's address. */
    static BenchProvider of(String email) {
        return valueOf(email.replaceFirst("[0-9]+@.*", "").toUpperCase(Locale.ROOT));
    }
}
