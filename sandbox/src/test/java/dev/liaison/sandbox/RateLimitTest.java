package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest extends SandboxTest {
    @BeforeEach
    void holdTheTime() {
        hold();
    }

    private HttpResponse<String> post(String channel) {
        return form("/slack/api/chat.postMessage", token, "channel", channel, "text", "hi");
    }

    private HttpResponse<String> lookup() {
        return form("/slack/api/users.lookupByEmail", token, "email", "ana@acme.test");
    }

    @Test
    void a_channel_takes_five_messages_at_once_and_then_one_a_second() {
        for (int i = 0; i < 5; i++) {
            assertThat(post("U1").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> sixth = post("U1");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).contains("1");
        assertThat(json(sixth.body()).path("error").asText()).isEqualTo("ratelimited");
        assertThat(post("U2").statusCode()).isEqualTo(200);
        advance(Duration.ofSeconds(1));
        assertThat(post("U1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_channel_is_the_same_by_its_id_and_by_the_person() {
        String channel = card("U1").path("channel").asText();
        for (int i = 0; i < 4; i++) {
            assertThat(post(i % 2 == 0 ? channel : "U1").statusCode()).isEqualTo(200);
        }
        assertThat(post("U1").statusCode()).isEqualTo(429);
        assertThat(post(channel).statusCode()).isEqualTo(429);
    }

    @Test
    void a_workspace_has_a_ceiling_over_all_channels() {
        control("PUT", "/_control/settings", "{\"message_workspace_burst\":3,\"messages_per_minute\":60}");
        assertThat(post("U1").statusCode()).isEqualTo(200);
        assertThat(post("U2").statusCode()).isEqualTo(200);
        assertThat(post("U1").statusCode()).isEqualTo(200);
        assertThat(post("U2").statusCode()).isEqualTo(429);
    }

    @Test
    void a_tier_three_method_refills_fifty_a_minute() {
        int passed = 0;
        while (lookup().statusCode() == 200) {
            passed++;
        }
        assertThat(passed).isEqualTo(10);
        String wait = lookup().headers().firstValue("Retry-After").orElseThrow();
        advance(Duration.ofSeconds(Long.parseLong(wait)));
        assertThat(lookup().statusCode()).isEqualTo(200);
        assertThat(form("/slack/api/team.info", token).statusCode()).isEqualTo(200);
    }

    @Test
    void other_workspaces_are_not_slowed_down() {
        while (lookup().statusCode() == 200) {
            assertThat(control("/_control/clock").has("now")).isTrue();
        }
        token = install("T2");
        assertThat(lookup().statusCode()).isEqualTo(200);
    }

    @Test
    void limits_can_be_lifted() {
        unlimited();
        for (int i = 0; i < 30; i++) {
            assertThat(post("U1").statusCode()).isEqualTo(200);
        }
    }
}
