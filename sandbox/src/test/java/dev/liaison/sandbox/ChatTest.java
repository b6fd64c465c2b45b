package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ChatTest extends SandboxTest {
    private JsonNode shown(String user) {
        JsonNode all = control("/_control/slack/messages?team_id=T1&user_id=" + user);
        return all.get(all.size() - 1);
    }

    @Test
    void a_message_to_a_person_lands_in_the_bots_direct_channel() {
        JsonNode posted = card("U1");
        assertThat(posted.path("channel").asText()).startsWith("D");
        assertThat(posted.path("ts").asText()).matches("\\d{10}\\.\\d{6}");
        assertThat(posted.at("/message/bot_profile/app_id").asText()).isEqualTo("A1");
        assertThat(posted.at("/message/blocks/0/elements/0/text/emoji").asBoolean())
                .isTrue();
        assertThat(shown("U1").path("ts")).isEqualTo(posted.path("ts"));
        assertThat(ok("chat.postMessage", "channel", posted.path("channel").asText(), "text", "again")
                        .path("channel"))
                .isEqualTo(posted.path("channel"));
    }

    @Test
    void metadata_is_kept_and_checked() {
        unlimited();
        String good = "{\"event_type\":\"delivery\",\"event_payload\":{\"delivery_id\":\"d1\"}}";
        ok("chat.postMessage", "channel", "U1", "text", "hi", "metadata", good);
        assertThat(shown("U1").at("/metadata/event_payload/delivery_id").asText())
                .isEqualTo("d1");
        for (String bad : new String[] {"{", "{\"event_type\":\"x\"}", "{\"event_payload\":{}}", "\"x\""}) {
            assertThat(error("chat.postMessage", "channel", "U1", "text", "hi", "metadata", bad))
                    .isEqualTo("invalid_metadata_format");
        }
        String big = "{\"event_type\":\"x\",\"event_payload\":{\"a\":\"" + "x".repeat(17_000) + "\"}}";
        assertThat(error("chat.postMessage", "channel", "U1", "text", "hi", "metadata", big))
                .isEqualTo("metadata_too_large");
    }

    @Test
    void people_who_cannot_be_reached_are_not_found() {
        unlimited();
        assertThat(error("chat.postMessage", "channel", "U9", "text", "hi")).isEqualTo("channel_not_found");
        assertThat(error("chat.postMessage", "channel", "U3", "text", "hi")).isEqualTo("channel_not_found");
        assertThat(error("chat.postMessage", "text", "hi")).isEqualTo("channel_not_found");
        JsonNode known = card("U2");
        control("POST", "/_control/slack/person", "{\"id\":\"U2\",\"blocks_bot\":true}");
        assertThat(error("chat.postMessage", "channel", "U2", "text", "hi")).isEqualTo("channel_not_found");
        assertThat(error("chat.postMessage", "channel", known.path("channel").asText(), "text", "hi"))
                .isEqualTo("channel_not_found");
        control("POST", "/_control/slack/person", "{\"id\":\"U1\",\"deleted\":true}");
        assertThat(error("chat.postMessage", "channel", "U1", "text", "hi")).isEqualTo("channel_not_found");
    }

    @Test
    void channels_of_other_installations_are_not_found() {
        String foreign = card("U1").path("channel").asText();
        token = install("T2");
        assertThat(error("chat.postMessage", "channel", foreign, "text", "hi")).isEqualTo("channel_not_found");
        assertThat(error("chat.update", "channel", foreign, "ts", "1.2", "text", "hi"))
                .isEqualTo("channel_not_found");
    }

    @Test
    void content_is_required_and_limited() {
        unlimited();
        assertThat(error("chat.postMessage", "channel", "U1")).isEqualTo("no_text");
        assertThat(error("chat.postMessage", "channel", "U1", "text", "x".repeat(40_001)))
                .isEqualTo("msg_too_long");
        assertThat(error("chat.postMessage", "channel", "U1", "blocks", "nonsense"))
                .isEqualTo("invalid_blocks_format");
        assertThat(error("chat.postMessage", "channel", "U1", "blocks", "{}")).isEqualTo("invalid_blocks_format");
        assertThat(error("chat.postMessage", "channel", "U1", "blocks", "[{\"type\":\"nope\"}]"))
                .isEqualTo("invalid_blocks");
        assertThat(error("chat.postMessage", "channel", "U1", "attachments", "{}"))
                .isEqualTo("invalid_attachments");
    }

    @Test
    void an_app_without_messages_tab_cannot_post() {
        control("PUT", "/_control/slack/apps/111.222", "{\"messages_tab_enabled\":false}");
        assertThat(error("chat.postMessage", "channel", "U1", "text", "hi")).isEqualTo("messages_tab_disabled");
    }

    @Test
    void updating_replaces_text_and_drops_blocks_that_are_not_sent_again() {
        JsonNode posted = card("U1");
        String channel = posted.path("channel").asText();
        String ts = posted.path("ts").asText();
        JsonNode updated = ok("chat.update", "channel", channel, "ts", ts, "text", "Accepted");
        assertThat(updated.path("text").asText()).isEqualTo("Accepted");
        assertThat(updated.at("/message/edited/ts").asText()).isNotEmpty();
        JsonNode shown = shown("U1");
        assertThat(shown.path("blocks").isNull()).isTrue();
        assertThat(shown.path("revisions").asInt()).isEqualTo(2);
        assertThat(shown.path("edited").asBoolean()).isTrue();
        assertThat(error("chat.update", "channel", channel, "ts", ts)).isEqualTo("no_text");
        assertThat(error("chat.update", "channel", channel, "ts", ts, "text", "x".repeat(4_001)))
                .isEqualTo("msg_too_long");
    }

    @Test
    void only_the_bots_own_living_messages_can_be_changed() {
        JsonNode posted = card("U1");
        String channel = posted.path("channel").asText();
        assertThat(error("chat.update", "channel", channel, "ts", "1.000001", "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(error("chat.update", "channel", "U1", "ts", posted.path("ts").asText(), "text", "x"))
                .isEqualTo("channel_not_found");
        String said = control("POST", "/_control/slack/say", "{\"team_id\":\"T1\",\"user_id\":\"U1\",\"text\":\"hey\"}")
                .path("ts")
                .asText();
        assertThat(error("chat.update", "channel", channel, "ts", said, "text", "x"))
                .isEqualTo("cant_update_message");
        assertThat(error("chat.delete", "channel", channel, "ts", said)).isEqualTo("cant_delete_message");
        ok("chat.delete", "channel", channel, "ts", posted.path("ts").asText());
        assertThat(error(
                        "chat.update",
                        "channel",
                        channel,
                        "ts",
                        posted.path("ts").asText(),
                        "text",
                        "x"))
                .isEqualTo("message_not_found");
    }

    @Test
    void an_ephemeral_message_is_seen_once_and_is_no_history() {
        String channel = card("U1").path("channel").asText();
        String ts = ok("chat.postEphemeral", "channel", channel, "user", "U1", "text", "psst")
                .path("message_ts")
                .asText();
        assertThat(shown("U1").path("ephemeral").asBoolean()).isTrue();
        assertThat(error("chat.update", "channel", channel, "ts", ts, "text", "x"))
                .isEqualTo("message_not_found");
        assertThat(error("chat.postEphemeral", "channel", channel, "user", "U2", "text", "psst"))
                .isEqualTo("user_not_in_channel");
        assertThat(ok("conversations.history", "channel", channel).path("messages"))
                .hasSize(1);
    }

    @Test
    void the_history_is_newest_first_between_the_given_times() {
        JsonNode first = card("U1");
        String channel = first.path("channel").asText();
        JsonNode second = ok("chat.postMessage", "channel", channel, "text", "two");
        JsonNode all = ok("conversations.history", "channel", channel, "limit", "1");
        assertThat(all.at("/messages/0/ts")).isEqualTo(second.path("ts"));
        assertThat(all.path("has_more").asBoolean()).isTrue();
        assertThat(ok(
                                "conversations.history",
                                "channel",
                                channel,
                                "oldest",
                                first.path("ts").asText())
                        .path("messages"))
                .hasSize(1);
        assertThat(ok(
                                "conversations.history",
                                "channel",
                                channel,
                                "oldest",
                                first.path("ts").asText(),
                                "inclusive",
                                "1")
                        .path("messages"))
                .hasSize(2);
        assertThat(error("conversations.history", "channel", "D9")).isEqualTo("channel_not_found");
    }

    @Test
    void a_bot_that_comes_back_is_the_same_and_keeps_its_channels() {
        JsonNode posted = card("U1");
        control("POST", "/_control/slack/uninstall", "{\"team_id\":\"T1\"}");
        token = install("T1");
        JsonNode updated = ok(
                "chat.update",
                "channel",
                posted.path("channel").asText(),
                "ts",
                posted.path("ts").asText(),
                "text",
                "x");
        assertThat(updated.at("/message/bot_id")).isEqualTo(posted.at("/message/bot_id"));
    }
}
