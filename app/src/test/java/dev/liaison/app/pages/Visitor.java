package dev.liaison.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.people.Login;
import dev.liaison.domain.people.Logins;
import dev.liaison.domain.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser: keeps cookies, and posts the token that stands in the form. It follows redirects after a POST. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base = RunningLiaison.get().url();
    private @Nullable String token;

    private Visitor() {}

    static Visitor stranger() {
        return new Visitor();
    }

    /** A member who has signed in. */
    static Visitor of(Person person) {
        RunningLiaison.get()
                .bean(Logins.class)
                .save(new Login(person.email(), person.name(), "{noop}secret", false, person.id()));
        return signIn(person.email());
    }

    static Visitor support() {
        RunningLiaison.get()
                .bean(Logins.class)
                .save(new Login("desk@liaison.example", "Desk", "{noop}secret", true, null));
        return signIn("desk@liaison.example");
    }

    private static Visitor signIn(String email) {
        var visitor = new Visitor();
        visitor.get("/login");
        var page = visitor.post("/login", Map.of("username", email, "password", "secret"));
        assertThat(page.headers().firstValue("Location").orElse("")).doesNotContain("error");
        visitor.get("/");
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return remember(send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html")));
    }

    /** With the token of the last page that had a form. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return remember(send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(token == null ? body : body + "&_csrf=" + encoded(token)))));
    }

    /** Posts, and reads the page that the browser is sent to. */
    HttpResponse<String> act(String path, Map<String, String> fields) {
        var answer = post(path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return get(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Uploads a file to the import, all or nothing, and waits for its report. */
    String upload(String kind, String csv) {
        get("/manage/import");
        var mark = "form-data-mark";
        var body = part(mark, "_csrf", String.valueOf(token)) + part(mark, "kind", kind)
                + part(mark, "allOrNothing", "true")
                + part(mark, "file\"; filename=\"file.csv", csv) + "--" + mark + "--\r\n";
        var answer = send(HttpRequest.newBuilder(base.resolve("/manage/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        var page = answer.headers().firstValue("Location").orElseThrow();
        return Await.until(
                "the import is done", () -> Optional.of(get(page).body()).filter(text -> !text.contains("<progress")));
    }

    private static String part(String mark, String name, String value) {
        return "--" + mark + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        var match = TOKEN.matcher(answer.body());
        if (match.find()) {
            token = match.group(1);
        }
        return answer;
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
