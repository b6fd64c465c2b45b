package dev.liaison.sandbox.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the Slack client itself refuses before it sends a submission. */
final class Inputs {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Inputs() {}

    /** Complaints by block id; empty when the submission may go. */
    static Map<String, String> problems(JsonNode blocks, JsonNode values) {
        Map<String, String> out = new LinkedHashMap<>();
        for (JsonNode block : blocks) {
            if (!"input".equals(block.path("type").asText())) {
                continue;
            }
            String id = block.path("block_id").asText();
            JsonNode element = block.path("element");
            String field = Elements.valueField(element.path("type").asText());
            JsonNode value =
                    values.path(id).path(element.path("action_id").asText()).path(String.valueOf(field));
            boolean empty = value.isNull()
                    || value.isMissingNode()
                    || (value.isTextual() && value.asText().isEmpty())
                    || (value.isArray() && value.isEmpty());
            if (empty) {
                if (!block.path("optional").asBoolean()) {
                    out.put(id, "Please complete this required field.");
                }
                continue;
            }
            String complaint = complaint(element, value.asText());
            if (!complaint.isEmpty()) {
                out.put(id, complaint);
            }
        }
        return out;
    }

    private static String complaint(JsonNode element, String value) {
        return switch (element.path("type").asText()) {
            case "plain_text_input" -> length(element, value);
            case "email_text_input" -> EMAIL.matcher(value).matches() ? "" : "Please enter a valid email address.";
            case "url_text_input" -> WEB.matcher(value).matches() ? "" : "Please enter a valid URL.";
            case "number_input" -> NUMBER.matcher(value).matches() ? "" : "Please enter a number.";
            default -> "";
        };
    }

    private static String length(JsonNode element, String value) {
        if (value.length() < element.path("min_length").asInt(0)) {
            return "Please enter at least " + element.path("min_length").asInt() + " characters.";
        }
        int max = element.path("max_length").asInt(3000);
        return value.length() > max ? "Please enter at most " + max + " characters." : "";
    }
}
