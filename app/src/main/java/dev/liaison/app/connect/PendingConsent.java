package dev.liaison.app.connect;

import dev.liaison.domain.Tokens;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.CalendarRights;
import dev.liaison.domain.calendar.ConsentRequest;
import dev.liaison.domain.integration.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Somebody is at a calendar provider to authorize us. Lives in their browser session only, and counts once.
 *
 * @param accountId the id that the account will have
 * @param codeVerifier never leaves the server but to the provider's token endpoint
 */
record PendingConsent(
        UUID accountId,
        CalendarKind kind,
        CalendarReach reach,
        UUID personId,
        String state,
        Secret codeVerifier,
        String nonce,
        Instant expiresAt) {
    static final Duration LIFE = Duration.ofMinutes(10);
    /** Not in the alphabet of a random state. Says where to send somebody whose state we don't know any more. */
    private static final String FOR_ALL = "all.";

    static PendingConsent begin(CalendarKind kind, CalendarReach reach, UUID personId, Instant now) {
        return new PendingConsent(
                UUID.randomUUID(),
                kind,
                reach,
                personId,
                reach == CalendarReach.ORGANIZATION ? FOR_ALL + Tokens.random() : Tokens.random(),
                new Secret(Tokens.random()),
                Tokens.random(),
                now.plus(LIFE));
    }

    /** Whose calendars a state is about, also one that is unknown. */
    static CalendarReach reach(String state) {
        return state.startsWith(FOR_ALL) ? CalendarReach.ORGANIZATION : CalendarReach.OWN;
    }

    ConsentRequest request(String loginHint, CalendarRights rights) {
        return new ConsentRequest(state, challenge(), nonce, loginHint, reach, rights);
    }

    /** RFC 7636, 4.2: S256. */
    private String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(codeVerifier.value().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when the answer belongs to this request. */
    boolean matches(CalendarKind answered, String answeredState) {
        return kind == answered
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), answeredState.getBytes(StandardCharsets.UTF_8));
    }
}
