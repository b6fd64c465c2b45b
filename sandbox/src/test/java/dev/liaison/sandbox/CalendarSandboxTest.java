package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** People with calendars at Google and Microsoft, and one app that is known to both. The time is held at a Monday morning. */
abstract class CalendarSandboxTest extends SandboxTest {
    static final String REDIRECT = "https://app.test/connect/calendar";
    static final String AUTH = "https://www.googleapis.com/auth/";
    static final String FREEBUSY = AUTH + "calendar.freebusy";
    static final String EVENTS = AUTH + "calendar.events.owned";
    static final String GOOGLE_CLIENT = "777-abc.apps.googleusercontent.com";
    static final String GOOGLE_SECRET = "GOCSPX-secret";
    static final String VERIFIER = "v".repeat(50);

    /** What went over the wire: the status, and the body if it was JSON. */
    record Reply(int status, JsonNode body, HttpResponse<String> raw) {
        String reason() {
            return body.at("/error/errors/0/reason").asText();
        }

        String code() {
            return body.at("/error/code").asText();
        }
    }

    @BeforeEach
    void calendars() {
        hold();
        control(
                "POST",
                "/_control/world",
                """
                {"google":{"clients":[{"client_id":"777-abc.apps.googleusercontent.com","client_secret":"GOCSPX-secret",
                   "name":"Liaison","redirect_uris":["https://app.test/connect/calendar"]},
                   {"client_id":"888-other","client_secret":"other","redirect_uris":["https://other.test/"]}]},
                 "calendars":[
                  {"provider":"google","email":"ana@acme.test","name":"Ana Lopez","zone":"Europe/Zurich"},
                  {"provider":"google","email":"ben@acme.test","name":"Ben Roth","zone":"America/New_York"},
                  {"provider":"google","email":"zoe@gmail.com","name":"Zoe Adler","zone":"Asia/Kolkata"}]}
                """);
    }

    static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String[] with(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    static Reply reply(HttpResponse<String> raw) {
        String body = raw.body();
        return new Reply(raw.statusCode(), body.startsWith("{") ? json(body) : MAPPER.createObjectNode(), raw);
    }

    Reply post(String path, String... fields) {
        return reply(form(path, "", fields));
    }

    Reply call(String method, String path, String bearer, String body, String... headers) {
        HttpRequest.Builder request = to(path).header("Authorization", "Bearer " + bearer);
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json; charset=utf-8");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return reply(send(request.method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))));
    }

    static JsonNode good(Reply reply) {
        assertThat(reply.status()).as(reply.raw().body()).isBetween(200, 299);
        return reply.body();
    }

    static String parameter(String location, String name) {
        for (String each : location.substring(location.indexOf('?') + 1).split("&")) {
            if (each.startsWith(name + "=")) {
                return URLDecoder.decode(each.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    ObjectNode event(String provider, String email, String event) {
        return (ObjectNode) control(
                "POST", "/_control/calendar/accounts/" + provider + "/" + email + "/events", event.replace('\'', '"'));
    }

    JsonNode account(String provider, String email) {
        return control("/_control/calendar/accounts/" + provider + "/" + email);
    }

    void change(String provider, String email, String patch) {
        control("PATCH", "/_control/calendar/accounts/" + provider + "/" + email, patch.replace('\'', '"'));
    }

    void provider(String provider, String settings) {
        control("PUT", "/_control/calendar/providers/" + provider, settings.replace('\'', '"'));
    }

    void fault(String fault) {
        control("POST", "/_control/faults", fault.replace('\'', '"'));
    }

    JsonNode mails(String to) {
        return control("/_control/mail?to=" + to);
    }

    /** The address of Google's consent page with everything that the app sends. */
    String authorize(String scopes, String... more) {
        StringBuilder out = new StringBuilder("/google/o/oauth2/v2/auth?response_type=code&client_id=" + GOOGLE_CLIENT
                + "&redirect_uri=" + enc(REDIRECT) + "&state=s%261&access_type=offline&scope=" + enc(scopes)
                + "&code_challenge_method=S256&code_challenge=" + challenge());
        for (int i = 0; i < more.length; i += 2) {
            out.append('&').append(more[i]).append('=').append(enc(more[i + 1]));
        }
        return out.toString();
    }

    String code(String email, String scopes, String... more) {
        return parameter(location(form(authorize(scopes, more), "", "decision", "allow", "account", email)), "code");
    }

    Reply exchange(String code, String... more) {
        return post(
                "/google/token",
                with(
                        new String[] {
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "client_id",
                            GOOGLE_CLIENT,
                            "client_secret",
                            GOOGLE_SECRET,
                            "redirect_uri",
                            REDIRECT,
                            "code_verifier",
                            VERIFIER
                        },
                        more));
    }

    Reply refresh(String token) {
        return post(
                "/google/token",
                "grant_type",
                "refresh_token",
                "refresh_token",
                token,
                "client_id",
                GOOGLE_CLIENT,
                "client_secret",
                GOOGLE_SECRET);
    }

    JsonNode google(String email, String scopes) {
        return good(exchange(code(email, scopes, "prompt", "consent")));
    }

    String access(String email, String scopes) {
        return google(email, scopes).path("access_token").asText();
    }
}
