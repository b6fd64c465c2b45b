package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import org.jspecify.annotations.Nullable;

/** {@code $select}: some properties of an entity, and always its id. */
final class Selection {
    private Selection() {}

    static ObjectNode of(@Nullable String select, ObjectNode all) {
        if (select == null) {
            return all;
        }
        ObjectNode out = Json.object();
        for (String always : new String[] {"@odata.context", "@odata.etag", "id"}) {
            if (all.has(always)) {
                out.set(always, all.path(always));
            }
        }
        for (String each : select.split(",", -1)) {
            String name = each.strip();
            if (!all.has(name)) {
                throw new GraphError(
                        400, "RequestBroker--ParseUri", "Could not find a property named '" + name + "' on this type.");
            }
            out.set(name, all.path(name));
        }
        return out;
    }
}
