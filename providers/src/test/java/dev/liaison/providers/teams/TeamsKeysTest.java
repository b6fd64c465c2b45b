package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.liaison.providers.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often Microsoft is asked for its keys, and which of them count. */
@Tag("C4")
class TeamsKeysTest {
    private static final RSAKey OLD = Signer.key();
    private static final RSAKey NEW = Signer.generate("key-2");

    private final ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-05-04T10:00:00Z"));
    private final TeamsKeys keys = new TeamsKeys(microsoft.settings().metadataUrl(), clock);

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void they_are_read_once_a_day() {
        microsoft.keys(list(OLD));
        assertThat(keys.find("key-1").orElseThrow().endorsements()).containsExactly("msteams");
        clock.advance(Duration.ofHours(23));
        assertThat(keys.find("key-1")).isPresent();
        assertThat(reads()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        assertThat(keys.find("key-1")).isPresent();
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void a_new_key_is_known_at_once_and_made_up_ones_cost_one_call_in_five_minutes() {
        microsoft.keys(list(OLD));
        keys.find("key-1");
        clock.advance(Duration.ofMinutes(5));
        microsoft.keys(list(OLD, NEW));
        assertThat(keys.find("key-2")).isPresent();
        assertThat(reads()).isEqualTo(2);
        IntStream.range(0, 50)
                .forEach(at -> assertThat(keys.find("made-up-" + at)).isEmpty());
        assertThat(reads()).isEqualTo(2);
        assertThat(keys.find("key-1")).isPresent();
        clock.advance(Duration.ofMinutes(5));
        assertThat(keys.find("made-up")).isEmpty();
        assertThat(reads()).isEqualTo(3);
    }

    @Test
    void a_key_that_was_withdrawn_is_not_believed_any_more() {
        microsoft.keys(list(OLD));
        keys.find("key-1");
        clock.advance(Duration.ofMinutes(5));
        microsoft.keys(list(NEW));
        assertThat(keys.find("key-2")).isPresent();
        assertThat(keys.find("key-1")).isEmpty();
    }

    @Test
    void when_microsoft_does_not_answer_known_keys_hold_for_the_day_and_it_is_asked_again_soon() {
        microsoft.keys(list(OLD));
        keys.find("key-1");
        clock.advance(Duration.ofHours(1));
        microsoft.on("/keys", 503, "");
        assertThat(keys.find("key-2")).isEmpty();
        assertThat(keys.find("key-1")).isPresent();
        microsoft.keys(list(OLD, NEW));
        assertThat(keys.find("key-2")).as("not at once").isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(keys.find("key-2")).isPresent();

        microsoft.on("/metadata", 503, "");
        clock.advance(Duration.ofHours(24));
        assertThat(keys.find("key-2")).as("nobody knows whether it still holds").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"jwks_uri\":\"\"}",
                "{\"jwks_uri\":\"not an address\"}",
                "{\"jwks_uri\":\"https://evil.example/keys\"}"
            })
    void metadata_without_a_place_of_its_own_for_keys_gives_none(String metadata) {
        microsoft.keys(list(OLD));
        microsoft.on("/metadata", 200, metadata);
        assertThat(keys.find("key-1")).isEmpty();
    }

    @Test
    void only_whole_rsa_keys_for_signing_of_a_decent_length_count() {
        var short1024 = Signer.generate("short", 1024);
        var encrypting =
                OLD.toPublicJWK().toJSONString().replace("key-1", "encrypting").replace("{", "{\"use\":\"enc\",");
        var curve = "{\"kty\":\"EC\",\"kid\":\"curve\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}";
        var half = "{\"kty\":\"RSA\",\"kid\":\"half\",\"n\":\"AQAB\"}";
        var nameless = OLD.toPublicJWK().toJSONString().replace("\"kid\":\"key-1\"", "\"x\":1");
        microsoft.keys("{\"keys\":["
                + String.join(
                        ",",
                        List.of(
                                short1024.toPublicJWK().toJSONString(),
                                encrypting,
                                curve,
                                half,
                                nameless,
                                OLD.toPublicJWK().toJSONString()))
                + "]}");
        assertThat(keys.find("key-1")).isPresent();
        for (var id : List.of("short", "encrypting", "curve", "half", "")) {
            assertThat(keys.find(id)).as(id).isEmpty();
        }
    }

    @Test
    void whoever_redirects_us_is_not_followed() {
        microsoft.keys(list(OLD));
        microsoft.on(
                "/metadata", new ScriptedMicrosoft.Answer(302, "", Map.of("Location", microsoft.url() + "/elsewhere")));
        assertThat(keys.find("key-1")).isEmpty();
        assertThat(microsoft.seen("/elsewhere")).isEmpty();
    }

    private int reads() {
        return microsoft.seen("/keys").size();
    }

    private static String list(RSAKey... keys) {
        return Signer.keys("[\"msteams\"]", keys);
    }
}
