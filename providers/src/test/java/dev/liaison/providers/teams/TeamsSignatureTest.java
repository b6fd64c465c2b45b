package dev.liaison.providers.teams;

import static dev.liaison.providers.teams.Signer.NOW;
import static dev.liaison.providers.teams.Signer.claims;
import static dev.liaison.providers.teams.Signer.genuine;
import static dev.liaison.providers.teams.Signer.key;
import static dev.liaison.providers.teams.Signer.request;
import static dev.liaison.providers.teams.Signer.token;
import static dev.liaison.providers.teams.TeamsSamples.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.liaison.domain.chat.Forged;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.chat.Unreadable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken for Microsoft's word, and what isn't. */
@Tag("C4")
class TeamsSignatureTest {
    private final ScriptedMicrosoft microsoft = new ScriptedMicrosoft();
    private final TeamsInbound inbound = new TeamsInbound(microsoft.settings(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void keys() {
        microsoft.keys(Signer.keys("[\"msteams\"]", key()));
    }

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @Test
    void a_genuine_activity_is_read() {
        assertThat(inbound.read(genuine(microsoft.service(), typing()))).isEqualTo(new Received.Ignored("typing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.liaison.providers.teams.BrokenClaims#all")
    void a_token_that_says_something_else_is_refused(BrokenClaims broken) {
        refused("Bearer " + token(broken.change().apply(claims(microsoft.service()))));
    }

    @Test
    void five_minutes_of_skew_are_forgiven_both_ways() {
        var late = claims(microsoft.service()).expirationTime(Date.from(NOW.minusSeconds(299)));
        var early = claims(microsoft.service()).notBeforeTime(Date.from(NOW.plusSeconds(300)));
        for (var claims : List.of(late, early)) {
            assertThat(inbound.read(request("Bearer " + token(claims), typing())))
                    .isInstanceOf(Received.Ignored.class);
        }
    }

    @Test
    void a_service_address_may_be_written_in_another_way() {
        var same = microsoft.service().replaceFirst("/$", "").replace("http://", "HTTP://");
        assertThat(inbound.read(request("Bearer " + token(claims(same)), typing())))
                .isInstanceOf(Received.Ignored.class);
        refused("Bearer " + token(claims(microsoft.service().replace("emea", "EMEA"))));
    }

    static List<String> headers() {
        return List.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b",
                "Bearer a.b.c",
                "Bearer a.b.c.d.e",
                "Basic GOOD",
                "GOOD",
                "BearerGOOD",
                "Bearer  GOOD GOOD",
                "Bearer UNSIGNED",
                "Bearer UNSIGNEDAAAA",
                "Bearer GOOD.GOOD");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void what_is_no_token_is_refused(String header) {
        var good = token(claims(microsoft.service()));
        var unsigned = good.substring(0, good.lastIndexOf('.') + 1);
        refused(header.replace("GOOD", good).replace("UNSIGNED", unsigned));
    }

    @Test
    void a_token_that_is_far_too_long_is_not_even_read() {
        refused("Bearer " + token(claims(microsoft.service()).claim("more", "x".repeat(9000))));
    }

    @Test
    void another_algorithm_is_refused() {
        var claims = claims(microsoft.service()).build();
        for (var algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            refused("Bearer " + token(claims, header -> new JWSHeader.Builder(algorithm).keyID("key-1"), key()));
        }
        refused("Bearer " + Tampering.unsigned(claims, "none"));
        refused("Bearer " + Tampering.hmacWithThePublicKey(claims));
        microsoft.metadata("/keys", "RS512");
        refused("Bearer " + token(claims(microsoft.service())));
    }

    @Test
    void the_key_has_to_be_microsofts() {
        var claims = claims(microsoft.service()).build();
        var mine = Signer.generate("key-1");
        refused("Bearer " + token(claims, header -> header, mine));
        refused("Bearer " + token(claims, header -> header.keyID("key-2"), key()));
        refused("Bearer " + token(claims, header -> header.keyID(null), key()));
        refused("Bearer " + token(claims, header -> header.keyID("key-2").jwk(mine.toPublicJWK()), mine));
        refused("Bearer "
                + token(claims, header -> header.jwkURL(microsoft.url()).keyID("key-2"), mine));
        refused("Bearer "
                + token(claims, header -> header.criticalParams(Set.of("x")).customParam("x", 1), key()));
        assertThat(inbound.read(
                        request("Bearer " + token(claims, header -> header.type(JOSEObjectType.JWT), key()), typing())))
                .isInstanceOf(Received.Ignored.class);
    }

    @Test
    void every_changed_letter_breaks_the_signature() {
        var good = token(claims(microsoft.service()));
        // the last letter's lowest bits mean nothing
        for (var at = good.indexOf('.') + 1; at < good.length() - 1; at += 7) {
            if (good.charAt(at) != '.') {
                var other = good.charAt(at) == 'A' ? 'B' : 'A';
                refused("Bearer " + good.substring(0, at) + other + good.substring(at + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endorsements")
    void a_key_that_does_not_speak_for_teams_is_refused(String document) {
        microsoft.keys(document);
        refused("Bearer " + token(claims(microsoft.service())));
    }

    static List<String> endorsements() {
        return List.of(
                Signer.keys(null, key()),
                Signer.keys("[]", key()),
                Signer.keys("null", key()),
                Signer.keys("\"msteams\"", key()),
                Signer.keys("[\"webchat\",\"directline\"]", key()),
                Signer.keys("[\"MSTEAMS\"]", key()));
    }

    static List<String> otherActivities() {
        var good = activity("SERVICE", "typing", "");
        return List.of(
                good.replace("\"channelId\":\"msteams\"", "\"channelId\":\"webchat\""),
                good.replace("\"channelId\":\"msteams\"", "\"channelId\":\"\""),
                good.replace("\"channelId\":\"msteams\",", ""),
                good.replace("SERVICE", "SERVICE../amer/"),
                good.replace("\"serviceUrl\":\"SERVICE\",", ""),
                good.replace("\"serviceUrl\":\"SERVICE\"", "\"serviceUrl\":null"),
                good.replace("\"serviceUrl\":\"SERVICE\"", "\"serviceUrl\":\"https://evil.example/\""),
                good.replace("SERVICE", "SERVICE?x=1"));
    }

    @ParameterizedTest
    @MethodSource("otherActivities")
    void a_token_holds_for_its_own_activity_only(String body) {
        var forged = catchThrowableOfType(
                Forged.class,
                () -> inbound.read(genuine(microsoft.service(), body.replace("SERVICE", microsoft.service()))));
        assertThat(forged).isNotNull();
    }

    @Test
    void an_address_outside_the_allowed_ones_is_refused_even_when_the_token_names_it() {
        microsoft.keys(Signer.keys("[\"msteams\",\"webchat\"]", key()));
        for (var elsewhere : List.of(
                "https://evil.example/connector/emea/",
                microsoft.url() + "/elsewhere/",
                microsoft.url() + "/connector/../elsewhere/",
                microsoft.service().replace("127.0.0.1", "127.0.0.1.evil.example"),
                microsoft.service().replace("http://", "http://user@"),
                microsoft.service().replace("http://", "https://"),
                microsoft.service() + "?to=evil",
                "file:///connector/")) {
            var forged = catchThrowableOfType(
                    Forged.class, () -> inbound.read(genuine(elsewhere, activity(elsewhere, "typing", ""))));
            assertThat(forged).as(elsewhere).isNotNull();
        }
        var webchat = typing().replace("msteams", "webchat");
        assertThat(catchThrowableOfType(Forged.class, () -> inbound.read(genuine(microsoft.service(), webchat))))
                .isNotNull();
    }

    @Test
    void nobody_is_told_what_is_unreadable_before_they_are_known() {
        assertThat(catchThrowableOfType(Forged.class, () -> inbound.read(request("", "{"))))
                .isNotNull();
        for (var body : List.of("", "{", "[]", "null", "{} {}", "{\"type\":1}", "\u0000")) {
            var thrown = catchThrowableOfType(
                    RuntimeException.class, () -> inbound.read(genuine(microsoft.service(), body)));
            assertThat(thrown).isInstanceOfAny(Unreadable.class, Forged.class);
        }
    }

    private void refused(String authorization) {
        var forged = catchThrowableOfType(Forged.class, () -> inbound.read(request(authorization, typing())));
        assertThat(forged).as("taken: " + authorization).isNotNull();
        assertThat(forged.getMessage()).doesNotContain("eyJ").doesNotContain(microsoft.service());
    }

    private String typing() {
        return activity(microsoft.service(), "typing", "");
    }
}
