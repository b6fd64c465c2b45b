package dev.liaison.sandbox.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a person has entered in a card, as the client would send it, and what it would complain about instead of sending. */
public record Entered(ObjectNode values, ObjectNode errors) {

    /** What was entered over what stood there; throws IllegalArgumentException when the card has no such input or choice. */
    public static Entered in(ShownCard card, JsonNode given) {
        List<ObjectNode> inputs = card.inputs();
        given.fieldNames().forEachRemaining(name -> {
            if (inputs.stream().noneMatch(each -> name.equals(Json.text(each, "id")))) {
                throw new IllegalArgumentException("the card has no input " + name);
            }
        });
        Entered out = new Entered(Json.object(), Json.object());
        inputs.forEach(each -> out.take(each, given));
        return out;
    }

    private void take(ObjectNode input, JsonNode given) {
        String id = Json.text(input, "id", "");
        JsonNode entered = given.has(id) ? given.get(id) : input.path("value");
        String value = entered.isArray()
                ? StreamSupport.stream(entered.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : entered.asText("");
        String type = Json.text(input, "type", "");
        if (type.equals("Input.Toggle")) {
            value = toggled(input, value, given.has(id));
        }
        String complaint = complaint(input, type, value);
        if (!complaint.isEmpty()) {
            errors.put(id, complaint);
        }
        if (!value.isEmpty() || given.has(id) || !type.equals("Input.Date") && !type.equals("Input.Time")) {
            values.put(id, value);
        }
    }

    private static String toggled(ObjectNode input, String value, boolean entered) {
        String on = Json.text(input, "valueOn", "true");
        String off = Json.text(input, "valueOff", "false");
        if (entered && !value.equals(on) && !value.equals(off)) {
            throw new IllegalArgumentException("a toggle is " + on + " or " + off);
        }
        return value.equals(on) ? on : off;
    }

    private static String complaint(ObjectNode input, String type, String value) {
        boolean required = input.path("isRequired").asBoolean();
        boolean off = type.equals("Input.Toggle") && !value.equals(Json.text(input, "valueOn", "true"));
        if (required && (value.isEmpty() || off)) {
            return Json.text(input, "errorMessage", "required");
        }
        if (value.isEmpty()) {
            return "";
        }
        boolean sound =
                switch (type) {
                    case "Input.Text" -> text(input, value);
                    case "Input.Number" -> value.matches("-?[0-9]+(\\.[0-9]+)?") && within(input, value);
                    case "Input.Date" -> Values.date(value) && between(input, value);
                    case "Input.Time" -> Values.time(value) && between(input, value);
                    case "Input.ChoiceSet" -> chosen(input, value);
                    default -> true;
                };
        return sound ? "" : Json.text(input, "errorMessage", "invalid");
    }

    private static boolean text(ObjectNode input, String value) {
        String regex = Json.text(input, "regex", "");
        if (value.length() > input.path("maxLength").asInt(Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "the client takes no more than " + input.path("maxLength").asInt() + " characters");
        }
        return regex.isEmpty() || value.matches(regex);
    }

    private static boolean within(ObjectNode input, String value) {
        double number = Double.parseDouble(value);
        return number >= input.path("min").asDouble(Double.NEGATIVE_INFINITY)
                && number <= input.path("max").asDouble(Double.POSITIVE_INFINITY);
    }

    /** Dates and times of this form stand in the order of their text. */
    private static boolean between(ObjectNode input, String value) {
        return value.compareTo(Json.text(input, "min", value)) >= 0
                && value.compareTo(Json.text(input, "max", value)) <= 0;
    }

    private static boolean chosen(ObjectNode input, String value) {
        List<String> parts = input.path("isMultiSelect").asBoolean() ? Arrays.asList(value.split(",")) : List.of(value);
        for (String part : parts) {
            boolean known = StreamSupport.stream(input.path("choices").spliterator(), false)
                    .anyMatch(each -> part.equals(Json.text(each, "value")));
            if (!known) {
                throw new IllegalArgumentException("there is no choice " + part);
            }
        }
        return true;
    }
}
