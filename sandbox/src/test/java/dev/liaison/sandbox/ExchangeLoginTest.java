package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeLoginTest extends ExchangeSandboxTest {
    private static final String QUESTION = envelope("", monday("FreeBusy", "mia@corp.test"));

    private int status(String authorization) {
        return soap(authorization, QUESTION).statusCode();
    }

    private static String ntlm(byte[] message) {
        return "NTLM " + Base64.getEncoder().encodeToString(message);
    }

    private static byte[] hello() {
        byte[] message = new byte[32];
        System.arraycopy("NTLMSSP\0\1".getBytes(StandardCharsets.ISO_8859_1), 0, message, 0, 9);
        return message;
    }

    @ParameterizedTest
    @CsvSource({
        "CORP\\svc:Secret-1, 200",
        "corp\\SVC:Secret-1, 200",
        "svc@corp.test:Secret-1, 200",
        "svc:Secret-1, 401",
        "OTHER\\svc:Secret-1, 401",
        "CORP\\svc:secret-1, 401",
        "CORP\\svc:, 401",
        "CORP\\nobody:Secret-1, 401",
        "CORP\\svc, 401"
    })
    void a_password_belongs_to_one_user(String pair, int status) {
        assertThat(status(basic(pair))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "Basic !!!",
        "Basic",
        "Digest username=\"svc\"",
        "Bearer eyJ0",
        "NTLM",
        "NTLM !!!",
        "NTLM TlRMTVNTUA==",
        "Negotiate YIIFoAYGKwYBBQUC",
        "Kerberos abc"
    })
    void anything_else_is_no_login(String header) {
        HttpResponse<String> answer = soap(header, QUESTION);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Negotiate", "NTLM", "Basic realm=\"exchange\"");
    }

    @Test
    void without_a_login_the_server_says_what_it_takes() {
        server("{'basic':false,'negotiate':false,'oauth':true}");
        HttpResponse<String> answer = send(to(PATH).GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        List<String> offered = answer.headers().allValues("WWW-Authenticate");
        assertThat(offered).hasSize(2).first().isEqualTo("NTLM");
        assertThat(offered.get(1)).startsWith("Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"");
        assertThat(status(basic(SERVICE))).isEqualTo(401);
    }

    @Test
    void the_handshake_gives_a_challenge_and_takes_no_made_up_answer() {
        HttpResponse<String> answer = soap(ntlm(hello()), QUESTION);
        assertThat(answer.statusCode()).isEqualTo(401);
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElseThrow();
        byte[] message = Base64.getDecoder().decode(challenge.substring("NTLM ".length()));
        assertThat(new String(message, 0, 7, StandardCharsets.US_ASCII)).isEqualTo("NTLMSSP");
        assertThat(message[8]).isEqualTo((byte) 2);
        byte[] third = hello();
        third[8] = 3;
        assertThat(status(ntlm(third))).isEqualTo(401);
    }

    @Test
    void five_wrong_passwords_lock_the_login_for_half_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(status(basic("CORP\\svc:wrong"))).isEqualTo(401);
        }
        assertThat(status(basic(SERVICE))).isEqualTo(401);
        JsonNode login = control("/_control/exchange/logins").get(0);
        assertThat(login.path("locked").asBoolean()).isTrue();
        assertThat(login.has("password")).isFalse();
        assertThat(status(basic(MEMBER))).isEqualTo(200);
        advance(Duration.ofMinutes(31));
        assertThat(status(basic(SERVICE))).isEqualTo(200);
        server("{'lock_after':1}");
        assertThat(status(basic("CORP\\svc:wrong"))).isEqualTo(401);
        control("POST", "/_control/exchange/logins/svc/unlock", "");
        assertThat(status(basic(SERVICE))).isEqualTo(200);
    }

    @Test
    void a_changed_password_and_a_disabled_login_count_at_once() {
        login("svc", "{'password':'Other-1'}");
        assertThat(status(basic(SERVICE))).isEqualTo(401);
        assertThat(status(basic("CORP\\svc:Other-1"))).isEqualTo(200);
        login("svc", "{'disabled':true}");
        assertThat(status(basic("CORP\\svc:Other-1"))).isEqualTo(401);
    }

    @Test
    void only_the_role_allows_to_act_for_others_and_only_in_its_scope() {
        String body = monday("Detailed", "mia@corp.test");
        String asMia = impersonating("mia@corp.test");
        assertThat(soap(basic(SERVICE), envelope(asMia, body)).statusCode()).isEqualTo(200);
        assertThat(first(
                        soap(basic(MEMBER), envelope(impersonating("svc@corp.test"), body))
                                .body(),
                        "ResponseCode"))
                .isEqualTo("ErrorImpersonateUserDenied");
        assertThat(fault(impersonating("nobody@corp.test"), body)).isEqualTo("ErrorNonExistentMailbox");
        login("svc", "{'scope':['noa@corp.test']}");
        assertThat(fault(asMia, body)).isEqualTo("ErrorImpersonateUserDenied");
        assertThat(soap(basic(SERVICE), envelope(impersonating("NOA@corp.test"), body))
                        .statusCode())
                .isEqualTo(200);
        login("svc", "{'impersonates':false}");
        assertThat(fault(impersonating("noa@corp.test"), body)).isEqualTo("ErrorImpersonateUserDenied");
    }

    @Test
    void the_log_shows_who_called_and_no_password() {
        status(basic("CORP\\svc:wrong"));
        status(basic(SERVICE));
        JsonNode calls = control("/_control/calls?since=0");
        assertThat(calls.findValuesAsText("method")).contains("exchange.authenticate", "exchange.GetUserAvailability");
        assertThat(calls.findValuesAsText("app")).contains("CORP\\svc");
        assertThat(calls.toString()).doesNotContain("Secret-1", "wrong");
    }

    @Test
    void an_administrator_works_on_a_page() {
        server("{'lock_after':1}");
        status(basic("CORP\\svc:wrong"));
        assertThat(send(to("/exchange").GET()).body())
                .contains("data-state=\"locked\"")
                .doesNotContain("Secret-1");
        form("/exchange", "", "login", "svc", "action", "unlock");
        assertThat(status(basic(SERVICE))).isEqualTo(200);
        form("/exchange", "", "login", "svc", "action", "role");
        assertThat(control("/_control/exchange/logins").at("/0/impersonates").asBoolean())
                .isFalse();
        form("/exchange", "", "login", "svc", "action", "password", "password", "Page-1");
        assertThat(status(basic("CORP\\svc:Page-1"))).isEqualTo(200);
        form("/exchange", "", "turn", "basic");
        assertThat(status(basic("CORP\\svc:Page-1"))).isEqualTo(401);
    }
}
