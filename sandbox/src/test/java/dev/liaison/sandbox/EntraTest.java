package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraTest extends MicrosoftSandboxTest {
    private static final String BASIC = "openid profile email offline_access Calendars.ReadBasic";

    private static String code(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*data-oauth-error=\"([^\"]*)\".*", "$1");
    }

    @ParameterizedTest
    @CsvSource({
        "11111111-2222, 00000000-2222, AADSTS700016",
        "client_id=, x=, AADSTS900144",
        "app.test%2Fconnect, app.test%2Felsewhere, AADSTS50011",
        "redirect_uri=, y=, AADSTS900144",
        "response_type=code, response_type=token, AADSTS700054",
        "response_type=code, z=code, AADSTS900144",
        "scope=, nothing=, AADSTS900144",
        "Calendars.ReadBasic, Calendars.Everything, AADSTS650053",
        "Calendars.ReadBasic, https%3A%2F%2Foutlook.office.com%2FCalendars.Read, AADSTS70011",
        "Calendars.ReadBasic, https%3A%2F%2Fgraph.microsoft.com%2F.default, AADSTS70011",
        "code_challenge_method=S256, code_challenge_method=plain, AADSTS501491",
        "code_challenge=, code_challenge=short, AADSTS501491",
        "state=, response_mode=fragments&state=, AADSTS90013",
        "state=, prompt=sometimes&state=, AADSTS90013",
        "state=, nonce=twice&state=, AADSTS9000411",
        "/organizations/, /nowhere.test/, AADSTS90002"
    })
    void an_unsound_request_gets_an_error_page(String part, String instead, String error) {
        String path = authorizeIn("organizations", BASIC);
        assertThat(path).contains(part);
        HttpResponse<String> page = send(to(path.replace(part, instead)).GET());
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(code(page)).isEqualTo(error);
    }

    @Test
    void the_realm_decides_whose_accounts_are_offered() {
        assertThat(send(to(authorizeIn("organizations", BASIC)).GET()).body())
                .contains("adele@contoso.test", "carla@fabrikam.test")
                .doesNotContain("dora@outlook.com");
        assertThat(send(to(authorizeIn("consumers", BASIC)).GET()).body())
                .contains("dora@outlook.com")
                .doesNotContain("adele@contoso.test");
        assertThat(send(to(authorizeIn(tenant(), BASIC)).GET()).body()).doesNotContain("carla@fabrikam.test");
        assertThat(code(allow(authorizeIn("organizations", BASIC), "dora@outlook.com")))
                .isEqualTo("AADSTS50020");
        assertThat(code(allow(authorizeIn(tenant(), BASIC), "carla@fabrikam.test")))
                .isEqualTo("AADSTS50020");
        String workOnly = authorizeIn("common", BASIC).replace(APP, "99999999-2222-3333-4444-555555555555");
        assertThat(code(allow(workOnly, "dora@outlook.com"))).isEqualTo("AADSTS50020");
        assertThat(code(send(to(workOnly.replace("/common/", "/consumers/")).GET())))
                .isEqualTo("AADSTS500201");
    }

    @Test
    void the_answer_comes_by_redirect_or_by_form() {
        String location = location(allow(authorizeIn("common", BASIC), "adele@contoso.test"));
        assertThat(location).startsWith(REDIRECT + "?code=").contains("state=s%261", "session_state=");
        HttpResponse<String> post =
                allow(authorizeIn("common", BASIC, "response_mode", "form_post"), "adele@contoso.test");
        assertThat(post.body()).contains("data-form-post", "action=\"" + REDIRECT, "name=\"state\" value=\"s&amp;1\"");
        assertThat(location(form(authorizeIn("common", BASIC), "", "decision", "cancel")))
                .contains("error=access_denied", "AADSTS65004");
        assertThat(location(
                        send(to(authorizeIn("common", BASIC, "prompt", "none")).GET())))
                .contains("error=login_required", "AADSTS50058");
    }

    @Test
    void the_id_token_names_tenant_and_person() {
        JsonNode tokens = microsoft("adele@contoso.test", BASIC);
        assertThat(tokens.path("scope").asText()).isEqualTo("openid profile email Calendars.ReadBasic");
        assertThat(tokens.path("refresh_token").asText()).isNotEmpty();
        assertThat(tokens.path("expires_in").asInt()).isBetween(3599, 5399);
        JsonNode claims = claims(tokens.path("id_token").asText());
        assertThat(claims.path("tid").asText()).isEqualTo(tenant());
        assertThat(claims.path("iss").asText()).isEqualTo("https://login.microsoftonline.com/" + tenant() + "/v2.0");
        assertThat(claims.path("oid").asText()).hasSize(36);
        assertThat(claims.path("nonce").asText()).isEqualTo("n1");
        assertThat(claims.path("aud").asText()).isEqualTo(APP);
        assertThat(claims.path("email").asText()).isEqualTo("adele@contoso.test");
        JsonNode bare = claims(
                microsoft("adele@contoso.test", "openid").path("id_token").asText());
        assertThat(bare.has("oid") || bare.has("email")).isFalse();
        JsonNode dora =
                claims(microsoft("dora@outlook.com", BASIC).path("id_token").asText());
        assertThat(dora.path("tid").asText()).isEqualTo("9188040d-6c67-4c5b-b112-36a304b66dad");
        assertThat(control("/microsoft/common/v2.0/.well-known/openid-configuration")
                        .path("issuer")
                        .asText())
                .contains("{tenantid}");
        assertThat(control("/microsoft/common/discovery/v2.0/keys")
                        .at("/keys/0/kty")
                        .asText())
                .isEqualTo("RSA");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, password, 400, 70003",
        "grant_type, '', 400, 900144",
        "code, nonsense, 400, 70000",
        "code, '', 400, 900144",
        "client_id, 00000000-2222-3333-4444-555555555555, 400, 700016",
        "client_id, '', 400, 900144",
        "client_secret, wrong, 401, 7000215",
        "client_secret, '', 401, 7000218",
        "redirect_uri, https://app.test/other, 400, 500112",
        "redirect_uri, '', 400, 900144",
        "code_verifier, wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww, 400, 501481",
        "code_verifier, '', 400, 501481",
        "scope, Calendars.Everything, 400, 70011",
        "scope, Calendars.ReadWrite, 400, 65001"
    })
    void an_unsound_exchange_is_refused(String field, String value, int status, int number) {
        String[] fields = {
            "grant_type",
            "authorization_code",
            "code",
            codeFor("adele@contoso.test", BASIC),
            "client_id",
            APP,
            "client_secret",
            APP_SECRET,
            "redirect_uri",
            REDIRECT,
            "code_verifier",
            VERIFIER,
            "scope",
            "Calendars.ReadBasic"
        };
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals(field) ? value : fields[i + 1];
        }
        Reply reply = token("common", fields);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
        assertThat(number(reply)).isEqualTo(number);
        assertThat(reply.body().path("error_description").asText()).startsWith("AADSTS" + number + ": ");
    }

    @Test
    void a_code_works_once_for_ten_minutes_and_in_its_tenant() {
        String code = codeFor("adele@contoso.test", BASIC);
        good(redeem(code));
        assertThat(number(redeem(code))).isEqualTo(54005);
        String late = codeFor("adele@contoso.test", BASIC);
        advance(Duration.ofMinutes(10));
        assertThat(number(redeem(late))).isEqualTo(70008);
        Reply elsewhere = token(
                "fabrikam.test",
                "grant_type",
                "authorization_code",
                "code",
                codeFor("adele@contoso.test", BASIC),
                "client_id",
                APP,
                "client_secret",
                APP_SECRET,
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                VERIFIER);
        assertThat(number(elsewhere)).isEqualTo(700005);
    }

    @Test
    void a_refresh_token_is_replaced_and_the_old_one_goes_on() {
        String first =
                microsoft("adele@contoso.test", BASIC).path("refresh_token").asText();
        String second = good(renew(first)).path("refresh_token").asText();
        assertThat(second).isNotEqualTo(first);
        good(renew(first));
        good(renew(second, "scope", "Calendars.ReadBasic"));
        assertThat(number(renew(second, "scope", "Calendars.ReadWrite"))).isEqualTo(65001);
        assertThat(number(renew("nonsense"))).isEqualTo(70000);
        advance(Duration.ofDays(90));
        assertThat(number(renew(second))).isEqualTo(700082);
        assertThat(microsoft("adele@contoso.test", "openid Calendars.ReadBasic").has("refresh_token"))
                .isFalse();
    }

    @Test
    void ended_sessions_and_withdrawn_consent_are_told_apart() {
        JsonNode tokens = microsoft("adele@contoso.test", BASIC + " User.Read");
        String path = "/_control/calendar/accounts/microsoft/adele@contoso.test/revoke";
        control("POST", path, "{\"only\":\"refresh_tokens\"}");
        Reply revoked = renew(tokens.path("refresh_token").asText());
        assertThat(number(revoked)).isEqualTo(50173);
        assertThat(revoked.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(call("GET", ME, tokens.path("access_token").asText(), "").status())
                .isEqualTo(200);
        control("POST", path, "{}");
        Reply withdrawn = renew(tokens.path("refresh_token").asText());
        assertThat(number(withdrawn)).isEqualTo(65001);
        assertThat(withdrawn.body().path("suberror").asText()).isEqualTo("consent_required");
        assertThat(call("GET", ME, tokens.path("access_token").asText(), "").status())
                .isEqualTo(401);
    }

    @Test
    void where_people_may_not_consent_an_admin_must() {
        control(
                "POST",
                "/_control/world",
                "{\"microsoft\":{\"tenants\":[{\"domain\":\"contoso.test\",\"user_consent\":false}]}}");
        String path = authorizeIn("organizations", BASIC);
        HttpResponse<String> page = allow(path, "bruno@contoso.test");
        assertThat(page.body()).contains("Need admin approval", "data-return");
        assertThat(code(page)).isEqualTo("AADSTS65001");
        assertThat(location(form(path, "", "decision", "return"))).contains("error=consent_required", "AADSTS65001");
        location(form(path, "", "decision", "allow", "account", "adele@contoso.test", "on_behalf", "1"));
        assertThat(location(allow(path, "bruno@contoso.test"))).contains("code=");
    }

    @Test
    void where_people_may_consent_to_little_they_may_not_to_more() {
        control(
                "POST",
                "/_control/world",
                """
                {"microsoft":{"tenants":[{"domain":"contoso.test","user_consent":false,
                "low_impact":["openid","profile","email","offline_access","Calendars.ReadBasic"]}]}}""");
        String basic = "openid offline_access Calendars.ReadBasic";
        assertThat(location(allow(authorizeIn("organizations", basic), "bruno@contoso.test")))
                .contains("code=");
        String more = authorizeIn("organizations", basic + " Calendars.ReadWrite");
        assertThat(code(allow(more, "bruno@contoso.test"))).isEqualTo("AADSTS65001");
    }

    @Test
    void an_app_acts_for_itself_only_after_an_admin_let_it_in() {
        String scope = "https://graph.microsoft.com/.default";
        assertThat(number(forItself(tenant(), scope))).isEqualTo(700016);
        assertThat(number(forItself("organizations", scope))).isEqualTo(900021);
        assertThat(number(forItself(tenant(), "Calendars.Read"))).isEqualTo(1002012);
        assertThat(number(forItself("nowhere.test", scope))).isEqualTo(90002);
        String path = "/microsoft/organizations/v2.0/adminconsent?client_id=" + APP + "&redirect_uri=" + enc(REDIRECT)
                + "&state=s1&scope=" + enc(scope);
        assertThat(code(allow(path, "bruno@contoso.test"))).isEqualTo("AADSTS90094");
        assertThat(location(form(path, "", "decision", "cancel"))).contains("error=access_denied", "state=s1");
        String done = location(allow(path, "adele@contoso.test"));
        assertThat(parameter(done, "admin_consent")).isEqualTo("True");
        assertThat(parameter(done, "tenant")).isEqualTo(tenant());
        assertThat(parameter(done, "state")).isEqualTo("s1");
        JsonNode answer = good(forItself(tenant(), scope));
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(code(send(to(path.replace("/organizations/", "/common/")).GET())))
                .isEqualTo("AADSTS90009");
        assertThat(code(send(to(path.replace("scope=", "x=")).GET()))).isEqualTo("AADSTS900144");
    }
}
