package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.vendor.Bodies;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One authorized request of Graph about a mailbox; {@code root} is the address of this Graph. */
record GraphRequest(
        Microsoft microsoft, Invitations invitations, Context ctx, Token token, Account mailbox, String root) {
    private static final Pattern ZONE = Pattern.compile("outlook\\.timezone\\s*=\\s*\"([^\"]*)\"");

    Instant now() {
        return microsoft.calendars().clock().instant();
    }

    @Nullable
    String query(String name) {
        return ctx.queryParam(name);
    }

    int number(String name, int fallback, int most) {
        String value = query(name);
        if (value == null) {
            return fallback;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > most) {
            throw new GraphError(
                    400, "ErrorInvalidUrlQuery", "Invalid value '" + value + "' for " + name + " query option.");
        }
        return Integer.parseInt(value);
    }

    /** The name of the zone that times are asked for in. */
    String zoneName() {
        String prefer = ctx.header("Prefer");
        Matcher zone = ZONE.matcher(prefer == null ? "" : prefer);
        if (zone.find()) {
            return zone.group(1);
        }
        return "UTC";
    }

    ZoneId zone() {
        return WindowsZones.zone(zoneName());
    }

    ObjectNode body(Set<String> fields) {
        ObjectNode body = anyBody();
        only(body, fields);
        return body;
    }

    ObjectNode anyBody() {
        if (!Bodies.json(ctx)) {
            throw GraphError.body("A missing or empty content type header was found when trying to read a message. The"
                    + " content type header is required.");
        }
        return Bodies.object(ctx)
                .orElseThrow(() -> new GraphError(
                        400,
                        "BadRequest",
                        "Unable to read JSON request payload. Please ensure"
                                + " Content-Type header is set and payload is of valid JSON format."));
    }

    static void only(JsonNode given, Set<String> fields) {
        if (!given.isObject()) {
            throw GraphError.body(
                    "An unexpected node was found when reading from the JSON reader. An object was expected.");
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name) && !name.startsWith("@odata.")) {
                throw GraphError.body(
                        "The property '" + name
                                + "' does not exist on this type. Make sure to only use property names that are defined by the type.");
            }
        });
    }
}
