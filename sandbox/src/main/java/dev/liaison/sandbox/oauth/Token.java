package dev.liaison.sandbox.oauth;

import dev.liaison.sandbox.calendar.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An access or refresh token. Without an account it is the app's own, for the whole {@code realm}. */
public final class Token {
    private final Grant grant;
    private final Kind kind;
    private final Instant issuedAt;
    private final @Nullable Instant expiresAt;
    private Instant usedAt;
    private boolean revoked;

    Token(Grant grant, Kind kind, Instant issuedAt, @Nullable Instant expiresAt) {
        this.grant = grant;
        this.kind = kind;
        this.issuedAt = issuedAt;
        usedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** Which of the two. */
    public enum Kind {
        ACCESS,
        REFRESH
    }

    /** What was granted to whom; {@code audience} is the server that it is for, empty for the vendor's own APIs. */
    public record Grant(
            String clientId, @Nullable Account account, List<String> scopes, String realm, String audience) {
        /** For the vendor's own APIs. */
        public Grant(String clientId, @Nullable Account account, List<String> scopes, String realm) {
            this(clientId, account, scopes, realm, "");
        }
    }

    /** What it allows. */
    public Grant grant() {
        return grant;
    }

    /** Access or refresh. */
    public Kind kind() {
        return kind;
    }

    /** Since when. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** Until when; null without an end. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** Whether its time is over. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Whether it was taken away. */
    public boolean revoked() {
        return revoked;
    }

    /** Whether it still works. */
    public boolean live(Instant now) {
        return !revoked && !expired(now);
    }

    /** How long nobody has used it. */
    public Duration idle(Instant now) {
        return Duration.between(usedAt, now);
    }

    /** Notes a use. */
    public void used(Instant now) {
        usedAt = now;
    }

    void revoke() {
        revoked = true;
    }
}
