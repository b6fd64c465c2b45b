package dev.liaison.app.pages.scheduling;

import dev.liaison.domain.meeting.MeetingSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When people are reminded, as an admin typed it.
 *
 * @param reminders as many as there may be; a blank one is none
 */
record MeetingSettingsForm(
        LengthOfTime remindAfter, LengthOfTime tellAfter, LengthOfTime expireAfter, List<LengthOfTime> reminders) {
    private static final String REMIND = "remindAfter";
    private static final String TELL = "tellAfter";
    private static final String EXPIRE = "expireAfter";

    static MeetingSettingsForm of(MeetingSettings it) {
        return new MeetingSettingsForm(
                LengthOfTime.of(REMIND, it.remindAfter()),
                LengthOfTime.of(TELL, it.tellAfter()),
                LengthOfTime.of(EXPIRE, it.expireAfter()),
                rows().mapToObj(row -> row < it.reminders().size()
                                ? LengthOfTime.of(reminder(row), it.reminders().get(row))
                                : LengthOfTime.none(reminder(row)))
                        .toList());
    }

    static MeetingSettingsForm of(Map<String, String> typed) {
        return new MeetingSettingsForm(
                LengthOfTime.of(REMIND, typed),
                LengthOfTime.of(TELL, typed),
                LengthOfTime.of(EXPIRE, typed),
                rows().mapToObj(row -> LengthOfTime.of(reminder(row), typed)).toList());
    }

    private static IntStream rows() {
        return IntStream.range(0, MeetingSettings.MOST_REMINDERS);
    }

    private static String reminder(int row) {
        return "reminder" + (row + 1);
    }

    /** What has to be changed first, by field; empty when all is well. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        List.of(remindAfter, tellAfter, expireAfter).stream()
                .filter(it -> it.length().isEmpty())
                .forEach(it -> errors.put(it.id(), "Enter a whole number from 1."));
        if (errors.isEmpty()) {
            order().ifPresent(field -> errors.put(field.getKey(), field.getValue()));
        }
        reminders.stream().filter(it -> !it.blank()).forEach(it -> reminderError(it)
                .ifPresent(words -> errors.put(it.id(), words)));
        return errors;
    }

    /** Says it at the first that does not come after the one before it. */
    private Optional<Map.Entry<String, String>> order() {
        if (notLater(tellAfter, remindAfter)) {
            return Optional.of(Map.entry(TELL, "This must be later than the reminder."));
        }
        if (notLater(expireAfter, tellAfter)) {
            return Optional.of(Map.entry(EXPIRE, "This must be later than when the other is told."));
        }
        return tooLong(expireAfter, MeetingSettings.LONGEST_ASKING)
                ? Optional.of(Map.entry(EXPIRE, "At most " + LengthOfTime.words(MeetingSettings.LONGEST_ASKING) + "."))
                : Optional.empty();
    }

    private static boolean notLater(LengthOfTime it, LengthOfTime before) {
        return it.length().orElseThrow().compareTo(before.length().orElseThrow()) <= 0;
    }

    private static Optional<String> reminderError(LengthOfTime it) {
        if (it.length().isEmpty()) {
            return Optional.of("Enter a whole number from 1, or nothing.");
        }
        return tooLong(it, MeetingSettings.LONGEST_REMINDER)
                ? Optional.of("At most " + LengthOfTime.words(MeetingSettings.LONGEST_REMINDER) + " before.")
                : Optional.empty();
    }

    private static boolean tooLong(LengthOfTime it, Duration most) {
        return it.length().filter(length -> length.compareTo(most) > 0).isPresent();
    }

    /** Only when there are no errors. */
    MeetingSettings settings() {
        return new MeetingSettings(
                remindAfter.length().orElseThrow(),
                tellAfter.length().orElseThrow(),
                expireAfter.length().orElseThrow(),
                reminders.stream().flatMap(it -> it.length().stream()).toList());
    }
}
