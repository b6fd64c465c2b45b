package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.vendor.Bodies;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One authorized request of the Calendar API. */
record Request(Google google, Invitations invitations, Context ctx, Token token, Account caller) {

    @Nullable
    String query(String name) {
        return ctx.queryParam(name);
    }

    String choice(String name, String fallback, String... allowed) {
        String value = query(name) == null ? fallback : String.valueOf(query(name));
        if (!Set.of(allowed).contains(value)) {
            throw GoogleError.invalid("Invalid value for: " + value + " is not a valid value for " + name);
        }
        return value;
    }

    int number(String name, int fallback, int least, int most) {
        String value = query(name);
        if (value == null) {
            return fallback;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw GoogleError.invalid("Invalid value '" + value + "' for " + name);
        }
        return Integer.parseInt(value);
    }

    @Nullable
    Instant time(String name) {
        String value = query(name);
        return value == null ? null : instant(value);
    }

    /** The body, with no other fields than those. */
    ObjectNode body(Set<String> fields) {
        if (!Bodies.json(ctx)) {
            throw new GoogleError(400, "parseError", "This API does not support parsing form-encoded input.");
        }
        ObjectNode body = Bodies.object(ctx).orElseThrow(() -> new GoogleError(400, "parseError", "Parse Error"));
        only(body, fields, "");
        return body;
    }

    static void only(JsonNode given, Set<String> fields, String where) {
        if (!given.isObject()) {
            throw GoogleError.invalid("Invalid value" + where + ": an object was expected.");
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw GoogleError.invalid("Invalid JSON payload received. Unknown name \"" + name + "\"" + where
                        + ": Cannot find field.");
            }
        });
    }

    /** RFC 3339 with an offset. */
    static Instant instant(String text) {
        try {
            if (text.length() < 20) {
                throw GoogleError.invalid("Invalid value for: Invalid format: \"" + text + "\" is too short");
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw GoogleError.invalid("Invalid value for: Invalid format: \"" + text + "\"");
        }
    }

    static ZoneId zone(String name) {
        try {
            if (!name.equals("UTC") && !name.contains("/")) {
                throw GoogleError.invalid("Invalid time zone definition: " + name);
            }
            return ZoneId.of(name);
        } catch (DateTimeException noZone) {
            throw GoogleError.invalid("Invalid time zone definition: " + name);
        }
    }
}
