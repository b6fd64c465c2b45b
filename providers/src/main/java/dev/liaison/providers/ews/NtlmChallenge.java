package dev.liaison.providers.ews;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The server's CHALLENGE_MESSAGE ([MS-NLMP] 2.2.1.2).
 *
 * @param info what it says about itself, by kind (2.2.2.1)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NtlmChallenge(int flags, byte[] nonce, Map<Integer, byte[]> info) {
    private static final int TYPE = 2;
    private static final int SHORTEST = 32;
    private static final int INFO = 40;

    /** Empty when that is none. */
    static Optional<NtlmChallenge> read(byte[] message) {
        try {
            return message.length >= SHORTEST && isChallenge(message) ? Optional.of(parsed(message)) : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isChallenge(byte[] message) {
        return Arrays.equals(message, 0, 8, NtlmMessages.SIGNATURE, 0, 8)
                && littleEndian(message).getInt(8) == TYPE;
    }

    private static NtlmChallenge parsed(byte[] message) {
        var flags = littleEndian(message).getInt(20);
        var info = (flags & NtlmMessages.TARGET_INFO) == 0 ? Map.<Integer, byte[]>of() : info(message);
        return new NtlmChallenge(flags, Arrays.copyOfRange(message, 24, 32), info);
    }

    private static Map<Integer, byte[]> info(byte[] message) {
        var fields = littleEndian(message);
        var pairs = fields.slice(fields.getInt(INFO + 4), Short.toUnsignedInt(fields.getShort(INFO)))
                .order(ByteOrder.LITTLE_ENDIAN);
        var info = new LinkedHashMap<Integer, byte[]>();
        for (var kind = pairs.getShort(); kind != 0; kind = pairs.getShort()) {
            var value = new byte[Short.toUnsignedInt(pairs.getShort())];
            pairs.get(value);
            info.put((int) kind, value);
        }
        return info;
    }

    private static ByteBuffer littleEndian(byte[] message) {
        return ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }
}
