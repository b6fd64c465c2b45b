package dev.liaison.providers.graph;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.SerializationWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A time as Graph writes it: a local one, and beside it the zone, which is UTC because we ask for that. */
final class GraphTime implements Parsable {
    private static final String UTC = "UTC";

    private @Nullable String dateTime;
    private @Nullable String timeZone;

    /** Null when it isn't a time, or of another zone than we asked for. */
    @Nullable
    LocalDateTime local() {
        if (dateTime == null || !UTC.equals(timeZone)) {
            return null;
        }
        try {
            return LocalDateTime.parse(
                    dateTime.endsWith("Z") ? dateTime.substring(0, dateTime.length() - 1) : dateTime);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** For sending. */
    static DateTimeTimeZone of(Instant time) {
        var written = new DateTimeTimeZone();
        written.setDateTime(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
        written.setTimeZone(UTC);
        return written;
    }

    @Override
    public Map<String, Consumer<ParseNode>> getFieldDeserializers() {
        return Map.of(
                "dateTime", node -> dateTime = node.getStringValue(),
                "timeZone", node -> timeZone = node.getStringValue());
    }

    @Override
    public void serialize(SerializationWriter writer) {
        throw new UnsupportedOperationException("only read");
    }
}
