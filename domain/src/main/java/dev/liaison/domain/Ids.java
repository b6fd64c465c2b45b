package dev.liaison.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in what a button claims. */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** Empty for everything that is not written as we write ids. */
    public static Optional<UUID> parse(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
