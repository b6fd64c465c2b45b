package dev.liaison.workers.kit;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task in our hands, and the four ways to give it back. */
public interface LockedTask {

    Task task();

    String topic();

    /** Tries that are left; null before the first failure. */
    @Nullable
    Integer retriesLeft();

    void complete(Map<String, Object> variables);

    /** A business outcome. */
    void refuse(String outcome);

    /** Technical trouble: another try after the wait, or an incident when no retries are left. */
    void fail(String message, String details, int retries, Duration wait);
}
