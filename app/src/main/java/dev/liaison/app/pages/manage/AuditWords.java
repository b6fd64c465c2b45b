package dev.liaison.app.pages.manage;

import dev.liaison.domain.integration.Feature;
import java.util.Locale;

/** Says in words what the audit log keeps as names. */
final class AuditWords {
    private static final String REQUEST = "request:";
    private static final String INSTALLATION = "installation:";

    private AuditWords() {}

    /** "Workspace access lost" for {@code workspace.accessLost}. */
    static String what(String action) {
        var words =
                action.replace('.', ' ').replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A name where there is one. */
    static String about(String subject) {
        if (subject.startsWith(INSTALLATION) && subject.contains(" ")) {
            return subject.substring(subject.indexOf(' ') + 1);
        }
        return Feature.named(subject).map(Feature::title).orElse(subject);
    }

    /** The page of a request; empty for everything else. */
    static String href(String subject) {
        return subject.startsWith(REQUEST) ? "/requests/" + subject.substring(REQUEST.length()) : "";
    }
}
