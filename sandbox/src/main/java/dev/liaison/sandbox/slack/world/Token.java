package dev.liaison.sandbox.slack.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A secret that stands for an installation: an access token, or a refresh token of a rotating one. */
public final class Token {
    /** What has become of a token. */
    public enum State {
        LIVE,
        REVOKED,
        UNINSTALLED,
        USED
    }

    private final String value;
    private final Installation installation;
    private final boolean refresh;
    private @Nullable Instant expiresAt;
    private State state = State.LIVE;

    Token(String value, Installation installation, boolean refresh, @Nullable Instant expiresAt) {
        this.value = value;
        this.installation = installation;
        this.refresh = refresh;
        this.expiresAt = expiresAt;
    }

    /** The secret itself. */
    public String value() {
        return value;
    }

    /** What it opens. */
    public Installation installation() {
        return installation;
    }

    /** True for a refresh token. */
    public boolean refresh() {
        return refresh;
    }

    /** Live, or why not. */
    public State state() {
        return state;
    }

    /** Ends the token. */
    public void end(State why) {
        if (state == State.LIVE) {
            state = why;
        }
    }

    /** Whether its life is over at that time. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    void expireBy(Instant latest) {
        if (expiresAt == null || expiresAt.isAfter(latest)) {
            expiresAt = latest;
        }
    }
}
