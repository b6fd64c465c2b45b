package dev.liaison.app.doors;

import static dev.liaison.app.doors.SlackSender.EVENTS;
import static dev.liaison.app.doors.SlackSender.FORM;
import static dev.liaison.app.doors.SlackSender.INTERACTIONS;
import static dev.liaison.app.doors.SlackSender.JSON;
import static dev.liaison.app.doors.SlackSender.bytes;
import static dev.liaison.app.doors.SlackSender.signature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is not Slack removes no workspace: 401, and nothing is stored. */
@Tag("D15")
class ForgedTest {
    private static final String SECRET = RunningLiaison.SIGNING_SECRET;
    private static final long WINDOW = 300;
    private static Customer customer;
    private static byte[] body;

    private final SlackSender slack = new SlackSender();
    private final Stored stored = new Stored();

    /** What the headers say about the body. */
    private record Row(String what, String path, String timestamp, String signature) {
        @Override
        public String toString() {
            return what + " at " + path;
        }
    }

    @BeforeAll
    static void connect() {
        customer = new Customer();
        customer.connected();
        body = bytes(Payloads.uninstalled(customer.team(), "EvForged"));
    }

    static Stream<Row> rows() {
        var now = now(0);
        var right = "v0=" + signature(SECRET, now, body);
        return Stream.of(
                events("no headers", "", ""),
                events("no signature", now, ""),
                events("no timestamp", "", right),
                events("no version", now, right.substring(3)),
                events("another version", now, "v1=" + right.substring(3)),
                events("another secret", now, "v0=" + signature("another", now, body)),
                events("an empty body's signature", now, "v0=" + signature(SECRET, now, new byte[0])),
                events("a longer body's signature", now, "v0=" + signature(SECRET, now, bytes("x"))),
                events("another timestamp's signature", now, "v0=" + signature(SECRET, now(-1), body)),
                events("a shorter signature", now, right.substring(0, right.length() - 1)),
                events("a longer signature", now, right + "0"),
                events(
                        "a signature in capitals",
                        now,
                        right.toUpperCase(Locale.ROOT).replace("V0", "v0")),
                events("two signatures", now, right + "," + right),
                events("zeros", now, "v0=" + "0".repeat(64)),
                events("base64", now, "v0=" + base64(signature(SECRET, now, body))),
                signed("late", now(-WINDOW - 15)),
                signed("a day late", now(-86_400)),
                signed("early", now(WINDOW + 15)),
                signed("the year 1970", "0"),
                signed("milliseconds", now + "000"),
                signed("a negative timestamp", "-" + now),
                signed("a plus sign", "+" + now),
                signed("a timestamp with a fraction", now + ".5"),
                signed("words for a timestamp", "now"),
                signed("more digits than a number has", "9".repeat(40)),
                new Row("no signature", INTERACTIONS, now, ""),
                new Row("another secret", INTERACTIONS, now, "v0=" + signature("another", now, body)),
                new Row("late", INTERACTIONS, now(-WINDOW - 15), "v0=" + signature(SECRET, now(-WINDOW - 15), body)));
    }

    private static Row events(String what, String timestamp, String signature) {
        return new Row(what, EVENTS, timestamp, signature);
    }

    private static Row signed(String what, String timestamp) {
        return events(what, timestamp, "v0=" + signature(SECRET, timestamp, body));
    }

    private static String now(long seconds) {
        return Long.toString(Instant.now().getEpochSecond() + seconds);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void forged_late_and_early_requests_are_refused(Row row) {
        var before = stored.everything();
        var type = row.path().equals(EVENTS) ? JSON : FORM;
        var answer = slack.send(row.path(), type, body, row.timestamp(), row.signature());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(stored.everything()).isEqualTo(before);
        assertThat(RunningLiaison.get().bean(Installations.class).live(Platform.SLACK, customer.team()))
                .isPresent();
    }

    /** A table of refusals proves something only when the same request, rightly signed, goes through. */
    @org.junit.jupiter.api.Test
    void the_same_body_rightly_signed_is_taken_within_the_window() {
        var harmless = bytes("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw\"}");
        for (var age : new long[] {0, -WINDOW + 20, WINDOW - 20}) {
            var timestamp = now(age);
            var answer = slack.send(EVENTS, JSON, harmless, timestamp, "v0=" + signature(SECRET, timestamp, harmless));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("3eZbrw");
        }
    }
}
