package dev.liaison.providers.ews;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The client's two messages of NTLM ([MS-NLMP] 2.2.1.1 and 2.2.1.3), with version 2's proof and nothing older. */
final class NtlmMessages {
    static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
    static final int TARGET_INFO = 0x800000;
    private static final int UNICODE = 0x1;
    private static final int REQUEST_TARGET = 0x4;
    private static final int NTLM = 0x200;
    private static final int EXTENDED_SECURITY = 0x80000;
    private static final int KEYS_128_AND_56 = 0xa0000000;
    private static final int FLAGS =
            UNICODE | REQUEST_TARGET | NTLM | EXTENDED_SECURITY | TARGET_INFO | KEYS_128_AND_56;
    private static final int NO_FIELDS = 16;
    private static final int HEADER = 64;
    private static final int TIMESTAMP = 7;
    private static final int CHANNEL_BINDINGS = 10;
    private static final int LARGEST_INFO = 0x10000;
    private static final Instant WINDOWS_EPOCH = Instant.parse("1601-01-01T00:00:00Z");

    private NtlmMessages() {}

    /** NEGOTIATE_MESSAGE: what we can do, and nothing about us. */
    static byte[] negotiate() {
        return message(1, 16 + NO_FIELDS).putInt(FLAGS).array();
    }

    private static ByteBuffer message(int type, int length) {
        return littleEndian(length).put(SIGNATURE).putInt(type);
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * AUTHENTICATE_MESSAGE.
     *
     * @param nonce eight random bytes of ours
     * @param binding the connection's {@link ChannelBinding}; empty without TLS
     */
    static byte[] authenticate(EwsLogin login, NtlmChallenge challenge, byte[] nonce, Instant now, byte[] binding) {
        var key = NtlmV2.key(login.domain(), login.user(), login.password());
        var blob = blob(challenge, nonce, now, binding);
        var proof = NtlmV2.proof(key, challenge.nonce(), blob);
        var response =
                ByteBuffer.allocate(proof.length + blob.length).put(proof).put(blob);
        var flags = FLAGS & challenge.flags() | UNICODE;
        // the older answer's place is filled with zeros, as 3.1.5.1.2 asks for
        return message(flags, new byte[24], response.array(), utf16(login.domain()), utf16(login.user()));
    }

    /** NTLMv2_CLIENT_CHALLENGE (2.2.2.7). */
    private static byte[] blob(NtlmChallenge challenge, byte[] nonce, Instant now, byte[] binding) {
        var all = new LinkedHashMap<>(challenge.info());
        if (binding.length > 0) {
            all.put(CHANNEL_BINDINGS, binding);
        }
        var info = info(all);
        var blob = littleEndian(32 + info.length).put(new byte[] {1, 1, 0, 0, 0, 0, 0, 0});
        var time = challenge.info().get(TIMESTAMP);
        return blob.put(time != null && time.length == 8 ? time : fileTime(now))
                .put(nonce)
                .putInt(0)
                .put(info)
                .array();
    }

    private static byte[] info(Map<Integer, byte[]> all) {
        var out = littleEndian(LARGEST_INFO * 2);
        all.forEach((kind, value) ->
                out.putShort(kind.shortValue()).putShort((short) value.length).put(value));
        out.putInt(0);
        var info = new byte[out.position()];
        out.rewind().get(info);
        return info;
    }

    /** Units of 100 nanoseconds since 1601. */
    private static byte[] fileTime(Instant now) {
        var seconds = now.getEpochSecond() - WINDOWS_EPOCH.getEpochSecond();
        return littleEndian(8)
                .putLong(seconds * 10_000_000 + now.getNano() / 100)
                .array();
    }

    private static byte[] message(int flags, byte[] lm, byte[] nt, byte[] domain, byte[] user) {
        var length = HEADER + lm.length + nt.length + domain.length + user.length;
        var out = message(3, length);
        var at = HEADER;
        for (var field : new byte[][] {lm, nt, domain, user, {}, {}}) {
            out.putShort((short) field.length).putShort((short) field.length).putInt(at);
            at += field.length;
        }
        return out.putInt(flags).put(lm).put(nt).put(domain).put(user).array();
    }

    private static byte[] utf16(String text) {
        return text.getBytes(UTF_16LE);
    }
}
