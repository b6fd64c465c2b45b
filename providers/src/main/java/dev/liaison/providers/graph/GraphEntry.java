package dev.liaison.providers.graph;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An item of a schedule, or an event. It has no field for subject, place, people or text: what an answer says of these is dropped
 * where it is parsed, and nothing behind the parser can show it.
 */
final class GraphEntry implements Parsable {
    private @Nullable String status;
    private @Nullable GraphTime start;
    private @Nullable GraphTime end;
    private @Nullable String zone;
    private boolean allDay;
    private boolean cancelled;

    /** Microsoft's word for how the time is to be seen; null when there is none. */
    @Nullable
    String status() {
        return status;
    }

    @Nullable
    GraphTime start() {
        return start;
    }

    @Nullable
    GraphTime end() {
        return end;
    }

    /** Where it was entered, as Windows or IANA call it; null in schedules. */
    @Nullable
    String zone() {
        return zone;
    }

    boolean allDay() {
        return allDay;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of(
                "status", node -> status = node.getStringValue(),
                "showAs", node -> status = node.getStringValue(),
                "start", node -> start = node.getObjectValue(any -> new GraphTime()),
                "end", node -> end = node.getObjectValue(any -> new GraphTime()),
                "originalStartTimeZone", node -> zone = node.getStringValue(),
                "isAllDay", node -> allDay = Boolean.TRUE.equals(node.getBooleanValue()),
                "isCancelled", node -> cancelled = Boolean.TRUE.equals(node.getBooleanValue()));
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("only read");
    }
}
