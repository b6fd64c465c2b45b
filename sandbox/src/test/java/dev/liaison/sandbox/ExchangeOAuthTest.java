package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hybrid modern authentication: an app of the customer's Entra acts for a mailbox on the customer's own server. */
class ExchangeOAuthTest extends ExchangeSandboxTest {
    private static final String APP = "22222222-2222-3333-4444-555555555555";
    private static final String HERE = "https://127.0.0.1/.default";
    private static final String QUESTION = monday("FreeBusy", "mia@corp.test");

    @BeforeEach
    void hybrid() {
        control(
                "POST",
                "/_control/world",
                """
                {"microsoft":{"apps":[{"client_id":"22222222-2222-3333-4444-555555555555","client_secret":"app~secret",
                   "name":"Liaison","redirect_uris":["https://app.test/connect/calendar"],
                   "application_permissions":["full_access_as_app","User.Read.All"]}],
                  "tenants":[{"domain":"corp.test","admins":["admin@corp.test"],
                    "exchange_servers":["https://127.0.0.1/","https://mail.corp.test/"]}]},
                 "calendars":[{"provider":"microsoft","email":"admin@corp.test"}],
                 "exchange":{"settings":{"oauth":true},"logins":[
                  {"user":"svc","app":"22222222-2222-3333-4444-555555555555"}]}}
                """);
        consent(APP);
    }

    private void consent(String app) {
        String consent = "/microsoft/organizations/v2.0/adminconsent?client_id=" + app + "&redirect_uri="
                + enc(REDIRECT) + "&scope=" + enc("https://graph.microsoft.com/.default");
        location(form(consent, "", "decision", "allow", "account", "admin@corp.test"));
    }

    private Reply entra(String scope) {
        return entra(APP, scope);
    }

    private Reply entra(String app, String scope) {
        return post(
                "/microsoft/corp.test/oauth2/v2.0/token",
                "grant_type",
                "client_credentials",
                "client_id",
                app,
                "client_secret",
                "app~secret",
                "scope",
                scope);
    }

    private String token(String scope) {
        return "Bearer " + good(entra(scope)).path("access_token").asText();
    }

    private HttpResponse<String> asSvc(String authorization) {
        return soap(authorization, envelope(impersonating("svc@corp.test"), QUESTION));
    }

    private static String diagnostics(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ")
                .contains("error=\"invalid_token\"");
        return answer.headers().firstValue("x-ms-diagnostics").orElse("");
    }

    private String denied(String header) {
        HttpResponse<String> answer = soap(token(HERE), envelope(header, QUESTION));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        return first(answer.body(), "ResponseCode");
    }

    @Test
    void an_app_with_everything_in_order_acts_for_a_mailbox() {
        HttpResponse<String> answer = asSvc(token(HERE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(first(answer.body(), "ResponseCode")).isEqualTo("NoError");
        assertThat(control("/_control/calls?since=0").toString()).doesNotContain("app~secret", "Bearer", "EwB");
    }

    @Test
    void a_token_is_for_one_server_only() {
        assertThat(diagnostics(asSvc(token("https://mail.corp.test/.default"))))
                .startsWith("2000003;")
                .contains("Expected 'https://127.0.0.1'", "Actual 'https://mail.corp.test'", "invalid_resource");
        assertThat(diagnostics(asSvc(token("https://graph.microsoft.com/.default"))))
                .startsWith("2000003;");
        String graph = token(HERE).substring("Bearer ".length());
        assertThat(call("GET", "/microsoft/v1.0/users/admin@corp.test", graph, "")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.test/.default, invalid_resource",
        "https://127.0.0.1/EWS.AccessAsUser.All, invalid_scope",
        "EWS.AccessAsUser.All, invalid_scope"
    })
    void entra_knows_only_registered_servers(String scope, String error) {
        Reply answer = entra(scope);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).isEqualTo(error);
    }

    @Test
    void a_token_ends_and_made_up_ones_never_work() {
        String token = token(HERE);
        advance(Duration.ofMinutes(91));
        assertThat(diagnostics(asSvc(token))).isEmpty();
        assertThat(diagnostics(asSvc("Bearer EwB" + "x".repeat(1200)))).isEmpty();
        assertThat(asSvc(token(HERE)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_app_says_for_whom_it_acts() {
        assertThat(denied("")).isEqualTo("ErrorInvalidExchangeImpersonationHeaderData");
        assertThat(denied(impersonating("nobody@corp.test"))).isEqualTo("ErrorNonExistentMailbox");
    }

    @Test
    void only_the_role_of_the_linked_account_allows_to_act_and_only_in_its_scope() {
        login("svc", "{'scope':['noa@corp.test']}");
        assertThat(denied(impersonating("svc@corp.test"))).isEqualTo("ErrorImpersonateUserDenied");
        login("svc", "{'scope':null,'impersonates':false}");
        assertThat(denied(impersonating("svc@corp.test"))).isEqualTo("ErrorImpersonateUserDenied");
    }

    @Test
    void an_app_without_the_permission_or_without_an_account_here_is_nobody() {
        login("svc", "{'app':null}");
        assertThat(diagnostics(asSvc(token(HERE)))).isEmpty();
        login("svc", "{'app':'" + APP + "','disabled':true}");
        assertThat(diagnostics(asSvc(token(HERE)))).isEmpty();
    }

    @Test
    void a_token_without_the_permission_is_worth_nothing() {
        control(
                "POST",
                "/_control/world",
                """
                {"microsoft":{"apps":[{"client_id":"33333333-2222-3333-4444-555555555555","client_secret":"app~secret",
                   "redirect_uris":["https://app.test/connect/calendar"],"application_permissions":["User.Read.All"]}]},
                 "exchange":{"logins":[{"user":"svc","app":"33333333-2222-3333-4444-555555555555"}]}}
                """);
        String other = "33333333-2222-3333-4444-555555555555";
        consent(other);
        assertThat(diagnostics(asSvc("Bearer "
                        + good(entra(other, HERE)).path("access_token").asText())))
                .startsWith("2000008;")
                .contains("invalid_grant");
    }

    @Test
    void a_server_without_oauth_does_not_look_at_tokens() {
        server("{'oauth':false}");
        HttpResponse<String> answer = asSvc(token(HERE));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Negotiate", "NTLM", "Basic realm=\"exchange\"");
    }
}
