package dev.liaison.providers.slack;

import static dev.liaison.providers.slack.SlackRequests.NOW;
import static dev.liaison.providers.slack.SlackRequests.SECRET;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.chat.Forged;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.domain.integration.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D15")
class SlackSignatureTest {
    private static final String BODY =
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                    + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                    + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                    + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    private static final String RIGHT = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final String HEX = RIGHT.substring(3);
    private static final String TS = Long.toString(NOW);

    private final SlackSignature signature = new SlackSignature(new Secret(SECRET), SlackRequests.CLOCK);

    @Test
    void slacks_own_example_is_genuine() {
        assertThatCode(() -> signature.verify(request(TS, RIGHT, BODY))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, -1, 0, 1, 299, 300})
    void up_to_five_minutes_either_way_are_the_network(long seconds) {
        var ts = Long.toString(NOW + seconds);
        assertThatCode(() -> signature.verify(request(ts, signed(ts, BODY), BODY)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void anything_else_is_forged(
            String what, @Nullable String timestamp, @Nullable String given, String body, String reason) {
        assertThatThrownBy(() -> signature.verify(request(timestamp, given, body)))
                .isInstanceOf(Forged.class)
                .hasMessage(reason);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("no timestamp", null, RIGHT, BODY, "no timestamp"),
                forgery("empty timestamp", "", RIGHT, BODY, "no timestamp"),
                forgery("words for a timestamp", "now", RIGHT, BODY, "malformed timestamp"),
                forgery("fraction", TS + ".5", RIGHT, BODY, "malformed timestamp"),
                forgery("negative", "-" + TS, RIGHT, BODY, "malformed timestamp"),
                forgery("plus sign", "+" + TS, RIGHT, BODY, "malformed timestamp"),
                forgery("space before", " " + TS, RIGHT, BODY, "malformed timestamp"),
                forgery("hexadecimal", "0x5b4797ca", RIGHT, BODY, "malformed timestamp"),
                forgery("too long for a number", "99999999999999999999", RIGHT, BODY, "malformed timestamp"),
                forgery("Arabic digits", "١٥٣١٤٢٠٦١٨", RIGHT, BODY, "malformed timestamp"),
                forgery("milliseconds", TS + "000", signed(TS + "000", BODY), BODY, "malformed timestamp"),
                signedAt(NOW - 301, "timestamp too old"),
                signedAt(NOW - 86_400, "timestamp too old"),
                signedAt(0, "timestamp too old"),
                signedAt(NOW + 301, "timestamp in the future"),
                signedAt(NOW + 86_400, "timestamp in the future"),
                signedAt(999_999_999_999L, "timestamp in the future"),
                forgery("no signature", TS, null, BODY, "no signature"),
                forgery("empty signature", TS, "", BODY, "no signature"),
                forgery("bare hex", TS, HEX, BODY, "unknown signature version"),
                forgery("v1", TS, "v1=" + HEX, BODY, "unknown signature version"),
                forgery("V0", TS, "V0=" + HEX, BODY, "unknown signature version"),
                forgery("space before", TS, " " + RIGHT, BODY, "unknown signature version"),
                forgery("only the version", TS, "v0=", BODY, "malformed signature"),
                forgery("a digit short", TS, RIGHT.substring(0, RIGHT.length() - 1), BODY, "malformed signature"),
                forgery("a digit more", TS, RIGHT + "0", BODY, "malformed signature"),
                forgery("not hex", TS, "v0=" + "z".repeat(64), BODY, "malformed signature"),
                forgery("upper case", TS, "v0=" + HEX.toUpperCase(java.util.Locale.ROOT), BODY, "malformed signature"),
                forgery("two signatures", TS, RIGHT + "," + RIGHT, BODY, "malformed signature"),
                forgery("line break after", TS, RIGHT + "\n", BODY, "malformed signature"),
                forgery("zeros", TS, "v0=" + "0".repeat(64), BODY, "signature does not match"),
                forgery("last digit changed", TS, "v0=" + HEX.replaceAll("3$", "4"), BODY, "signature does not match"),
                forgery("body changed", TS, RIGHT, BODY + " ", "signature does not match"),
                forgery("body emptied", TS, RIGHT, "", "signature does not match"),
                forgery("body decoded", TS, RIGHT, BODY.replace("%2F", "/"), "signature does not match"),
                forgery("another moment", Long.toString(NOW + 1), RIGHT, BODY, "signature does not match"),
                forgery("leading zero", "0" + TS, RIGHT, BODY, "signature does not match"),
                forgery(
                        "another secret",
                        TS,
                        SlackRequests.sign("another", TS, bytes(BODY)),
                        BODY,
                        "signature does not match"));
    }

    private static Arguments forgery(
            String what, @Nullable String timestamp, @Nullable String given, String body, String reason) {
        return Arguments.of(what, timestamp, given, body, reason);
    }

    private static Arguments signedAt(long second, String reason) {
        var ts = Long.toString(second);
        return Arguments.of("rightly signed at " + ts, ts, signed(ts, BODY), BODY, reason);
    }

    private static String signed(String ts, String body) {
        return SlackRequests.sign(SECRET, ts, bytes(body));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static InboundRequest request(@Nullable String timestamp, @Nullable String given, String body) {
        var headers = new HashMap<String, String>();
        if (timestamp != null) {
            headers.put("x-slack-request-timestamp", timestamp);
        }
        if (given != null) {
            headers.put("x-slack-signature", given);
        }
        return new InboundRequest(headers, bytes(body));
    }
}
