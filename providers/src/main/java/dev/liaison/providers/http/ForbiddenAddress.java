package dev.liaison.providers.http;

import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** An address that we may not speak to; nothing was sent there. */
public final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String why) {
        super(why);
    }

    /** Whether one of a failure's causes says so. */
    public static boolean causes(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ForbiddenAddress) {
                return true;
            }
        }
        return false;
    }
}
