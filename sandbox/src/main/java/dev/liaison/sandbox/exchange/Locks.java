package dev.liaison.sandbox.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong passwords, and locks a login that had too many. */
public final class Locks {
    private final Clock clock;
    private final Map<String, Integer> wrong = new HashMap<>();
    private final Map<String, Instant> lockedUntil = new HashMap<>();

    Locks(Clock clock) {
        this.clock = clock;
    }

    /** Whether that login is locked, whatever its password. */
    public boolean locked(String login) {
        Instant until = lockedUntil.get(login);
        return until != null && clock.instant().isBefore(until);
    }

    /** How many wrong passwords came since the last right one. */
    public int wrong(String login) {
        return wrong.getOrDefault(login, 0);
    }

    /** Notes a wrong password. */
    public void failed(String login, int most, Duration time) {
        if (wrong.merge(login, 1, Integer::sum) >= most) {
            lockedUntil.put(login, clock.instant().plus(time));
        }
    }

    /** The right password, or an administrator's help: all is well again. */
    public void open(String login) {
        wrong.remove(login);
        lockedUntil.remove(login);
    }

    void clear() {
        wrong.clear();
        lockedUntil.clear();
    }
}
