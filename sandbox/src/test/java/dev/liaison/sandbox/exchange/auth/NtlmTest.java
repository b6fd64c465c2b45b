package dev.liaison.sandbox.exchange.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the examples in RFC 1320, A.5, and [MS-NLMP] 4.2. */
class NtlmTest {
    @ParameterizedTest
    @CsvSource({
        "'', 31d6cfe0d16ae931b73c59d7e0c089c0",
        "a, bde52cb31de33e46245e05fbdbd6fb24",
        "abc, a448017aaf21d8525fc10ae87aa6729d",
        "message digest, d9130a8164549fe818874806e1c7014b",
        "abcdefghijklmnopqrstuvwxyz, d79e1c308aa5bbcdeea8ed63df412da9",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890, e33b4ddc9c38f2199c3e7b164fcc0536"
    })
    void md4_is_what_the_rfc_says(String text, String hash) {
        assertThat(HexFormat.of().formatHex(Md4.hash(text.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(hash);
    }

    @Test
    void the_key_of_ntlm_version_two_is_what_microsoft_says() {
        assertThat(HexFormat.of().formatHex(NtlmV2.key("User", "Domain", "Password")))
                .isEqualTo("0c868a403bfd7a93a3001ef22ef02e3f");
    }
}
