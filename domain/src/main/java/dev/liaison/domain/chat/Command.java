package dev.liaison.domain.chat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody wrote to our app, as far as it is one of the few things that it understands.
 *
 * @param rest what followed, in lower case; empty for nothing
 */
public record Command(Kind kind, String rest) {

    /** What can be asked of us. */
    public enum Kind {
        HELP,
        HOME,
        CONNECT,
        DISCONNECT,
        STATUS,
        PAUSE,
        RESUME,
        WHY,
        /** Anything else. */
        UNKNOWN
    }

    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("help", Kind.HELP),
            Map.entry("hilfe", Kind.HELP),
            Map.entry("?", Kind.HELP),
            Map.entry("home", Kind.HOME),
            Map.entry("start", Kind.HOME),
            Map.entry("\u00fcbersicht", Kind.HOME),
            Map.entry("uebersicht", Kind.HOME),
            Map.entry("startseite", Kind.HOME),
            Map.entry("connect", Kind.CONNECT),
            Map.entry("verbinden", Kind.CONNECT),
            Map.entry("disconnect", Kind.DISCONNECT),
            Map.entry("stop", Kind.DISCONNECT),
            Map.entry("trennen", Kind.DISCONNECT),
            Map.entry("stopp", Kind.DISCONNECT),
            Map.entry("status", Kind.STATUS),
            Map.entry("stand", Kind.STATUS),
            Map.entry("pause", Kind.PAUSE),
            Map.entry("pausieren", Kind.PAUSE),
            Map.entry("pausiere", Kind.PAUSE),
            Map.entry("resume", Kind.RESUME),
            Map.entry("continue", Kind.RESUME),
            Map.entry("weiter", Kind.RESUME),
            Map.entry("fortsetzen", Kind.RESUME),
            Map.entry("why", Kind.WHY),
            Map.entry("warum", Kind.WHY),
            Map.entry("wieso", Kind.WHY));

    /** How chats write that somebody is spoken to. */
    private static final Pattern MENTION = Pattern.compile("<at>[^<]*</at>");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern AROUND = Pattern.compile("^[/!.,;:\\s]+|[!.,;:\\s]+$");

    /** Reads it, whatever its case and spacing. */
    public static Command of(String said) {
        var plain = SPACE.matcher(MENTION.matcher(said).replaceAll(" ")).replaceAll(" ");
        var words =
                AROUND.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("").split(" ", 2);
        var first = words[0].length() > 1 ? words[0].replaceAll("[?!.,;:]+$", "") : words[0];
        return new Command(WORDS.getOrDefault(first, Kind.UNKNOWN), words.length == 2 ? words[1].strip() : "");
    }
}
