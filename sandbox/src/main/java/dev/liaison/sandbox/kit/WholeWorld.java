package dev.liaison.sandbox.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All parts of the world together. */
public final class WholeWorld {
    private final List<WorldPart> parts;

    /** These parts, merged and shown in that order. */
    public WholeWorld(List<WorldPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Merges a world file; throws IllegalArgumentException, with a reason, when it makes no sense. */
    public void merge(JsonNode file) {
        Set<String> known =
                parts.stream().flatMap(part -> part.sections().stream()).collect(Collectors.toSet());
        file.fieldNames().forEachRemaining(section -> {
            if (!known.contains(section)) {
                throw new IllegalArgumentException("unknown section " + section);
            }
        });
        parts.forEach(part -> part.merge(file));
    }

    /** Everything, as a world file. */
    public ObjectNode toJson() {
        ObjectNode out = Json.object();
        parts.forEach(part -> part.describe(out));
        return out;
    }

    /** An empty world. */
    public void clear() {
        parts.forEach(WorldPart::clear);
    }
}
