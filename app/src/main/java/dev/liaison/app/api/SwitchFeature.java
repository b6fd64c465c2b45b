package dev.liaison.app.api;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** What support wants of a feature, as it was sent: anything may be missing. */
record SwitchFeature(@Nullable Boolean enabled, @Nullable String reason) {
    private static final int LONGEST = 1000;

    /** @throws Problem that names each field that is not right */
    void check() {
        var errors = new LinkedHashMap<String, String>();
        if (enabled == null) {
            errors.put("enabled", "Say whether it is to be on or off.");
        }
        if (reason == null || reason.isBlank()) {
            errors.put("reason", "Say why: the organization's admins are told.");
        } else if (reason.strip().length() > LONGEST) {
            errors.put("reason", "Keep it to " + LONGEST + " characters.");
        }
        if (!errors.isEmpty()) {
            throw Problem.fields(errors);
        }
    }
}
