package dev.liaison.providers.graph;

import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list that Graph gives in pieces. */
final class GraphPage<T extends Parsable> implements Parsable {
    private final ParsableFactory<T> entries;
    private @Nullable List<T> value;
    private @Nullable String next;

    GraphPage(ParsableFactory<T> entries) {
        this.entries = entries;
    }

    /** Null when the answer isn't a list. */
    @Nullable
    List<T> value() {
        return value;
    }

    /** Where the next piece is; null after the last. */
    @Nullable
    String next() {
        return next;
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of(
                "value", node -> value = node.getCollectionOfObjectValues(entries),
                "@odata.nextLink", node -> next = node.getStringValue());
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("only read");
    }
}
