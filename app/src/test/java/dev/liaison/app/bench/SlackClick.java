package dev.liaison.app.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A press of a button, as Slack sends it: a signed form with a {@code block_actions} payload.
 *
 * @param liaison where it is sent
 * @param place channel and time stamp of the card, {@code C:ts}
 */
record SlackClick(URI liaison, String verb, String subjectId, String slackUser, String place) implements Click {
    static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    @Override
    public boolean acknowledged(int status, String body) {
        return status == 200;
    }

    @Override
    public HttpRequest request() {
        var body = "payload=" + URLEncoder.encode(payload(), StandardCharsets.UTF_8);
        var seconds = Long.toString(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(liaison.resolve("/webhooks/slack/interactions"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", seconds)
                .header("X-Slack-Signature", signature("v0:" + seconds + ":" + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String payload() {
        var colon = place.indexOf(':');
        return """
                {"type":"block_actions","user":{"id":"%s","username":"x","name":"x","team_id":"%s"},
                 "api_app_id":"A0LIAISON","token":"none",
                 "container":{"type":"message","message_ts":"%s","channel_id":"%s","is_ephemeral":false},
                 "trigger_id":"1.2.3","team":{"id":"%s","domain":"big"},"enterprise":null,
                 "is_enterprise_install":false,"channel":{"id":"%s","name":"directmessage"},
                 "state":{"values":{}},"response_url":"http://127.0.0.1/none",
                 "actions":[{"action_id":"%s#0","block_id":"b1",
                  "text":{"type":"plain_text","text":"Press","emoji":true},
                  "value":"%s:%s","style":"primary","type":"button","action_ts":"%d.000001"}]}"""
                .formatted(
                        slackUser,
                        BigProgram.TEAM,
                        place.substring(colon + 1),
                        place.substring(0, colon),
                        BigProgram.TEAM,
                        place.substring(0, colon),
                        verb,
                        verb,
                        subjectId,
                        System.nanoTime());
    }

    private static String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
