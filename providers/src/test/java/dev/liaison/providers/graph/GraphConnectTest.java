package dev.liaison.providers.graph;

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
class GraphConnectTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String OBJECT = "00000000-0000-0000-66f3-3332eca7ea81";
    private static final String SCOPE = "openid profile email https://graph.microsoft.com/Calendars.ReadBasic";
    private static final String CLAIMS =
            """
            {"ver":"2.0","iss":"https://login.microsoftonline.com/%1$s/v2.0","tid":"%1$s","oid":"%2$s","sub":"pairwise",
            "aud":"6731de76-14a6-49ae-97bc-6eba6914391e","preferred_username":"ada@corp.acme.test","email":"ada@acme.test",
            "nonce":"n-1","exp":%3$d}"""
                    .formatted(TENANT, OBJECT, NOW.getEpochSecond() + 3600);

    private final RawHttpServer server = new RawHttpServer();
    private final GraphSettings settings = GraphSamples.at(server.uri());
    private final GraphConnect microsoft = new GraphConnect(
            settings, new GraphApi(settings, new MemoryTokens(), CLOCK, HttpTimeouts.standard()), CLOCK);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void people_are_sent_to_microsoft_with_a_challenge_and_for_the_least_rights() {
        var real = GraphSettings.of(GraphSamples.CLIENT_ID, new Secret("s"), GraphSamples.REDIRECT);
        var connect =
                new GraphConnect(real, new GraphApi(real, new MemoryTokens(), CLOCK, HttpTimeouts.standard()), CLOCK);
        assertThat(connect.authorizeUrl(request("ada+1@acme.test", CalendarReach.OWN)))
                .isEqualTo(URI.create("https://login.microsoftonline.com/common/oauth2/v2.0/authorize"
                        + "?client_id=6731de76-14a6-49ae-97bc-6eba6914391e"
                        + "&redirect_uri=https%3A%2F%2Fliaison.example%2Fconnect%2Fmicrosoft%2Fcallback"
                        + "&response_type=code&response_mode=query"
                        + "&scope=openid%20profile%20email%20offline_access%20Calendars.ReadBasic%20Calendars.ReadWrite"
                        + "&prompt=select_account&state=s%2B1%261&nonce=n-1"
                        + "&code_challenge=c-1&code_challenge_method=S256&login_hint=ada%2B1%40acme.test"));
        assertThat(connect.authorizeUrl(request("", CalendarReach.ORGANIZATION)).toString())
                .startsWith("https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?")
                .doesNotContain("login_hint");
    }

    @Test
    void who_only_lets_us_read_is_not_asked_for_the_right_to_write() {
        var request = new ConsentRequest("s", "c", "n", "", CalendarReach.OWN, CalendarRights.READ);
        assertThat(microsoft.authorizeUrl(request).getQuery())
                .contains("&scope=openid profile email offline_access Calendars.ReadBasic&");
    }

    @Test
    void an_account_is_recognized_by_tenant_and_person_and_read_by_its_address() {
        answer(granted(SCOPE, CLAIMS));
        assertThat(exchange())
                .isEqualTo(new CalendarGrant(
                        TENANT + "/" + OBJECT,
                        "ada@acme.test",
                        "",
                        "email https://graph.microsoft.com/Calendars.ReadBasic openid profile",
                        new OAuthTokens(new Secret("1.AR"), new Secret("eyA"), NOW.plus(Duration.ofSeconds(3600)))
                                .toSecret()));
        assertThat(server.requests().get(0))
                .startsWith("POST /api/common/oauth2/v2.0/token HTTP/1.1")
                .contains("code_verifier=verifier")
                .contains("client_secret=8Q%7Eclient-secret");
    }

    @Test
    void without_an_address_the_sign_in_name_is_the_address() {
        answer(granted("Calendars.ReadBasic", CLAIMS.replace("\"email\":\"ada@acme.test\",", "")));
        assertThat(exchange().address()).isEqualTo("ada@corp.acme.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid profile email", "", "Mail.Read"})
    void without_the_right_to_read_calendars_nobody_has_connected(String scope) {
        answer(granted(scope, CLAIMS));
        assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_GRANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://accounts.google.com",
                "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0",
                "https://sts.windows.net/" + TENANT + "/",
                ""
            })
    void a_token_of_another_issuer_or_tenant_is_refused(String issuer) {
        answer(granted(SCOPE, CLAIMS.replace("https://login.microsoftonline.com/" + TENANT + "/v2.0", issuer)));
        assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    void a_token_for_somebody_else_for_another_request_or_too_old_is_refused() {
        for (var wrong : new String[] {
            CLAIMS.replace("6731de76", "6731de77"),
            CLAIMS.replace("n-1", "n-2"),
            CLAIMS.replace("\"nonce\":\"n-1\",", ""),
            CLAIMS.replace("\"oid\"", "\"other\""),
            CLAIMS.replace("\"tid\"", "\"other\""),
            CLAIMS.replace(Long.toString(NOW.getEpochSecond() + 3600), Long.toString(NOW.getEpochSecond() - 600)),
            "[]"
        }) {
            answer(granted(SCOPE, wrong));
            assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
        }
        answer(granted(SCOPE, CLAIMS).replace("\"refresh_token\":\"1.AR\",", ""));
        assertThat(refusal().reason()).isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "invalid_client", "unauthorized_client", "something_new"})
    void microsoft_does_not_take_the_code(String error) {
        server.behave(json(400, "{\"error\":\"" + error + "\",\"error_description\":\"AADSTS1: ada@acme.test\"}"));
        assertThat(refusal()).hasMessage("Microsoft: " + error);
    }

    @Test
    void microsoft_could_not_be_asked() {
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
        var page = Files.readString(Path.of("../docs/integrations/microsoft-calendar.md"));
        for (var scope : GraphScope.values()) {
            assertThat(page).contains("| `" + scope.microsoftName() + "` | " + scope.reason() + " |");
        }
    }

    @Test
    void settings_do_not_show_the_client_secret() {
        assertThat(settings.toString()).doesNotContain(GraphSamples.SECRET);
    }

    private static ConsentRequest request(String loginHint, CalendarReach reach) {
        return new ConsentRequest("s+1&1", "c-1", "n-1", loginHint, reach, CalendarRights.READ_AND_PLACE);
    }

    private CalendarGrant exchange() {
        return microsoft.exchange("1.code", new Secret("verifier"), "n-1", CalendarReach.OWN);
    }

    private Refused refusal() {
        return catchThrowableOfType(Refused.class, this::exchange);
    }

    private void answer(String body) {
        server.behave(json(200, body));
    }

    private static String granted(String scope, String claims) {
        return "{\"token_type\":\"Bearer\",\"scope\":\"" + scope + "\",\"expires_in\":3600,\"ext_expires_in\":3600,"
                + "\"access_token\":\"eyA\",\"refresh_token\":\"1.AR\",\"id_token\":\"" + IdTokens.of(claims) + "\"}";
    }
}
