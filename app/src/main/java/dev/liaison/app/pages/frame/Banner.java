package dev.liaison.app.pages.frame;

import dev.liaison.processes.clicks.Handled;
import java.util.Locale;
import java.util.Optional;

/** One message above the page: what just happened. Travels as the flash attribute {@link #NAME}. */
public record Banner(Tone tone, String text) {
    public static final String NAME = "banner";

    /** How it went. */
    public enum Tone {
        GOOD,
        NOTE,
        BAD;

        /** As the style sheet calls it. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Banner good(String text) {
        return new Banner(Tone.GOOD, text);
    }

    public static Banner note(String text) {
        return new Banner(Tone.NOTE, text);
    }

    public static Banner bad(String text) {
        return new Banner(Tone.BAD, text);
    }

    /** What became of a click; {@code done} says so when it had its effect. */
    public static Banner of(Optional<Handled> handled, String done) {
        return handled.map(it -> switch (it.outcome()) {
                    case "done" -> good(done);
                    case "late" -> note(it.words());
                    default -> bad(it.words());
                })
                .orElseGet(() -> note("Noted. It takes effect in a moment."));
    }
}
