package dev.liaison.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The trouble that was asked for and has not happened yet. */
public final class Faults {
    private final List<Fault> waiting = new ArrayList<>();

    /** Asks for trouble. */
    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** No more trouble. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** What is still to come. */
    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    /** Takes one trouble for a call of that method; response URLs are called {@code response_url}. */
    public Optional<Fault> forCall(String method, @Nullable String account) {
        return take(fault -> fault.event() == null && !duplicates(fault) && fault.concerns(method, account))
                .map(fault -> fault.on(method));
    }

    /** Takes one trouble for an event of that type. */
    public Optional<Fault> forEvent(String type) {
        return take(fault -> duplicates(fault) && (fault.event() == null || type.equals(fault.event())));
    }

    private static boolean duplicates(Fault fault) {
        return fault.kind() == Fault.Kind.DUPLICATE_EVENT_NEW_ID || fault.kind() == Fault.Kind.DUPLICATE_EVENT_SAME_ID;
    }

    private synchronized Optional<Fault> take(Predicate<Fault> wanted) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (wanted.test(fault)) {
                Fault rest = fault.once();
                if (rest.times() > 0) {
                    waiting.set(i, rest);
                } else {
                    waiting.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
