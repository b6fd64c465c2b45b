package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A partial answer: {@code fields=id,start,conferenceData(entryPoints/uri)}, or {@code *} for all. */
final class Fields {
    private final Map<String, Fields> wanted = new LinkedHashMap<>();
    private boolean all;

    private Fields() {}

    /** What that selection leaves of an answer. */
    static ObjectNode of(String selection, ObjectNode answer) {
        Parser parser = new Parser(selection);
        Fields fields = parser.list();
        if (parser.at < selection.length()) {
            throw invalid(selection);
        }
        return (ObjectNode) fields.take(answer);
    }

    private static GoogleError invalid(String selection) {
        return GoogleError.invalid("Invalid field selection " + selection);
    }

    private JsonNode take(JsonNode from) {
        if (all || wanted.isEmpty()) {
            return from;
        }
        if (from.isArray()) {
            ArrayNode out = Json.array();
            from.forEach(each -> out.add(take(each)));
            return out;
        }
        ObjectNode out = Json.object();
        wanted.forEach((name, below) -> {
            if (from.has(name)) {
                out.set(name, below.take(from.path(name)));
            }
        });
        return out;
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Fields list() {
            Fields out = new Fields();
            do {
                one(out);
            } while (next(','));
            return out;
        }

        private void one(Fields into) {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*')) {
                at++;
            }
            String name = text.substring(start, at);
            if (name.isEmpty()) {
                throw invalid(text);
            }
            into.all |= name.equals("*");
            into.wanted.put(name, below());
        }

        private Fields below() {
            Fields out = new Fields();
            if (next('/')) {
                one(out);
            } else if (next('(')) {
                out = list();
                if (!next(')')) {
                    throw invalid(text);
                }
            }
            return out;
        }

        private boolean next(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }
    }
}
