package dev.liaison.providers.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "failed with xoxb-12-SECRET-ab and more",
                "failed with xoxe.xoxp-1-SECRET",
                "Authorization: Bearer SECRET.abc",
                "Authorization: Basic SECRET==",
                "https://slack.com/api/x?code=SECRET&state=SECRET",
                "client_secret=SECRET token=SECRET",
                "no user SECRET@example.com here",
                "email=SECRET%40example.com&x=1"
            })
    void nothing_secret_is_left(String text) {
        assertThat(Redaction.of(text)).doesNotContain("SECRET").isNotBlank();
    }

    @Test
    void it_is_one_short_line() {
        assertThat(Redaction.of("a\r\nb" + "x".repeat(5000))).startsWith("a b").hasSizeLessThan(210);
        assertThat(Redaction.of(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,5", "0,1", "' 12 ',12", "-1,30", "soon,30", "999999999999,30", ",30", "'',30"})
    void retry_after_is_a_sane_number_of_seconds(String header, long seconds) {
        assertThat(RetryAfter.of(header, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "200,FINE",
        "204,FINE",
        "302,REJECTED",
        "400,REJECTED",
        "404,REJECTED",
        "429,THROTTLED",
        "500,OUT_OF_ORDER",
        "503,OUT_OF_ORDER"
    })
    void every_status_means_something(int status, StatusMeaning meaning) {
        assertThat(StatusMeaning.of(status)).isEqualTo(meaning);
    }
}
