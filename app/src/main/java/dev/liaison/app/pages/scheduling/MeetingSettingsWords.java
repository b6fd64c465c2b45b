package dev.liaison.app.pages.scheduling;

import dev.liaison.domain.meeting.MeetingSettings;
import java.util.stream.Collectors;

/** Says in one line when people are reminded. */
final class MeetingSettingsWords {
    private MeetingSettingsWords() {}

    /** "Without an answer: 2 days, 4 days, 7 days; before a meeting: 1 day, 15 minutes". */
    static String of(MeetingSettings it) {
        var before = it.reminders().stream().map(LengthOfTime::words).collect(Collectors.joining(", "));
        return "Without an answer: " + LengthOfTime.words(it.remindAfter()) + ", "
                + LengthOfTime.words(it.tellAfter()) + ", " + LengthOfTime.words(it.expireAfter())
                + "; before a meeting: " + (before.isEmpty() ? "no reminder" : before);
    }
}
