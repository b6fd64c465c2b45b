package dev.liaison.domain.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How somebody's messages reach them in a chat, in words. */
public final class SettingWords {
    /** What ends a stop. */
    public static final String AGAIN = "Write \u201cconnect\u201d to get them here again.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private SettingWords() {}

    /** In one sentence, or two. @param zone the reader's */
    public static String words(ChatSetting setting, Instant now, ZoneId zone) {
        var until = setting.pausedUntil();
        if (setting.stoppedAt() != null) {
            return "Off: they come by another chat or e-mail. " + AGAIN;
        }
        if (until != null && setting.paused(now)) {
            return "Paused until " + day(until, zone) + ". Write \u201cresume\u201d to end it sooner.";
        }
        return "On: they reach you here" + (setting.preferred() ? ", before any other chat." : ".");
    }

    /** "Monday, 4 May 2026". */
    public static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
