package dev.liaison.providers.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liaison.domain.calendar.AppCredentials;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpCall;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks for an application's own tokens, at an address that somebody gave (RFC 6749, 4.4). Everything secret travels in the body. Blocks;
 * throws {@link Throttled}, {@link Unreachable}, and {@link OAuthRefusal} for what the endpoint names.
 */
public final class ClientCredentials {
    private final String vendor;
    private final GuardedClient client;

    public ClientCredentials(String vendor, GuardedClient client) {
        this.vendor = vendor;
        this.client = client;
    }

    /** @throws IOException as {@link GuardedClient#call} */
    public TokenAnswer token(AppCredentials app, String scope) throws OAuthRefusal, IOException {
        var answer = client.call(question(app, scope), nobody -> false);
        var body = new String(answer.body(), UTF_8);
        return TokenAnswer.of(new FormAnswer(vendor, answer.status(), answer.header("Retry-After"), body).read());
    }

    private static HttpCall question(AppCredentials app, String scope) {
        var form = List.of(
                field("grant_type", "client_credentials"),
                field("client_id", app.clientId()),
                field("client_secret", app.clientSecret().value()),
                field("scope", scope));
        return new HttpCall(
                "POST",
                app.tokenUrl(),
                Map.of("Accept", "application/json"),
                "application/x-www-form-urlencoded",
                form.stream().collect(Collectors.joining("&")).getBytes(UTF_8));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }
}
