package dev.liaison.providers.graph;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What getSchedule says of one calendar, as far as we want to know it. */
final class GraphSchedule implements Parsable {
    private String address = "";
    private String view = "";
    private @Nullable List<GraphEntry> items;
    private @Nullable Trouble error;

    /** As it was asked for; empty when Graph does not say. */
    String address() {
        return address;
    }

    /** A digit for each half hour, 0 for free; empty when Graph does not say. */
    String view() {
        return view;
    }

    /** Null when Graph does not say. */
    @Nullable
    List<GraphEntry> items() {
        return items;
    }

    /** Why it was not read; null when it was. */
    @Nullable
    String error() {
        return error == null ? null : error.responseCode;
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of(
                "scheduleId", node -> address = text(node),
                "availabilityView", node -> view = text(node),
                "scheduleItems", node -> items = node.getCollectionOfObjectValues(any -> new GraphEntry()),
                "error", node -> error = node.getObjectValue(any -> new Trouble()));
    }

    private static String text(ParseNode node) {
        var text = node.getStringValue();
        return text == null ? "" : text;
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("only read");
    }

    private static final class Trouble implements Parsable {
        private String responseCode = "";

        @Override
        public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
            return Map.of("responseCode", node -> responseCode = text(node));
        }

        @Override
        public void serialize(SerializationWriter writer) {
            throw new UnsupportedOperationException("only read");
        }
    }
}
