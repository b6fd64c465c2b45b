package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;

/** One company with an admin at Microsoft, another company, and a private account. */
abstract class MicrosoftSandboxTest extends CalendarSandboxTest {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String APP_SECRET = "abc~secret";
    static final String ME = "/microsoft/v1.0/me";

    @BeforeEach
    void companies() {
        control(
                "POST",
                "/_control/world",
                """
                {"microsoft":{"apps":[{"client_id":"11111111-2222-3333-4444-555555555555","client_secret":"abc~secret",
                   "name":"Liaison","redirect_uris":["https://app.test/connect/calendar"],
                   "application_permissions":["Calendars.ReadBasic.All","User.Read.All"]},
                   {"client_id":"99999999-2222-3333-4444-555555555555","client_secret":"work","name":"Work only",
                    "redirect_uris":["https://app.test/connect/calendar"],"audience":"AzureADMultipleOrgs"}],
                  "tenants":[{"domain":"contoso.test","id":"aaaaaaaa-0000-0000-0000-000000000001","name":"Contoso",
                    "admins":["adele@contoso.test"]}]},
                 "calendars":[
                  {"provider":"microsoft","email":"adele@contoso.test","name":"Adele Vance","zone":"Europe/Berlin"},
                  {"provider":"microsoft","email":"bruno@contoso.test","name":"Bruno Koch","zone":"America/New_York"},
                  {"provider":"microsoft","email":"carla@fabrikam.test","name":"Carla Moss","zone":"UTC"},
                  {"provider":"microsoft","email":"dora@outlook.com","name":"Dora Lind","zone":"Europe/Oslo"}]}
                """);
    }

    static String tenant() {
        return "aaaaaaaa-0000-0000-0000-000000000001";
    }

    String authorizeIn(String realm, String scopes, String... more) {
        StringBuilder out =
                new StringBuilder("/microsoft/" + realm + "/oauth2/v2.0/authorize?response_type=code&client_id="
                        + APP + "&redirect_uri=" + enc(REDIRECT) + "&state=s%261&nonce=n1&scope=" + enc(scopes)
                        + "&code_challenge_method=S256&code_challenge=" + challenge());
        for (int i = 0; i < more.length; i += 2) {
            out.append('&').append(more[i]).append('=').append(enc(more[i + 1]));
        }
        return out.toString();
    }

    HttpResponse<String> allow(String path, String email) {
        return form(path, "", "decision", "allow", "account", email);
    }

    String codeFor(String email, String scopes) {
        return parameter(location(allow(authorizeIn("common", scopes), email)), "code");
    }

    Reply token(String realm, String... fields) {
        return post("/microsoft/" + realm + "/oauth2/v2.0/token", fields);
    }

    Reply redeem(String code) {
        return token(
                "common",
                "grant_type",
                "authorization_code",
                "code",
                code,
                "client_id",
                APP,
                "client_secret",
                APP_SECRET,
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                VERIFIER);
    }

    Reply renew(String refreshToken, String... more) {
        return token(
                "common",
                with(
                        new String[] {
                            "grant_type",
                            "refresh_token",
                            "refresh_token",
                            refreshToken,
                            "client_id",
                            APP,
                            "client_secret",
                            APP_SECRET
                        },
                        more));
    }

    JsonNode microsoft(String email, String scopes) {
        return good(redeem(codeFor(email, scopes)));
    }

    String bearer(String email, String scopes) {
        return microsoft(email, scopes).path("access_token").asText();
    }

    /** The app's own token, after an admin has let it in. */
    String appToken() {
        String path = "/microsoft/organizations/v2.0/adminconsent?client_id=" + APP + "&redirect_uri=" + enc(REDIRECT)
                + "&state=x&scope=" + enc("https://graph.microsoft.com/.default");
        assertThat(parameter(location(allow(path, "adele@contoso.test")), "tenant"))
                .isEqualTo(tenant());
        return good(forItself(tenant(), "https://graph.microsoft.com/.default"))
                .path("access_token")
                .asText();
    }

    Reply forItself(String realm, String scope) {
        return token(
                realm,
                "grant_type",
                "client_credentials",
                "client_id",
                APP,
                "client_secret",
                APP_SECRET,
                "scope",
                scope);
    }

    static JsonNode claims(String jwt) {
        return json(new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    static int number(Reply reply) {
        return reply.body().at("/error_codes/0").asInt();
    }
}
