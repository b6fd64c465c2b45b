package dev.liaison.sandbox.oauth;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form or a query, where a field that is sent twice or empty is seen as such. */
public final class Form {
    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** The query. */
    public static Form query(Context ctx) {
        return new Form(ctx.queryParamMap());
    }

    /** The body. */
    public static Form body(Context ctx) {
        return new Form(ctx.formParamMap());
    }

    /** Whether the body of the request is a form at all. */
    public static boolean sent(Context ctx) {
        String type = String.valueOf(ctx.contentType());
        return type.split(";", 2)[0].strip().equals("application/x-www-form-urlencoded");
    }

    /** The field, or null when it is absent or empty. */
    public @Nullable String text(String name) {
        List<String> all = fields.get(name);
        return all == null || all.isEmpty() || all.get(0).isEmpty() ? null : all.get(0);
    }

    /** The field, or the fallback. */
    public String text(String name, String fallback) {
        String value = text(name);
        return value == null ? fallback : value;
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Words of a field that are separated by blanks. */
    public List<String> words(String name) {
        return List.of(text(name, "").strip().split(" +")).stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** A field that was sent more than once, or null. */
    public @Nullable String repeated() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The names of all fields. */
    public Iterable<String> names() {
        return fields.keySet();
    }
}
