package dev.liaison.app.pages.settings;

import dev.liaison.app.pages.frame.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How a member's calendar stands.
 *
 * @param words one sentence
 * @param tone none, good, busy or bad
 * @param address which calendar it is; empty when none is connected
 * @param advice what to do, in a sentence; empty when nothing
 * @param since of what the sentence says; null when it was never otherwise
 * @param own true when it is the member's own, and theirs to disconnect
 */
record CalendarState(String words, String tone, String address, String advice, @Nullable Moment since, boolean own) {

    /** True while the page should look again by itself. */
    public boolean changing() {
        return tone.equals("busy");
    }

    public boolean broken() {
        return tone.equals("bad");
    }
}
