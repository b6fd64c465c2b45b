package dev.liaison.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.integration.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E13")
class AppSpecificPasswordTest {
    @ParameterizedTest
    @CsvSource({
        "abcd-efgh-ijkl-mnop,abcd-efgh-ijkl-mnop",
        "abcdefghijklmnop,abcd-efgh-ijkl-mnop",
        "' abcd efgh ijkl mnop ',abcd-efgh-ijkl-mnop",
        "'abcd-efgh\u00a0-ijkl-\tmnop',abcd-efgh-ijkl-mnop",
        "abcdefgh-ijklmnop,abcd-efgh-ijkl-mnop"
    })
    void what_apple_shows_is_taken_with_or_without_dashes_and_spaces(String typed, String password) {
        assertThat(AppSpecificPassword.of(typed)).contains(new Secret(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Summer2026!",
                "correcthorse",
                "ABCD-EFGH-IJKL-MNOP",
                "abcd-efgh-ijkl-mno",
                "abcd-efgh-ijkl-mnop-qrst",
                "abc-defgh-ijkl-mnop",
                "-abcd-efgh-ijkl-mnop",
                "abcd--efgh-ijkl-mnop",
                "abcd-efgh-ijkl-mn0p",
                "äbcd-efgh-ijkl-mnop"
            })
    void nobody_gives_us_the_real_password_by_mistake(String typed) {
        assertThat(AppSpecificPassword.of(typed)).isEmpty();
    }
}
