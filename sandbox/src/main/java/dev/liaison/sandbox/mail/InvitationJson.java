package dev.liaison.sandbox.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail program like Outlook makes of a mail: an invitation, when the first part or what is below it holds a calendar object
 * whose {@code method} parameter is there and is the object's own. A file that is attached is none.
 */
final class InvitationJson {
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");

    private InvitationJson() {}

    /** Null when it is none. */
    static JsonNode of(JsonNode parts) {
        for (JsonNode part : parts) {
            String path = part.path("path").asText();
            boolean searched = path.equals("1") || path.equals("1.1") || path.startsWith("1.1.") || !isMixed(parts);
            if (searched
                    && type(part).isPresent()
                    && !"attachment".equals(part.path("disposition").asText())) {
                return object(type(part).get(), part.path("text").asText());
            }
        }
        return Json.object().nullNode();
    }

    private static boolean isMixed(JsonNode parts) {
        return parts.path(0)
                .path("content_type")
                .asText()
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/mixed");
    }

    private static Optional<ContentType> type(JsonNode part) {
        try {
            ContentType type = new ContentType(part.path("content_type").asText());
            return type.match("text/calendar") ? Optional.of(type) : Optional.empty();
        } catch (ParseException unknown) {
            return Optional.empty();
        }
    }

    private static JsonNode object(ContentType type, String text) {
        String unfolded = FOLD.matcher(text).replaceAll("");
        String method = value(unfolded, "METHOD");
        if (method.isEmpty() || !method.equals(type.getParameter("method"))) {
            return Json.object().nullNode();
        }
        ObjectNode out = Json.object().put("method", method);
        out.put("uid", value(unfolded, "UID")).put("sequence", value(unfolded, "SEQUENCE"));
        out.put("status", value(unfolded, "STATUS")).put("organizer", value(unfolded, "ORGANIZER"));
        return out.put("start", value(unfolded, "DTSTART")).put("end", value(unfolded, "DTEND"));
    }

    /** Of the first property of that name; empty when there is none. */
    private static String value(String text, String property) {
        Matcher line = Pattern.compile("^" + property + "(?:;(?:[^\":]|\"[^\"]*\")*)?:(.*)$", Pattern.MULTILINE)
                .matcher(text);
        return line.find() ? line.group(1).strip() : "";
    }
}
