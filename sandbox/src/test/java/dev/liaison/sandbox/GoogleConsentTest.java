package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleConsentTest extends CalendarSandboxTest {
    private String refusal(String path) {
        HttpResponse<String> page = send(to(path).GET());
        assertThat(page.statusCode()).as(page.body()).isGreaterThanOrEqualTo(400);
        return page.body().replaceAll("(?s).*data-oauth-error=\"([^\"]*)\".*", "$1");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=777-abc.apps.googleusercontent.com, client_id=nobody, invalid_client",
        "client_id=777-abc.apps.googleusercontent.com, x=, invalid_request",
        "app.test%2Fconnect, app.test%2Felsewhere, redirect_uri_mismatch",
        "app.test%2Fconnect%2Fcalendar, app.test%2Fconnect%2Fcalendar%2F, redirect_uri_mismatch",
        "redirect_uri=, y=, invalid_request",
        "response_type=code, response_type=token, unsupported_response_type",
        "response_type=code, z=code, invalid_request",
        "calendar.freebusy, calendar.everything, invalid_scope",
        "scope=, nothing=, invalid_request",
        "access_type=offline, access_type=always, invalid_request",
        "code_challenge_method=S256, code_challenge_method=plain, invalid_request",
        "code_challenge_method=S256&, '', invalid_request",
        "code_challenge=, code_challenge=short, invalid_request",
        "state=, unknown_parameter=1&state=, invalid_request",
        "state=, prompt=sometimes&state=, invalid_request",
        "state=, prompt=none%20consent&state=, invalid_request",
        "state=, include_granted_scopes=yes&state=, invalid_request",
        "state=, client_id=twice&state=, invalid_request"
    })
    void an_unsound_request_gets_an_error_page(String part, String instead, String error) {
        String path = authorize(FREEBUSY);
        assertThat(path).contains(part);
        assertThat(refusal(path.replace(part, instead))).isEqualTo(error);
    }

    @Test
    void the_page_offers_accounts_and_a_box_for_each_scope() {
        String page = send(to(authorize("openid email " + FREEBUSY + " " + EVENTS, "login_hint", "ben@acme.test"))
                        .GET())
                .body();
        assertThat(page).contains("data-allow", "data-cancel", "Ana Lopez (ana@acme.test)");
        assertThat(page).contains("value=\"ben@acme.test\" selected");
        assertThat(page).contains("type=\"checkbox\" name=\"scope\" value=\"" + FREEBUSY);
        assertThat(page).doesNotContain("name=\"scope\" value=\"openid");
    }

    @Test
    void allowing_leads_back_with_code_state_and_scope() {
        String location = location(form(authorize(FREEBUSY), "", "decision", "allow", "account", "ana@acme.test"));
        assertThat(location).startsWith(REDIRECT + "?state=s%261&");
        assertThat(parameter(location, "code")).startsWith("4/0A");
        assertThat(location).contains("code=4%2F0A");
        assertThat(parameter(location, "scope")).isEqualTo(FREEBUSY);
        assertThat(parameter(location, "hd")).isEqualTo("acme.test");
    }

    @Test
    void cancelling_and_a_silent_request_lead_back_with_an_error() {
        assertThat(location(form(authorize(FREEBUSY), "", "decision", "cancel")))
                .isEqualTo(REDIRECT + "?state=s%261&error=access_denied");
        assertThat(location(send(to(authorize(FREEBUSY, "prompt", "none")).GET())))
                .endsWith("error=interaction_required");
    }

    @Test
    void an_unticked_scope_is_not_granted() {
        String path = authorize("openid email " + FREEBUSY + " " + EVENTS);
        String location = location(form(
                path, "", "decision", "allow", "account", "ana@acme.test", "scopes_shown", "1", "scope", FREEBUSY));
        String scope = good(exchange(parameter(location, "code"))).path("scope").asText();
        assertThat(scope.split(" ")).containsExactly("openid", AUTH + "userinfo.email", FREEBUSY);
        String nothing = location(
                form(authorize(FREEBUSY), "", "decision", "allow", "account", "ana@acme.test", "scopes_shown", "1"));
        assertThat(nothing).endsWith("error=access_denied");
    }

    @Test
    void a_code_becomes_tokens_with_all_fields() {
        JsonNode tokens = google("ana@acme.test", FREEBUSY);
        assertThat(tokens.path("access_token").asText()).startsWith("ya29.");
        assertThat(tokens.path("refresh_token").asText()).startsWith("1//0");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3599);
        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("scope").asText()).isEqualTo(FREEBUSY);
        assertThat(tokens.has("id_token")).isFalse();
        assertThat(tokens.has("refresh_token_expires_in")).isFalse();
    }

    @Test
    void a_refresh_token_comes_with_the_first_consent_or_when_consent_is_asked_for() {
        assertThat(good(exchange(code("ana@acme.test", FREEBUSY))).has("refresh_token"))
                .isTrue();
        assertThat(good(exchange(code("ana@acme.test", FREEBUSY))).has("refresh_token"))
                .isFalse();
        assertThat(good(exchange(code("ana@acme.test", FREEBUSY, "prompt", "consent")))
                        .has("refresh_token"))
                .isTrue();
        String online = authorize(FREEBUSY).replace("access_type=offline", "access_type=online");
        String code = parameter(location(form(online, "", "decision", "allow", "account", "ben@acme.test")), "code");
        assertThat(good(exchange(code)).has("refresh_token")).isFalse();
    }

    @Test
    void granted_scopes_are_included_only_when_asked_for() {
        google("ana@acme.test", FREEBUSY);
        assertThat(google("ana@acme.test", EVENTS).path("scope").asText()).isEqualTo(EVENTS);
        String code = code("ana@acme.test", EVENTS, "include_granted_scopes", "true");
        assertThat(good(exchange(code)).path("scope").asText().split(" ")).contains(EVENTS, FREEBUSY);
    }

    @Test
    void the_id_token_says_who_it_is_and_is_signed() throws Exception {
        String code = code("ana@acme.test", "openid email profile", "nonce", "n1");
        String token = good(exchange(code)).path("id_token").asText();
        String[] parts = token.split("\\.");
        JsonNode claims = json(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertThat(claims.path("iss").asText()).isEqualTo("https://accounts.google.com");
        assertThat(claims.path("aud").asText()).isEqualTo(GOOGLE_CLIENT);
        assertThat(claims.path("email").asText()).isEqualTo("ana@acme.test");
        assertThat(claims.path("nonce").asText()).isEqualTo("n1");
        assertThat(claims.path("sub").asText()).matches("[0-9]{21}");
        JsonNode key = control("/google/oauth2/v3/certs").at("/keys/0");
        var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, password, 400, unsupported_grant_type",
        "grant_type, '', 400, invalid_request",
        "code, 4/0nonsense, 400, invalid_grant",
        "code, '', 400, invalid_request",
        "client_id, nobody, 401, invalid_client",
        "client_id, '', 400, invalid_request",
        "client_id, 888-other, 401, invalid_client",
        "client_secret, wrong, 401, invalid_client",
        "client_secret, '', 400, invalid_request",
        "redirect_uri, https://app.test/other, 400, redirect_uri_mismatch",
        "redirect_uri, '', 400, invalid_request",
        "code_verifier, wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww, 400, invalid_grant",
        "code_verifier, '', 400, invalid_grant"
    })
    void an_unsound_exchange_is_refused(String field, String value, int status, String error) {
        String[] fields = {
            "grant_type",
            "authorization_code",
            "code",
            code("ana@acme.test", FREEBUSY),
            "client_id",
            GOOGLE_CLIENT,
            "client_secret",
            GOOGLE_SECRET,
            "redirect_uri",
            REDIRECT,
            "code_verifier",
            VERIFIER
        };
        for (int i = 0; i < fields.length; i += 2) {
            fields[i + 1] = fields[i].equals(field) ? value : fields[i + 1];
        }
        Reply reply = post("/google/token", fields);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("error").asText()).isEqualTo(error);
    }

    @Test
    void a_code_works_once_and_for_ten_minutes() {
        String code = code("ana@acme.test", FREEBUSY);
        good(exchange(code));
        assertThat(exchange(code).body().path("error").asText()).isEqualTo("invalid_grant");
        String late = code("ana@acme.test", FREEBUSY);
        advance(Duration.ofMinutes(10));
        assertThat(exchange(late).body().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        assertThat(call("POST", "/google/token", "x", "{'grant_type':'refresh_token'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_refresh_token_works_again_and_again_until_access_is_taken_away() {
        String token = google("ana@acme.test", FREEBUSY).path("refresh_token").asText();
        JsonNode fresh = good(refresh(token));
        assertThat(fresh.has("refresh_token")).isFalse();
        assertThat(fresh.path("scope").asText()).isEqualTo(FREEBUSY);
        good(refresh(token));
        String page = "/google/account/ana@acme.test";
        assertThat(send(to(page).GET()).body()).contains("data-revoke=\"" + GOOGLE_CLIENT);
        form(page, "", "client_id", GOOGLE_CLIENT);
        assertThat(send(to(page).GET()).body()).contains("data-no-connections");
        Reply refused = refresh(token);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.body().path("error_description").asText()).isEqualTo("Token has been expired or revoked.");
    }

    @Test
    void a_refresh_token_can_have_an_end() {
        provider("google", "{'refresh_token_seconds':604800}");
        JsonNode tokens = google("ana@acme.test", FREEBUSY);
        assertThat(tokens.path("refresh_token_expires_in").asInt()).isEqualTo(604800);
        advance(Duration.ofDays(7));
        assertThat(refresh(tokens.path("refresh_token").asText())
                        .body()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void a_refresh_token_that_is_not_used_for_half_a_year_dies() {
        String token = google("ana@acme.test", FREEBUSY).path("refresh_token").asText();
        advance(Duration.ofDays(170));
        good(refresh(token));
        advance(Duration.ofDays(170));
        good(refresh(token));
        advance(Duration.ofDays(190));
        assertThat(refresh(token).body().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void the_hundred_and_first_refresh_token_silently_ends_the_oldest() {
        String first = google("ana@acme.test", FREEBUSY).path("refresh_token").asText();
        advance(Duration.ofSeconds(1));
        for (int i = 0; i < 99; i++) {
            google("ana@acme.test", FREEBUSY);
        }
        good(refresh(first));
        google("ana@acme.test", FREEBUSY);
        assertThat(refresh(first).body().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void revoking_any_token_ends_them_all() {
        JsonNode tokens = google("ana@acme.test", FREEBUSY);
        String access = tokens.path("access_token").asText();
        assertThat(post("/google/revoke?token=" + enc(access)).status()).isEqualTo(200);
        assertThat(refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(400);
        Reply again = post("/google/revoke", "token", access);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body().path("error").asText()).isEqualTo("invalid_token");
    }

    @Test
    void userinfo_needs_an_identity_scope() {
        String email = access("ana@acme.test", "openid email");
        JsonNode ana = good(call("GET", "/google/oauth2/v3/userinfo", email, ""));
        assertThat(ana.path("email").asText()).isEqualTo("ana@acme.test");
        assertThat(good(call("GET", "/google/oauth2/v2/userinfo", email, "")).has("id"))
                .isTrue();
        assertThat(call("GET", "/google/v1/userinfo", access("ana@acme.test", FREEBUSY), "")
                        .status())
                .isEqualTo(401);
    }
}
