package dev.liaison.providers.google;

import static dev.liaison.providers.http.RawHttpServer.html;
import static dev.liaison.providers.http.RawHttpServer.json;
import static dev.liaison.providers.http.RawHttpServer.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.CalendarRights;
import dev.liaison.domain.calendar.ConsentRequest;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.RawHttpServer;
import dev.liaison.providers.http.oauth.IdTokens;
import dev.liaison.providers.http.oauth.MemoryTokens;
import dev.liaison.providers.http.oauth.OAuthTokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E13")
class GoogleConnectTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String FREE_BUSY = "https://www.googleapis.com/auth/calendar.freebusy";
    private static final String SCOPE = "openid https://www.googleapis.com/auth/userinfo.email " + FREE_BUSY;
    private static final String CLAIMS =
            """
            {"iss":"https://accounts.google.com","azp":"42.apps.googleusercontent.com",
            "aud":"42.apps.googleusercontent.com","sub":"110248495921238986420","email":"Ada@acme.test",
            "email_verified":true,"nonce":"n-1","iat":1795424400,"exp":%d}"""
                    .formatted(NOW.getEpochSecond() + 3600);

    private final RawHttpServer server = new RawHttpServer();
    private final GoogleSettings settings = GoogleSamples.at(server.uri());
    private final GoogleConnect google = new GoogleConnect(
            settings, new GoogleApi(settings, new MemoryTokens(), CLOCK, HttpTimeouts.standard()), CLOCK);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void people_are_sent_to_google_with_a_challenge_and_for_two_rights() {
        var real = GoogleSettings.of("42.apps.googleusercontent.com", new Secret("s"), GoogleSamples.REDIRECT);
        var connect =
                new GoogleConnect(real, new GoogleApi(real, new MemoryTokens(), CLOCK, HttpTimeouts.standard()), CLOCK);
        assertThat(connect.authorizeUrl(request("ada+1@acme.test")))
                .isEqualTo(URI.create("https://accounts.google.com/o/oauth2/v2/auth"
                        + "?client_id=42.apps.googleusercontent.com"
                        + "&redirect_uri=https%3A%2F%2Fliaison.example%2Fconnect%2Fgoogle%2Fcallback"
                        + "&response_type=code"
                        + "&scope=openid%20email%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcalendar.freebusy%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcalendar.events.owned"
                        + "&access_type=offline&prompt=consent&include_granted_scopes=true"
                        + "&state=s%2B1%261&nonce=n-1&code_challenge=c-1&code_challenge_method=S256"
                        + "&login_hint=ada%2B1%40acme.test"));
        assertThat(connect.authorizeUrl(request("")).getQuery()).doesNotContain("login_hint");
    }

    @Test
    void who_only_lets_us_read_is_not_asked_for_the_right_to_write() {
        var request = new ConsentRequest("s", "c", "n", "", CalendarReach.OWN, CalendarRights.READ);
        assertThat(google.authorizeUrl(request).getQuery()).contains("&scope=openid email " + FREE_BUSY + "&");
    }

    @Test
    void an_account_is_recognized_by_its_number_and_read_by_its_address() {
        answer(granted(SCOPE, CLAIMS));
        assertThat(exchange())
                .isEqualTo(new CalendarGrant(
                        "110248495921238986420",
                        "Ada@acme.test",
                        "",
                        FREE_BUSY + " https://www.googleapis.com/auth/userinfo.email openid",
                        new OAuthTokens(new Secret("1//r"), new Secret("ya29.a"), NOW.plus(Duration.ofSeconds(3599)))
                                .toSecret()));
        assertThat(server.requests().get(0))
                .startsWith("POST /api/token HTTP/1.1")
                .contains("grant_type=authorization_code")
                .contains("code=4%2Fcode")
                .contains("code_verifier=verifier")
                .contains("client_secret=GOCSPX-client-secret")
                .contains("redirect_uri=https%3A%2F%2Fliaison.example%2Fconnect%2Fgoogle%2Fcallback");
    }

    @Test
    void whoever_takes_the_tick_out_is_told_that_it_is_needed() {
        answer(granted("openid https://www.googleapis.com/auth/userinfo.email", CLAIMS));
        assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_GRANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.microsoftonline.com/t/v2.0",
                "https://accounts.google.com.evil.example",
                "https://accounts.google.com/",
                ""
            })
    void a_token_of_another_issuer_is_refused(String issuer) {
        answer(granted(SCOPE, CLAIMS.replace("https://accounts.google.com", issuer)));
        assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    void google_writes_its_own_name_in_two_ways() {
        answer(granted(SCOPE, CLAIMS.replace("https://accounts.google.com", "accounts.google.com")));
        assertThat(exchange().externalId()).isEqualTo("110248495921238986420");
    }

    @Test
    void a_token_for_somebody_else_for_another_request_or_too_old_is_refused() {
        for (var wrong : new String[] {
            CLAIMS.replace("\"aud\":\"42.", "\"aud\":\"43."),
            CLAIMS.replace("\"aud\":\"42.apps.googleusercontent.com\"", "\"aud\":[\"other\"]"),
            CLAIMS.replace("n-1", "n-2"),
            CLAIMS.replace("\"nonce\":\"n-1\",", ""),
            CLAIMS.replace("\"sub\":\"110248495921238986420\",", ""),
            CLAIMS.replace("\"email\":\"Ada@acme.test\",", ""),
            CLAIMS.replace(Long.toString(NOW.getEpochSecond() + 3600), Long.toString(NOW.getEpochSecond() - 600)),
            "7"
        }) {
            answer(granted(SCOPE, wrong));
            assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        }
    }

    @Test
    void what_google_gives_must_last_and_say_who_it_is() {
        for (var wrong : new String[] {
            granted(SCOPE, CLAIMS).replace("\"refresh_token\":\"1//r\",", ""),
            granted(SCOPE, CLAIMS).replace("\"id_token\"", "\"other\""),
            granted(SCOPE, CLAIMS).replace(".c2ln", "c2ln"),
        }) {
            answer(wrong);
            assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "redirect_uri_mismatch", "invalid_client", "something_new"})
    void google_does_not_take_the_code(String error) {
        server.behave(json(400, "{\"error\":\"" + error + "\",\"error_description\":\"4/code of ada@acme.test\"}"));
        assertThat(refusal()).hasMessage("Google: " + error);
    }

    @Test
    void google_could_not_be_asked() {
        server.behave(reset());
        assertThat(catchThrowable(this::exchange)).isInstanceOf(Unreachable.class);
        server.behave(html(502, "<html>"));
        assertThat(catchThrowable(this::exchange)).isInstanceOf(Unreachable.class);
        server.behave(json(400, "{\"error\":\"temporarily_unavailable\"}"));
        assertThat(catchThrowable(this::exchange)).isInstanceOf(Unreachable.class);
        server.behave(json(429, "", "Retry-After: 2"));
        assertThat(catchThrowable(this::exchange)).isInstanceOf(Throttled.class);
    }

    @Test
    @Tag("A10")
    void the_documentation_names_every_scope_and_its_reason() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "integrations", "google-calendar.md"));
        for (var scope : GoogleScope.values()) {
            assertThat(page).contains("| `" + scope.googleName() + "` | " + scope.reason() + " |");
        }
    }

    @Test
    void settings_do_not_show_the_client_secret() {
        assertThat(settings.toString()).doesNotContain(GoogleSamples.SECRET);
    }

    private static ConsentRequest request(String loginHint) {
        return new ConsentRequest("s+1&1", "c-1", "n-1", loginHint, CalendarReach.OWN, CalendarRights.READ_AND_PLACE);
    }

    private CalendarGrant exchange() {
        return google.exchange("4/code", new Secret("verifier"), "n-1", CalendarReach.OWN);
    }

    private Refused refusal() {
        return catchThrowableOfType(Refused.class, this::exchange);
    }

    private void answer(String body) {
        server.behave(json(200, body));
    }

    private static String granted(String scope, String claims) {
        return "{\"access_token\":\"ya29.a\",\"expires_in\":3599,\"refresh_token\":\"1//r\",\"scope\":\"" + scope
                + "\",\"token_type\":\"Bearer\",\"id_token\":\"" + IdTokens.of(claims) + "\"}";
    }
}
