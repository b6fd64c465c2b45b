package dev.liaison.providers.slack;

import dev.liaison.domain.chat.Forged;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.integration.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a request comes from Slack: signed with our secret, over its raw bytes, not long ago. */
final class SlackSignature {
    private static final long WINDOW_SECONDS = 300;
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");

    private final Secret signingSecret;
    private final Clock clock;

    SlackSignature(Secret signingSecret, Clock clock) {
        this.signingSecret = signingSecret;
        this.clock = clock;
    }

    /** @throws Forged unless everything is right */
    void verify(InboundRequest request) {
        var timestamp = timestamp(request.header("x-slack-request-timestamp"));
        var signature = signature(request.header("x-slack-signature"));
        if (!MessageDigest.isEqual(signature, sign(timestamp, request.body()))) {
            throw new Forged("signature does not match");
        }
    }

    private String timestamp(String header) {
        if (header.isEmpty()) {
            throw new Forged("no timestamp");
        }
        if (!TIMESTAMP.matcher(header).matches()) {
            throw new Forged("malformed timestamp");
        }
        var age = clock.instant().getEpochSecond() - Long.parseLong(header);
        if (age > WINDOW_SECONDS) {
            throw new Forged("timestamp too old");
        }
        if (age < -WINDOW_SECONDS) {
            throw new Forged("timestamp in the future");
        }
        return header;
    }

    private static byte[] signature(String header) {
        if (header.isEmpty()) {
            throw new Forged("no signature");
        }
        if (!header.startsWith("v0=")) {
            throw new Forged("unknown signature version");
        }
        if (!SIGNATURE.matcher(header).matches()) {
            throw new Forged("malformed signature");
        }
        return HexFormat.of().parseHex(header.substring("v0=".length()));
    }

    private byte[] sign(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no HmacSHA256", e);
        }
    }
}
