package dev.liaison.workers.kit;

/** Does one topic: reads ids, loads facts, calls one port method. No try, no retry arithmetic, no engine type. */
public interface Worker {

    /** One of {@code dev.liaison.bpmn.Topics}; the class is named after it. */
    String topic();

    /** May block for a provider's time-outs. Runs again for the same {@link Task#key()} after a crash. */
    Result work(Task task);
}
