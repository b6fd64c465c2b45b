package dev.liaison.providers.graph;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What we read of an event that we placed; the rest of what Graph sends has no place here. */
final class GraphEvent implements Parsable {
    private String id = "";
    private String transactionId = "";
    private boolean cancelled;
    private @Nullable GraphTime start;
    private @Nullable GraphTime end;
    private @Nullable Meeting meeting;

    String id() {
        return id;
    }

    /** Empty when it has none. */
    String transactionId() {
        return transactionId;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Nullable
    GraphTime start() {
        return start;
    }

    @Nullable
    GraphTime end() {
        return end;
    }

    /** Null while there is none. */
    @Nullable
    String joinUrl() {
        return meeting == null ? null : meeting.joinUrl;
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of(
                "id", node -> id = text(node),
                "transactionId", node -> transactionId = text(node),
                "isCancelled", node -> cancelled = Boolean.TRUE.equals(node.getBooleanValue()),
                "start", node -> start = node.getObjectValue(any -> new GraphTime()),
                "end", node -> end = node.getObjectValue(any -> new GraphTime()),
                "onlineMeeting", node -> meeting = node.getObjectValue(any -> new Meeting()));
    }

    private static String text(ParseNode node) {
        var text = node.getStringValue();
        return text == null ? "" : text;
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("only read");
    }

    private static final class Meeting implements Parsable {
        private @Nullable String joinUrl;

        @Override
        public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
            return Map.of("joinUrl", node -> joinUrl = node.getStringValue());
        }

        @Override
        public void serialize(SerializationWriter writer) {
            throw new UnsupportedOperationException("only read");
        }
    }
}
