package dev.liaison.sandbox.exchange.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** MD4 (RFC 1320), which Windows still makes its password hashes with and Java does not offer. */
final class Md4 {
    private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};
    private static final int[][] ORDERS = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
        {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
    };
    private static final int[] CONSTANTS = {0, 0x5a827999, 0x6ed9eba1};

    private Md4() {}

    static byte[] hash(byte[] message) {
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        ByteBuffer padded = padded(message);
        while (padded.hasRemaining()) {
            int[] block = new int[16];
            for (int i = 0; i < 16; i++) {
                block[i] = padded.getInt();
            }
            add(state, rounds(state.clone(), block));
        }
        ByteBuffer out = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(state).forEach(out::putInt);
        return out.array();
    }

    private static ByteBuffer padded(byte[] message) {
        int length = (message.length + 8) / 64 * 64 + 64;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(message).put((byte) 0x80).putLong(length - 8, message.length * 8L);
        return out.rewind();
    }

    private static int[] rounds(int[] s, int[] block) {
        for (int round = 0; round < 3; round++) {
            for (int step = 0; step < 16; step++) {
                int sum = s[0] + mix(round, s[1], s[2], s[3]) + block[ORDERS[round][step]] + CONSTANTS[round];
                int turned = Integer.rotateLeft(sum, SHIFTS[round][step % 4]);
                s[0] = s[3];
                s[3] = s[2];
                s[2] = s[1];
                s[1] = turned;
            }
        }
        return s;
    }

    private static int mix(int round, int x, int y, int z) {
        return switch (round) {
            case 0 -> (x & y) | (~x & z);
            case 1 -> (x & y) | (x & z) | (y & z);
            default -> x ^ y ^ z;
        };
    }

    private static void add(int[] state, int[] more) {
        for (int i = 0; i < 4; i++) {
            state[i] += more[i];
        }
    }
}
