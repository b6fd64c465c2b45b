package dev.liaison.providers.slack;

import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.integration.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as Slack signs them. */
final class SlackRequests {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final long NOW = 1531420618;
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);

    private SlackRequests() {}

    static SlackSettings settings(URI api) {
        return new SlackSettings(
                "12.34",
                new Secret("client-secret"),
                new Secret(SECRET),
                URI.create("https://liaison.example/connect/slack/callback"),
                api,
                SlackSettings.AUTHORIZE,
                SlackScope.names());
    }

    static InboundRequest event(String json) {
        return signed("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static InboundRequest interaction(String json) {
        return form("payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8));
    }

    static InboundRequest form(String body) {
        return signed("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    static InboundRequest signed(String type, byte[] body) {
        var headers = new HashMap<String, String>();
        headers.put("content-type", type);
        headers.put("x-slack-request-timestamp", Long.toString(NOW));
        headers.put("x-slack-signature", sign(SECRET, Long.toString(NOW), body));
        return new InboundRequest(Map.copyOf(headers), body);
    }

    /** Written apart from the code under test. */
    static String sign(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
