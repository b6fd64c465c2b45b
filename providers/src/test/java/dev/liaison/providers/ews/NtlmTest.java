package dev.liaison.providers.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the example in [MS-NLMP] 4.2.4. */
class NtlmTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final Instant THEN = Instant.parse("1601-01-01T00:00:00Z");
    private static final EwsLogin LOGIN = new EwsLogin("Domain\\User", "Password");
    private static final byte[] OURS = HEX.parseHex("aaaaaaaaaaaaaaaa");
    private static final byte[] CHALLENGE = HEX.parseHex("4e544c4d53535000020000000c000c003800000033828ae2"
            + "0123456789abcdef00000000000000002400240044000000"
            + "06007017 0000000f".replace(" ", "")
            + "530065007200760065007200"
            + "02000c0044006f006d00610069006e0001000c0053006500720076006500720000000000");

    private static NtlmChallenge challenge() {
        return NtlmChallenge.read(CHALLENGE).orElseThrow();
    }

    private static byte[] answer(byte[] binding) {
        return NtlmMessages.authenticate(LOGIN, challenge(), OURS, THEN, binding);
    }

    private static byte[] field(byte[] message, int at) {
        var fields = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        var from = fields.getInt(at + 4);
        return Arrays.copyOfRange(message, from, from + fields.getShort(at));
    }

    @Test
    void the_key_is_what_microsoft_computes() {
        assertThat(HEX.formatHex(NtlmV2.key("Domain", "User", "Password")))
                .isEqualTo("0c868a403bfd7a93a3001ef22ef02e3f");
    }

    @Test
    void so_is_the_answer_to_a_challenge() {
        assertThat(HEX.formatHex(field(answer(new byte[0]), 20)))
                .isEqualTo("68cd0ab851e51c96aabc927bebef6a1c"
                        + "01010000000000000000000000000000aaaaaaaaaaaaaaaa00000000"
                        + "02000c0044006f006d00610069006e0001000c005300650072007600650072000000000000000000");
    }

    @Test
    void it_says_who_we_are_and_nothing_older_than_version_two() {
        var message = answer(new byte[0]);
        assertThat(HEX.formatHex(field(message, 12))).isEqualTo("00".repeat(24));
        assertThat(field(message, 28)).isEqualTo("Domain".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        assertThat(field(message, 36)).isEqualTo("User".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        assertThat(field(message, 44)).isEmpty();
    }

    @Test
    void the_servers_certificate_goes_into_the_proof() {
        var binding = HEX.parseHex("00112233445566778899aabbccddeeff");
        var bound = field(answer(binding), 20);
        assertThat(HEX.formatHex(bound)).contains("0a001000" + HEX.formatHex(binding));
        assertThat(Arrays.copyOf(bound, 16)).isNotEqualTo(Arrays.copyOf(field(answer(new byte[0]), 20), 16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4e544c4d53535000", "4e544c4d5353500001000000000000000000000000000000000000000000000000"})
    void what_is_no_challenge_is_none(String hex) {
        assertThat(NtlmChallenge.read(HEX.parseHex(hex))).isEmpty();
    }

    @Test
    void a_challenge_that_is_broken_anywhere_breaks_nothing_here() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < 20_000; round++) {
            var broken = Arrays.copyOf(CHALLENGE, random.nextInt(CHALLENGE.length + 1));
            for (int hits = 0; hits < 3 && broken.length > 0; hits++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            NtlmChallenge.read(broken)
                    .ifPresent(it -> assertThat(NtlmMessages.authenticate(LOGIN, it, OURS, THEN, new byte[16]))
                            .isNotEmpty());
        }
    }
}
