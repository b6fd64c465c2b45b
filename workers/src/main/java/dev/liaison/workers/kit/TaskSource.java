package dev.liaison.workers.kit;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Where tasks come from: this JVM's engine, or one that is reached by REST. No worker knows which. */
public interface TaskSource extends AutoCloseable {

    /**
     * Begins to fetch.
     *
     * @param topics only these, each with the process variables that its worker reads
     * @param each called on one of the source's own threads, as many at a time as it was told; must not throw
     */
    void open(Map<String, Set<String>> topics, Consumer<LockedTask> each);

    /** Fetches no more, and waits for what is in hand. */
    @Override
    void close();
}
