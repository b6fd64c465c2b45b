package dev.liaison.workers.kit;

import java.util.Set;

/** Does one topic: reads ids, loads facts, calls one port method. No try, no retry arithmetic, no engine type. */
public interface Worker {

    /** One of {@code dev.liaison.bpmn.Topics}; the class is named after it. */
    String topic();

    /** The process variables that it needs, and gets; empty where the subject's id leads to all facts. */
    Set<String> reads();

    /** May block for a provider's time-outs. Runs again for the same {@link Task#key()} after a crash. */
    Result work(Task task);
}
