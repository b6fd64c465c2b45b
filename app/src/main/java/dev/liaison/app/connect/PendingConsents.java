package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.calendar.CalendarKind;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The consent that a browser session waits for: the newest one only. */
final class PendingConsents {
    private static final String NAME = "calendarConsent";

    private PendingConsents() {}

    static void put(HttpSession session, PendingConsent pending) {
        session.setAttribute(NAME, pending);
    }

    /** Takes it out, so that it counts once; empty when what came back is not what this person waits for. */
    static Optional<PendingConsent> take(
            HttpSession session, @Nullable SignedIn signedIn, CalendarKind kind, String state) {
        var mine = Optional.ofNullable((PendingConsent) session.getAttribute(NAME))
                .filter(it -> it.matches(kind, state))
                .filter(it -> signedIn != null
                        && signedIn.member()
                                .filter(member -> member.id().equals(it.personId()))
                                .isPresent());
        mine.ifPresent(it -> session.removeAttribute(NAME));
        return mine;
    }
}
