package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenRotationTest extends SandboxTest {
    private JsonNode granted;

    @BeforeEach
    void rotate() {
        control("PUT", "/_control/slack/apps/111.222", "{\"token_rotation\":true}");
        granted = control("POST", "/_control/slack/install", "{\"team_id\":\"T2\"}");
    }

    private JsonNode refresh(JsonNode from) {
        return json(form(
                        "/slack/api/oauth.v2.access",
                        "",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        SECRET,
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        from.path("refresh_token").asText())
                .body());
    }

    private String state(JsonNode of) {
        token = of.path("access_token").asText();
        return error("auth.test");
    }

    @Test
    void an_access_token_lives_twelve_hours() {
        assertThat(granted.path("expires_in").asInt()).isEqualTo(43_200);
        assertThat(granted.path("access_token").asText()).startsWith("xoxe.xoxb-");
        assertThat(state(granted)).isEqualTo("none");
        advance(Duration.ofHours(12));
        assertThat(state(granted)).isEqualTo("token_expired");
        assertThat(state(refresh(granted))).isEqualTo("none");
    }

    @Test
    void a_refresh_token_works_once() {
        assertThat(refresh(granted).path("ok").asBoolean()).isTrue();
        assertThat(refresh(granted).path("error").asText()).isEqualTo("invalid_refresh_token");
    }

    @Test
    void at_most_two_access_tokens_live() {
        JsonNode second = refresh(granted);
        assertThat(state(granted)).isEqualTo("none");
        JsonNode third = refresh(second);
        assertThat(state(granted)).isEqualTo("token_revoked");
        assertThat(state(second)).isEqualTo("none");
        assertThat(state(third)).isEqualTo("none");
    }

    @Test
    void revoking_one_token_leaves_the_app_installed() {
        JsonNode second = refresh(granted);
        assertThat(state(granted)).isEqualTo("none");
        ok("auth.revoke");
        assertThat(state(granted)).isEqualTo("token_revoked");
        assertThat(state(second)).isEqualTo("none");
    }
}
