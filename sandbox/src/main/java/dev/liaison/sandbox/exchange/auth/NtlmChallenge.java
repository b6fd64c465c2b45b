package dev.liaison.sandbox.exchange.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The server's CHALLENGE message ([MS-NLMP] 2.2.1.2) with its target information (2.2.2.1). */
final class NtlmChallenge {
    private static final int REQUEST_TARGET = 0x4;
    private static final int NTLM = 0x200;
    private static final int ALWAYS_SIGN = 0x8000;
    private static final int TARGET_IS_DOMAIN = 0x10000;
    private static final int EXTENDED_SECURITY = 0x80000;
    private static final int TARGET_INFO = 0x800000;
    private static final int KEYS_128_AND_56 = 0xa0000000;
    private static final int FLAGS = NtlmMessage.UNICODE
            | REQUEST_TARGET
            | NTLM
            | ALWAYS_SIGN
            | TARGET_IS_DOMAIN
            | EXTENDED_SECURITY
            | TARGET_INFO
            | KEYS_128_AND_56;
    private static final int HEADER = 48;
    /** Between 1601 and 1970, in units of 100 ns. */
    private static final long WINDOWS_EPOCH = 116_444_736_000_000_000L;

    private NtlmChallenge() {}

    static byte[] write(String domain, byte[] nonce, Instant now) {
        byte[] target = unicode(domain);
        byte[] info = info(domain, now);
        ByteBuffer out = ByteBuffer.allocate(HEADER + target.length + info.length);
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.put(NtlmMessage.SIGNATURE).putInt(2);
        field(out, target.length, HEADER);
        out.putInt(FLAGS).put(nonce).putLong(0);
        field(out, info.length, HEADER + target.length);
        return out.put(target).put(info).array();
    }

    private static void field(ByteBuffer out, int length, int offset) {
        out.putShort((short) length).putShort((short) length).putInt(offset);
    }

    private static byte[] info(String domain, Instant now) {
        ByteBuffer out = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        pair(out, 2, unicode(domain));
        pair(out, 1, unicode("EXCHANGE"));
        long time = now.getEpochSecond() * 10_000_000L + now.getNano() / 100 + WINDOWS_EPOCH;
        pair(
                out,
                7,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(time)
                        .array());
        pair(out, 0, new byte[0]);
        byte[] info = new byte[out.position()];
        out.rewind().get(info);
        return info;
    }

    private static void pair(ByteBuffer out, int id, byte[] value) {
        out.putShort((short) id).putShort((short) value.length).put(value);
    }

    private static byte[] unicode(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
