package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest extends SandboxTest {
    private HttpResponse<String> merge(String world) {
        return send(to("/_control/world").POST(HttpRequest.BodyPublishers.ofString(world.replace('\'', '"'))));
    }

    @Test
    void a_world_file_is_merged_by_id_and_fills_in_what_is_missing() {
        JsonNode world = json(merge("{'workspaces':[{'id':'T1','icon':'https://a.test/i.png'},{'name':'Fourth & Co'}],"
                        + "'people':[{'teams':['acme'],'email':'zoe@acme.test'},{'id':'U1','title':'CTO'}]}")
                .body());
        assertThat(world.at("/workspaces/0/name").asText()).isEqualTo("Acme");
        assertThat(world.at("/workspaces/0/icon").asText()).isEqualTo("https://a.test/i.png");
        assertThat(world.at("/workspaces/3/domain").asText()).isEqualTo("fourth-co");
        assertThat(world.at("/people/0/title").asText()).isEqualTo("CTO");
        assertThat(world.at("/people/0/email").asText()).isEqualTo("ana@acme.test");
        assertThat(world.at("/people/4/id").asText()).startsWith("U0");
        assertThat(world.at("/people/4/teams/0").asText()).isEqualTo("T1");
        assertThat(json(merge(world.toString()).body())).isEqualTo(control("/_control/world"));
    }

    @Test
    void nonsense_is_refused_with_a_reason() {
        assertThat(merge("{'peoples':[]}").body()).contains("unknown section peoples");
        assertThat(merge("{'people':[{'teams':['T9'],'email':'x@y.z'}]}").body())
                .contains("no workspace T9");
        assertThat(merge("{'people':[{'email':'x@y.z'}]}").body()).contains("needs teams");
        assertThat(merge("{'people':[{'teams':['T1'],'email':'x@y.z','tz':'Mars/Base'}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(merge("nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void a_reset_leaves_nothing() {
        control("POST", "/_control/reset", "");
        JsonNode world = control("/_control/world");
        assertThat(world.path("apps")).isEmpty();
        assertThat(world.path("people")).isEmpty();
        assertThat(error("auth.test")).isEqualTo("invalid_auth");
    }

    @Test
    void one_cannot_install_what_or_where_there_is_nothing() {
        for (String body : new String[] {"{\"team_id\":\"T9\"}", "{}", "{\"team_id\":\"T1\",\"client_id\":\"9\"}"}) {
            assertThat(send(to("/_control/slack/install").POST(HttpRequest.BodyPublishers.ofString(body)))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_time_can_be_held_moved_and_released() {
        hold();
        String now = control("/_control/clock").path("now").asText();
        assertThat(control("/_control/clock").path("now").asText()).isEqualTo(now);
        advance(Duration.ofMinutes(1));
        Instant later = Instant.parse(control("/_control/clock").path("now").asText());
        assertThat(later).isEqualTo(Instant.parse(now).plusSeconds(60));
        control("POST", "/_control/clock", "{\"held\":false}");
        eventually(() ->
                Instant.parse(control("/_control/clock").path("now").asText()).isAfter(later));
    }

    @Test
    void every_page_is_served() {
        for (String page : new String[] {"/", "/slack", "/slack/T1/U1", "/mail", "/calls", "/faults"}) {
            assertThat(send(to(page).GET()).body()).contains("id=\"root\"");
        }
        assertThat(send(to("/assets/main.js").GET()).statusCode()).isEqualTo(200);
        assertThat(send(to("/assets/nothing.js").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_sandbox_starts_with_a_world_file_and_a_public_address(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("world.json"), "{\"workspaces\":[{\"id\":\"T7\"}]}");
        Options options =
                Options.parse("--port=0", "--smtp-port=0", "--world=" + file, "--public-url=https://sandbox.test");
        try (Sandbox other = Sandbox.start(options)) {
            assertThat(other.url()).isEqualTo("https://sandbox.test");
            assertThat(other.port()).isPositive();
            assertThat(other.smtpPort()).isPositive().isNotEqualTo(other.port());
        }
        assertThatThrownBy(() -> Options.parse("--prot=1")).hasMessageContaining("--prot=1");
    }
}
