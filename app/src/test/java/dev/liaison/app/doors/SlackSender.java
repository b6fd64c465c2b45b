package dev.liaison.app.doors;

import dev.liaison.app.RunningLiaison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends to Slack's two addresses as Slack does, or as somebody does who would like to be Slack. */
final class SlackSender {
    static final String EVENTS = "/webhooks/slack/events";
    static final String INTERACTIONS = "/webhooks/slack/interactions";
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private final RunningLiaison liaison = RunningLiaison.get();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An event, rightly signed. */
    HttpResponse<String> event(String json) {
        return signed(EVENTS, JSON, bytes(json));
    }

    /** A click or a dialog, rightly signed. */
    HttpResponse<String> interaction(String json) {
        return signed(INTERACTIONS, FORM, bytes("payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8)));
    }

    HttpResponse<String> signed(String path, String contentType, byte[] body) {
        var now = Long.toString(Instant.now().getEpochSecond());
        return send(path, contentType, body, now, "v0=" + signature(RunningLiaison.SIGNING_SECRET, now, body));
    }

    /** With any headers; an empty one is left out. */
    HttpResponse<String> send(String path, String contentType, byte[] body, String timestamp, String signature) {
        var request =
                HttpRequest.newBuilder(liaison.url().resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        header(request, "Content-Type", contentType);
        header(request, "X-Slack-Request-Timestamp", timestamp);
        header(request, "X-Slack-Signature", signature);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    static String signature(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            mac.update(bytes("v0:" + timestamp + ":"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
