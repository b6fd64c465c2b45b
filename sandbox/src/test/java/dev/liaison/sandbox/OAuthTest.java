package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class OAuthTest extends SandboxTest {
    private static final String REDIRECT = "https://app.test/connect/slack";

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String authorize(String more) {
        return "/slack/oauth/v2/authorize?client_id=111.222&scope=chat:write,users:read&state=s%261&redirect_uri="
                + enc(REDIRECT) + more;
    }

    private HttpResponse<String> decide(String path, String... fields) {
        return form(path, "", fields);
    }

    private String location(String path, String into, String user) {
        HttpResponse<String> answer = decide(path, "decision", "allow", "into", into, "user_id", user);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String code(String path, String into, String user) {
        return location(path, into, user).replaceAll(".*[?&]code=([^&]*).*", "$1");
    }

    private JsonNode exchange(String code, String... more) {
        String[] fields = new String[6 + more.length];
        System.arraycopy(new String[] {"code", code, "client_id", CLIENT, "client_secret", SECRET}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return json(form("/slack/api/oauth.v2.access", "", fields).body());
    }

    private String refusal(String path) {
        HttpResponse<String> page = send(to(path).GET());
        assertThat(page.statusCode()).isEqualTo(400);
        return page.body().replaceAll("(?s).*data-oauth-error=\"([^\"]*)\".*", "$1");
    }

    @Test
    void the_consent_page_lists_scopes_and_both_buttons() {
        String page = send(to(authorize("")).GET()).body();
        assertThat(page).contains("data-allow", "data-cancel", "data-scope=\"chat:write\"", "Acme");
    }

    @Test
    void allowing_leads_back_with_code_and_state() {
        assertThat(location(authorize(""), "T1", "U1"))
                .startsWith(REDIRECT + "?code=")
                .endsWith("&state=s%261");
    }

    @Test
    void cancelling_leads_back_with_an_error_and_the_state() {
        HttpResponse<String> answer = decide(authorize(""), "decision", "cancel");
        assertThat(answer.headers().firstValue("Location")).contains(REDIRECT + "?error=access_denied&state=s%261");
    }

    @Test
    void a_code_becomes_a_token_with_all_fields() {
        JsonNode answer = exchange(code(authorize(""), "T1", "U1"), "redirect_uri", REDIRECT);
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("access_token").asText()).startsWith("xoxb-");
        assertThat(answer.path("token_type").asText()).isEqualTo("bot");
        assertThat(answer.path("app_id").asText()).isEqualTo("A1");
        assertThat(answer.at("/team/id").asText()).isEqualTo("T1");
        assertThat(answer.at("/authed_user/id").asText()).isEqualTo("U1");
        assertThat(answer.path("enterprise").isNull()).isTrue();
        assertThat(answer.path("is_enterprise_install").isBoolean()).isTrue();
        assertThat(answer.has("refresh_token")).isFalse();
    }

    @Test
    void basic_authentication_is_accepted_too() {
        String code = code(authorize(""), "T1", "U1");
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(to("/slack/api/oauth.v2.access")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("code=" + code + "&redirect_uri=" + enc(REDIRECT))));
        assertThat(json(answer.body()).path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_code_works_once() {
        String code = code(authorize(""), "T1", "U1");
        exchange(code, "redirect_uri", REDIRECT);
        assertThat(exchange(code, "redirect_uri", REDIRECT).path("error").asText())
                .isEqualTo("code_already_used");
    }

    @Test
    void a_code_lives_ten_minutes() {
        String code = code(authorize(""), "T1", "U1");
        advance(Duration.ofSeconds(601));
        assertThat(exchange(code, "redirect_uri", REDIRECT).path("error").asText())
                .isEqualTo("invalid_code");
    }

    @Test
    void a_code_is_bound_to_its_redirect_uri() {
        String code = code(authorize(""), "T1", "U1");
        assertThat(exchange(code).path("error").asText()).isEqualTo("bad_redirect_uri");
        assertThat(exchange(code, "redirect_uri", REDIRECT + "/x").path("error").asText())
                .isEqualTo("bad_redirect_uri");
    }

    @Test
    void wrong_client_secret_and_code_are_told_apart() {
        assertThat(error("oauth.v2.access", "client_id", "9", "client_secret", SECRET, "code", "x"))
                .isEqualTo("invalid_client_id");
        assertThat(error("oauth.v2.access", "client_id", CLIENT, "client_secret", "no", "code", "x"))
                .isEqualTo("bad_client_secret");
        assertThat(exchange("nonsense").path("error").asText()).isEqualTo("invalid_code");
        assertThat(exchange("x", "grant_type", "password").path("error").asText())
                .isEqualTo("invalid_grant_type");
    }

    @Test
    void a_code_challenge_must_be_met() throws Exception {
        String verifier = "v".repeat(50);
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)));
        String path = authorize("&code_challenge_method=S256&code_challenge=" + challenge);
        String code = code(path, "T1", "U1");
        assertThat(exchange(code, "redirect_uri", REDIRECT).path("error").asText())
                .isEqualTo("invalid_code_verifier");
        assertThat(exchange(code, "redirect_uri", REDIRECT, "code_verifier", "other")
                        .path("error")
                        .asText())
                .isEqualTo("invalid_code_verifier");
        assertThat(exchange(code, "redirect_uri", REDIRECT, "code_verifier", verifier)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(refusal(authorize("&code_challenge=abc&code_challenge_method=plain")))
                .isEqualTo("invalid_code_challenge_method");
    }

    @Test
    void unsound_requests_get_an_error_page() {
        assertThat(refusal("/slack/oauth/v2/authorize?client_id=9&scope=chat:write"))
                .isEqualTo("invalid_client_id");
        assertThat(refusal("/slack/oauth/v2/authorize?client_id=111.222")).isEqualTo("no_scopes");
        assertThat(refusal("/slack/oauth/v2/authorize?client_id=111.222&scope=admin"))
                .isEqualTo("invalid_scope");
        assertThat(refusal(authorize("&user_scope=chat:write"))).isEqualTo("invalid_scope");
        assertThat(refusal(authorize("&team=T9"))).isEqualTo("invalid_team");
        for (String bad : new String[] {
            "https://evil.test/connect/slack", "https://app.test/connect/slackers", "http://app.test/connect/slack",
            "https://app.test/connect/slack/../../x", "https://app.test/connect/slack#f", "not an address"
        }) {
            assertThat(refusal("/slack/oauth/v2/authorize?client_id=111.222&scope=chat:write&redirect_uri=" + enc(bad)))
                    .as(bad)
                    .isEqualTo("bad_redirect_uri");
        }
    }

    @Test
    void a_path_below_the_configured_redirect_url_is_fine() {
        String path = "/slack/oauth/v2/authorize?client_id=111.222&scope=chat:write&redirect_uri="
                + enc(REDIRECT + "/back?tenant=1");
        assertThat(location(path, "T1", "U1")).startsWith(REDIRECT + "/back?tenant=1&code=");
    }

    @Test
    void with_several_redirect_urls_one_must_be_named() {
        control("PUT", "/_control/slack/apps/111.222", "{\"redirect_urls\":[\"https://a.test/\",\"https://b.test/\"]}");
        assertThat(refusal("/slack/oauth/v2/authorize?client_id=111.222&scope=chat:write"))
                .isEqualTo("bad_redirect_uri");
    }

    @Test
    void only_members_install_and_only_admins_for_the_whole_organization() {
        assertThat(decide(authorize(""), "decision", "allow", "into", "T1", "user_id", "U3")
                        .body())
                .contains("not_a_member");
        assertThat(decide(authorize(""), "decision", "allow", "into", "E1", "user_id", "U4")
                        .body())
                .contains("not_allowed_to_install");
        assertThat(decide(authorize("&team=T1"), "decision", "allow", "into", "T2", "user_id", "U3")
                        .body())
                .contains("invalid_team");
    }

    @Test
    void scopes_accumulate_over_installs() {
        String scopeless = "/slack/oauth/v2/authorize?client_id=111.222&redirect_uri=" + enc(REDIRECT) + "&scope=";
        exchange(code(scopeless + "chat:write", "T2", "U3"), "redirect_uri", REDIRECT);
        JsonNode second = exchange(code(scopeless + "team:read", "T2", "U3"), "redirect_uri", REDIRECT);
        assertThat(second.path("scope").asText()).isEqualTo("chat:write,team:read");
    }

    @Test
    void optional_scopes_may_be_declined() {
        control("PUT", "/_control/slack/apps/111.222", "{\"optional_scopes\":[\"users:read\"]}");
        HttpResponse<String> answer =
                decide(authorize(""), "decision", "allow", "into", "T2", "user_id", "U3", "optional_shown", "1");
        String code = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]*).*", "$1");
        assertThat(exchange(code, "redirect_uri", REDIRECT).path("scope").asText())
                .isEqualTo("chat:write");
    }

    @Test
    void an_org_wide_install_has_no_team() {
        JsonNode answer = exchange(code(authorize(""), "E1", "U3"), "redirect_uri", REDIRECT);
        assertThat(answer.path("team").isNull()).isTrue();
        assertThat(answer.at("/enterprise/id").asText()).isEqualTo("E1");
        assertThat(answer.path("is_enterprise_install").asBoolean()).isTrue();
    }

    @Test
    void an_install_from_slacks_side_arrives_without_state() {
        String url = control("POST", "/_control/slack/install-link", "{\"enterprise_id\":\"E1\",\"user_id\":\"U3\"}")
                .path("url")
                .asText();
        assertThat(url).startsWith(REDIRECT + "?code=").endsWith("&state=");
        assertThat(exchange(url.replaceAll(".*code=([^&]*).*", "$1"))
                        .path("is_enterprise_install")
                        .asBoolean())
                .isTrue();
    }
}
