package dev.liaison.sandbox.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** One part of the world file: it can be merged in, shown and emptied. */
public interface WorldPart {
    /** The top-level sections that belong to this part. */
    Set<String> sections();

    /** Takes its sections from a world file; throws IllegalArgumentException, with a reason, when they make no sense. */
    void merge(JsonNode file);

    /** Adds its sections to what is shown. */
    void describe(ObjectNode out);

    /** Forgets everything. */
    void clear();
}
