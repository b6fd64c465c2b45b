package dev.liaison.app.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a browser does: cookies, and tokens against forged requests. It follows no redirect. */
public final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable String basic;

    public Browser(String base) {
        this.base = base;
    }

    public void signIn(String email, String password) {
        var token = json(get("/a/token"));
        var form = "username=" + encoded(email) + "&password=" + encoded(password);
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(token.get("header").asText(), token.get("token").asText())
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
    }

    /** As a program does it, without a session. */
    public Browser withBasic(String user, String password) {
        basic = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json(answer);
    }

    /** A POST with the token of Camunda's webapps, when there is one. */
    public HttpResponse<String> post(String path, String body) {
        return post(path, body, "X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    public HttpResponse<String> post(String path, String body, String header, @Nullable String token) {
        var request = request(path).header("Content-Type", "application/json");
        if (token != null) {
            request.header(header, token);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, text/html");
        return basic == null ? request : request.header("Authorization", basic);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
