package dev.liaison.sandbox.calendar;

import dev.liaison.sandbox.kit.Ids;
import java.util.Locale;

/** Identifiers of events in the shapes that the providers use. */
public final class EventIds {
    private EventIds() {}

    /** A new id. */
    public static String id(Provider provider) {
        return switch (provider) {
            case GOOGLE -> Ids.base32hex(26);
            case MICROSOFT -> "AAMkAG" + Ids.secret(140) + "AAA=";
            case ICLOUD -> Ids.uuid().toUpperCase(Locale.ROOT);
            case EXCHANGE -> "AAAl" + Ids.secret(140) + "AAA=";
        };
    }

    /** The meeting's id across calendars, for an event with that id. */
    public static String uid(Provider provider, String id) {
        return switch (provider) {
            case GOOGLE -> id + "@google.com";
            case MICROSOFT, EXCHANGE ->
                "040000008200E00074C5B7101A82E008" + Ids.hex(80).toUpperCase(Locale.ROOT);
            case ICLOUD -> id;
        };
    }
}
