package dev.liaison.sandbox.slack.blocks;

import static dev.liaison.sandbox.slack.blocks.Checks.bool;
import static dev.liaison.sandbox.slack.blocks.Checks.imageUrl;
import static dev.liaison.sandbox.slack.blocks.Checks.integer;
import static dev.liaison.sandbox.slack.blocks.Checks.link;
import static dev.liaison.sandbox.slack.blocks.Checks.list;
import static dev.liaison.sandbox.slack.blocks.Checks.oneOf;
import static dev.liaison.sandbox.slack.blocks.Checks.pattern;
import static dev.liaison.sandbox.slack.blocks.Checks.plainText;
import static dev.liaison.sandbox.slack.blocks.Checks.string;
import static dev.liaison.sandbox.slack.blocks.Composition.CONFIRM;
import static dev.liaison.sandbox.slack.blocks.Composition.DISPATCH;
import static dev.liaison.sandbox.slack.blocks.Composition.GROUP;
import static dev.liaison.sandbox.slack.blocks.Composition.ID;
import static dev.liaison.sandbox.slack.blocks.Composition.LINK_OPTION;
import static dev.liaison.sandbox.slack.blocks.Composition.OPTION;
import static dev.liaison.sandbox.slack.blocks.Composition.PLACEHOLDER;
import static dev.liaison.sandbox.slack.blocks.Composition.RICH_OPTION;
import static dev.liaison.sandbox.slack.blocks.Composition.withOptions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The block elements and in which blocks they may stand. */
final class Elements {
    static final Map<String, Check> RULES = new LinkedHashMap<>();
    private static final Set<String> MENUS =
            Set.of("static_select", "external_select", "users_select", "conversations_select", "channels_select");
    private static final Set<String> MULTI = Set.of(
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> PICKERS = Set.of("datepicker", "timepicker", "checkboxes", "radio_buttons");
    private static final Set<String> TYPED =
            Set.of("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input");

    static {
        rule(
                "button",
                new Fields("button")
                        .must("text", plainText(75))
                        .may("action_id", ID)
                        .may("value", string(2000))
                        .may("url", link(3000))
                        .may("style", oneOf("primary", "danger"))
                        .may("confirm", CONFIRM)
                        .may("accessibility_label", string(75)));
        rule("image", new Fields("image").must("image_url", imageUrl()).must("alt_text", string(1, 2000)));
        rule(
                "overflow",
                new Fields("overflow")
                        .may("action_id", ID)
                        .must("options", list(2, 5, LINK_OPTION))
                        .may("confirm", CONFIRM));
        rule("checkboxes", boxes("checkboxes").may("initial_options", list(1, 10, RICH_OPTION)));
        rule("radio_buttons", boxes("radio_buttons").may("initial_option", RICH_OPTION));
        rule("static_select", withOptions(staticMenu("static_select").may("initial_option", OPTION)));
        rule(
                "multi_static_select",
                withOptions(staticMenu("multi_static_select")
                        .may("initial_options", list(1, 100, OPTION))
                        .may("max_selected_items", integer(1, 100))));
        rule(
                "external_select",
                menu("external_select").may("initial_option", OPTION).may("min_query_length", integer(0, 100)));
        rule(
                "multi_external_select",
                menu("multi_external_select")
                        .may("initial_options", list(1, 100, OPTION))
                        .may("min_query_length", integer(0, 100))
                        .may("max_selected_items", integer(1, 100)));
        for (String what : new String[] {"user", "conversation", "channel"}) {
            rule(
                    what + "s_select",
                    menu(what + "s_select").may("initial_" + what, ID).may("response_url_enabled", bool()));
            rule(
                    "multi_" + what + "s_select",
                    menu("multi_" + what + "s_select")
                            .may("initial_" + what + "s", list(1, 100, ID))
                            .may("max_selected_items", integer(1, 100)));
        }
        rule("datepicker", menu("datepicker").may("initial_date", pattern("\\d{4}-\\d{2}-\\d{2}", "invalid date")));
        rule(
                "timepicker",
                menu("timepicker")
                        .may("initial_time", pattern("([01]\\d|2[0-3]):[0-5]\\d", "invalid time"))
                        .may("timezone", string(1, 255)));
        rule(
                "datetimepicker",
                new Fields("datetimepicker")
                        .may("action_id", ID)
                        .may("initial_date_time", integer(1_000_000_000L, 9_999_999_999L))
                        .may("confirm", CONFIRM)
                        .may("focus_on_load", bool()));
        rule(
                "plain_text_input",
                input("plain_text_input")
                        .may("initial_value", string(3000))
                        .may("multiline", bool())
                        .may("min_length", integer(0, 3000))
                        .may("max_length", integer(1, 3000))
                        .and((value, pointer, findings) -> {
                            if (value.path("min_length").asInt(0)
                                    > value.path("max_length").asInt(3000)) {
                                findings.add("must be less than `max_length`", pointer + "/min_length");
                            }
                        }));
        rule("email_text_input", input("email_text_input").may("initial_value", string(3000)));
        rule("url_text_input", input("url_text_input").may("initial_value", string(3000)));
        rule(
                "number_input",
                input("number_input")
                        .must("is_decimal_allowed", bool())
                        .may("initial_value", string(100))
                        .may("min_value", string(100))
                        .may("max_value", string(100)));
        rule("rich_text_input", input("rich_text_input").may("initial_value", RichText.BLOCK));
    }

    private Elements() {}

    private static void rule(String type, Check check) {
        RULES.put(type, check);
    }

    private static Fields menu(String type) {
        return new Fields(type)
                .may("action_id", ID)
                .may("placeholder", PLACEHOLDER)
                .may("confirm", CONFIRM)
                .may("focus_on_load", bool());
    }

    private static Fields staticMenu(String type) {
        return menu(type).may("options", list(1, 100, OPTION)).may("option_groups", list(1, 100, GROUP));
    }

    private static Fields boxes(String type) {
        return new Fields(type)
                .may("action_id", ID)
                .must("options", list(1, 10, RICH_OPTION))
                .may("confirm", CONFIRM)
                .may("focus_on_load", bool());
    }

    private static Fields input(String type) {
        return new Fields(type)
                .may("action_id", ID)
                .may("placeholder", PLACEHOLDER)
                .may("dispatch_action_config", DISPATCH)
                .may("focus_on_load", bool());
    }

    static boolean allowedIn(String block, String element) {
        return switch (block) {
            case "section" ->
                Set.of("button", "overflow", "image").contains(element)
                        || MENUS.contains(element)
                        || MULTI.contains(element)
                        || PICKERS.contains(element);
            case "actions" ->
                Set.of("button", "overflow", "datetimepicker").contains(element)
                        || MENUS.contains(element)
                        || PICKERS.contains(element);
            case "input" ->
                TYPED.contains(element)
                        || MENUS.contains(element)
                        || MULTI.contains(element)
                        || PICKERS.contains(element)
                        || "datetimepicker".equals(element);
            default -> false;
        };
    }

    /** One element inside a block: allowed there, then sound in itself. */
    static Check in(String block) {
        return (value, pointer, findings) -> {
            if (!value.isObject()) {
                findings.add("must provide an object", pointer);
                return;
            }
            if (!value.hasNonNull("type")) {
                findings.add("missing required field: type", pointer);
                return;
            }
            String type = value.path("type").asText();
            Check rule = RULES.get(type);
            if (rule == null || !allowedIn(block, type)) {
                findings.add("unsupported element: " + (MULTI.contains(type) ? "multiselect" : type), pointer);
                return;
            }
            int before = findings.size();
            rule.check(value, pointer, findings);
            if (findings.size() == before) {
                Composition.initialAmongOptions(value, pointer, findings);
            }
        };
    }
}
