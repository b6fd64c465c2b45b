package dev.liaison.app.pages.manage;

import dev.liaison.domain.program.ProgramSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** A program's settings as an admin typed them. */
record SettingsForm(
        String remindAfter,
        String remindAgainAfter,
        String escalateAfter,
        String expireAfter,
        String maxOpenRequests,
        String defaultCapacity) {
    private static final int LONGEST = 365;
    private static final int MOST = 100;

    /** A field that a browser did not send is an empty one. */
    SettingsForm {
        remindAfter = Objects.requireNonNullElse(remindAfter, "");
        remindAgainAfter = Objects.requireNonNullElse(remindAgainAfter, "");
        escalateAfter = Objects.requireNonNullElse(escalateAfter, "");
        expireAfter = Objects.requireNonNullElse(expireAfter, "");
        maxOpenRequests = Objects.requireNonNullElse(maxOpenRequests, "");
        defaultCapacity = Objects.requireNonNullElse(defaultCapacity, "");
    }

    static SettingsForm of(ProgramSettings settings) {
        return new SettingsForm(
                days(settings.remindAfter()),
                days(settings.remindAgainAfter()),
                days(settings.escalateAfter()),
                days(settings.expireAfter()),
                Integer.toString(settings.maxOpenRequests()),
                Integer.toString(settings.defaultCapacity()));
    }

    private static String days(Duration duration) {
        return Long.toString(duration.toDays());
    }

    /** What has to be changed first, by field; empty when all is well. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        check("remindAfter", remindAfter, LONGEST, "days", errors);
        check("remindAgainAfter", remindAgainAfter, LONGEST, "days", errors);
        check("escalateAfter", escalateAfter, LONGEST, "days", errors);
        check("expireAfter", expireAfter, LONGEST, "days", errors);
        check("maxOpenRequests", maxOpenRequests, MOST, "requests", errors);
        check("defaultCapacity", defaultCapacity, MOST, "mentees", errors);
        if (errors.isEmpty() && !settings().inOrder()) {
            outOfOrder(errors);
        }
        return errors;
    }

    private static void check(String field, String typed, int most, String unit, Map<String, String> errors) {
        if (number(typed, most).isEmpty()) {
            errors.put(field, "Enter a whole number of " + unit + " from 1 to " + most + ".");
        }
    }

    /** Says it at the first step that does not come after the one before it. */
    private void outOfOrder(Map<String, String> errors) {
        var settings = settings();
        if (settings.remindAgainAfter().compareTo(settings.remindAfter()) <= 0) {
            errors.put("remindAgainAfter", "This must be later than the first reminder.");
        } else if (settings.escalateAfter().compareTo(settings.remindAgainAfter()) <= 0) {
            errors.put("escalateAfter", "This must be later than the second reminder.");
        } else {
            errors.put("expireAfter", "This must be later than the day it comes to your list.");
        }
    }

    /** Only when each field is a number. */
    ProgramSettings settings() {
        return new ProgramSettings(
                duration(remindAfter),
                duration(remindAgainAfter),
                duration(escalateAfter),
                duration(expireAfter),
                number(maxOpenRequests, MOST).orElseThrow(),
                number(defaultCapacity, MOST).orElseThrow());
    }

    private static Duration duration(String typed) {
        return Duration.ofDays(number(typed, LONGEST).orElseThrow());
    }

    private static OptionalInt number(String typed, int most) {
        if (!typed.strip().matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(typed.strip());
        return number < 1 || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** "3, 7, 10, 14 days; 3 open requests; 3 mentees", for the audit log. */
    static String words(ProgramSettings it) {
        return it.remindAfter().toDays() + ", " + it.remindAgainAfter().toDays() + ", "
                + it.escalateAfter().toDays() + ", " + it.expireAfter().toDays() + " days; " + it.maxOpenRequests()
                + " open requests; " + it.defaultCapacity() + " mentees";
    }
}
