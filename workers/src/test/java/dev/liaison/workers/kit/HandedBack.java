package dev.liaison.workers.kit;

import dev.liaison.bpmn.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that remembers, in a line each, how it was given back. */
final class HandedBack implements LockedTask {
    final List<String> how = new ArrayList<>();
    private final String topic;
    private final @Nullable Integer retries;

    HandedBack(String topic, @Nullable Integer retries) {
        this.topic = topic;
        this.retries = retries;
    }

    static HandedBack postCard() {
        return new HandedBack(Topics.CHAT_POST_CARD, null);
    }

    @Override
    public Task task() {
        return new Task("task-1", "request:" + UUID.randomUUID(), Map.of());
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public @Nullable Integer retriesLeft() {
        return retries;
    }

    @Override
    public void complete(Map<String, Object> variables) {
        how.add("done " + variables);
    }

    @Override
    public void refuse(String outcome) {
        how.add("refused " + outcome);
    }

    @Override
    public void fail(String message, String details, int retriesLeft, Duration wait) {
        how.add((retriesLeft == 0 ? "incident" : "again in " + wait + ", " + retriesLeft + " left") + ": " + message);
    }
}
