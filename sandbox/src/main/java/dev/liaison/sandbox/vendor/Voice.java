package dev.liaison.sandbox.vendor;

import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.kit.Answer;
import org.jspecify.annotations.Nullable;

/** How a vendor words what is not about the request itself. */
public interface Voice {
    /** Trouble that was asked for. */
    Answer trouble(Fault fault);

    /** Too much: too many at the same time, or too many in a while. The wait is in seconds. */
    Answer throttled(boolean concurrent, long retryAfter);

    /** The error in an answer, for the call log; null when it does not say in the vendor's own way. */
    default @Nullable String error(Answer answer) {
        return null;
    }
}
