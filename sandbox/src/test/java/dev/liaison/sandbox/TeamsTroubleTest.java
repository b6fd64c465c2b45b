package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsTroubleTest extends TeamsSandboxTest {
    private static final String HI = "{'type':'message','text':'hi'}";

    @BeforeEach
    void installed() {
        install();
    }

    private void limited() {
        control("PUT", "/_control/settings", "{\"rate_limits\":true}");
    }

    private int retryAfter(Reply reply) {
        is(reply, 429, "Throttled");
        return reply.raw()
                .headers()
                .firstValue("Retry-After")
                .map(Integer::parseInt)
                .orElse(0);
    }

    @Test
    void a_chat_takes_seven_messages_a_second_and_eight_in_two() {
        limited();
        for (int i = 0; i < 7; i++) {
            good(post(HI));
        }
        assertThat(retryAfter(post(HI))).isEqualTo(1);
        advance(Duration.ofSeconds(1));
        good(post(HI));
        assertThat(retryAfter(post(HI))).isEqualTo(1);
        advance(Duration.ofSeconds(1));
        good(post(HI));
    }

    @Test
    void a_chat_takes_sixty_messages_in_half_a_minute() {
        limited();
        for (int i = 0; i < 60; i++) {
            good(post(HI));
            if (i % 7 == 6) {
                advance(Duration.ofSeconds(2));
            }
        }
        assertThat(retryAfter(post(HI))).isBetween(10, 14);
        advance(Duration.ofSeconds(14));
        good(post(HI));
    }

    @Test
    void members_are_counted_apart() {
        limited();
        String path = "/" + conversation() + "/pagedmembers";
        for (int i = 0; i < 14; i++) {
            good(connector("GET", path, ""));
        }
        retryAfter(connector("GET", path, ""));
        good(post(HI));
    }

    @Test
    void a_tenant_takes_fifty_calls_a_second_of_an_app() {
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            people.append(people.isEmpty() ? "" : ",")
                    .append("{\"tenant\":\"contoso.test\",\"email\":\"p" + i + "@contoso.test\"}");
        }
        control("POST", "/_control/world", "{\"teams\":{\"people\":[" + people + "]}}");
        act("policy", "{'tenant':'contoso.test','everyone':true,'repeat':1}");
        limited();
        int sent = 0;
        for (JsonNode each : control("/_control/teams/people")) {
            for (int i = 0; i < 7 && each.path("installed").asBoolean(); i++) {
                String path = "/" + enc(each.path("conversation_id").asText()) + "/activities";
                Reply reply = connector("POST", path, HI);
                if (++sent <= 50) {
                    good(reply);
                } else {
                    retryAfter(reply);
                }
            }
        }
        assertThat(sent).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "activities.post, 412, '', PreconditionFailed",
        "teams.activities.post, 500, '', ServiceError",
        "teams.*, 502, '', BadGateway",
        "activities.post, 403, BotNotInConversationRoster, BotNotInConversationRoster",
        "*, 429, '', Throttled"
    })
    void trouble_is_worded_as_the_connector_does(String method, int status, String error, String code) {
        String token = bot();
        String named = error.isEmpty() ? "" : ",\"error\":\"" + error + "\"";
        control(
                "POST",
                "/_control/faults",
                "{\"method\":\"" + method + "\",\"kind\":\"http\",\"status\":" + status + named + "}");
        String path = "/teams/connector/emea/v3/conversations/" + conversation() + "/activities";
        is(call("POST", path, token, HI), status, code);
        good(post(HI));
        assertThat(chat().path("activities")).hasSize(1);
    }

    @Test
    void trouble_for_one_person_leaves_the_others_alone() {
        act("policy", "{'tenant':'contoso.test','everyone':true}");
        control(
                "POST",
                "/_control/faults",
                "{\"method\":\"activities.post\",\"kind\":\"http\",\"status\":503,\"account\":\"ben@contoso.test\","
                        + "\"after\":true}");
        good(post(HI));
        JsonNode ben = control("/_control/teams/chats?tenant=contoso.test&email=ben@contoso.test");
        String path = "/" + enc(ben.path("conversation_id").asText()) + "/activities";
        assertThat(connector("POST", path, HI).status()).isEqualTo(503);
        assertThat(control("/_control/teams/chats?tenant=contoso.test&email=ben@contoso.test")
                        .path("activities"))
                .hasSize(1);
    }

    @Test
    void calls_are_in_the_log_with_their_errors() {
        post("{'type':'event'}");
        JsonNode calls = control("/_control/calls");
        JsonNode call = calls.get(calls.size() - 1);
        assertThat(call.path("method").asText()).isEqualTo("teams.activities.post");
        assertThat(call.path("team").asText()).isEqualTo("ana@contoso.test");
        assertThat(call.path("app").asText()).isEqualTo(BOT);
        assertThat(call.path("error").asText()).isEqualTo("BadSyntax");
        assertThat(control("/_control/teams/deliveries").at("/0/type").asText()).isEqualTo("installationUpdate");
    }

    @Test
    void keys_and_metadata_can_fail_too() {
        control("POST", "/_control/faults", "{\"method\":\"keys\",\"kind\":\"http\",\"status\":503}");
        assertThat(send(to("/teams/botframework/v1/.well-known/keys").GET()).statusCode())
                .isEqualTo(503);
        control("POST", "/_control/faults", "{\"method\":\"openid\",\"kind\":\"http\",\"status\":500}");
        assertThat(send(to("/teams/botframework/v1/.well-known/openidconfiguration")
                                .GET())
                        .statusCode())
                .isEqualTo(500);
    }
}
