package dev.liaison.providers.http;

import java.io.IOException;

/** A request that surely never left us: the connection did not come about. */
public final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    NotSent(IOException cause) {
        super(cause);
    }

    /** Whether one of a failure's causes says so. */
    public static boolean causes(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof NotSent) {
                return true;
            }
        }
        return false;
    }
}
