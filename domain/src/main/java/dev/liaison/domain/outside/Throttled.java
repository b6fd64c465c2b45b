package dev.liaison.domain.outside;

import java.time.Duration;

/** The provider asks us to wait. Nothing was done; try again after {@link #retryAfter()}. */
public final class Throttled extends ProviderFailure {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public Throttled(Duration retryAfter) {
        super("throttled, again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** How long to wait, never negative. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
