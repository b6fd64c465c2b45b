package dev.liaison.providers.http;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the public internet, by IANA's registries of special-purpose addresses. IPv6 is public only in
 * 2000::/3, where all of it is handed out from; an address that carries an IPv4 address is as public as that one.
 */
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4),
            // protocol assignments, Teredo and ORCHID among them
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("3fff::", 20));

    private static final Block IPV6 = Block.of("2000::", 3);
    private static final Block NAT64 = Block.of("64:ff9b::", 96);
    private static final Block SIX_TO_FOUR = Block.of("2002::", 16);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (NAT64.holds(address)) {
            return is(embedded(address, 12));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return is(embedded(address, 2));
        }
        return (address instanceof Inet4Address || IPV6.holds(address))
                && NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }

    private static InetAddress embedded(InetAddress address, int at) {
        return Literal.address(Arrays.copyOfRange(address.getAddress(), at, at + 4));
    }

    /** Addresses that begin with the same bits. */
    private record Block(BigInteger first, int size, int bits) {
        static Block of(String first, int bits) {
            var bytes = Literal.address(first).getAddress();
            return new Block(new BigInteger(1, bytes), bytes.length, bits);
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            return bytes.length == size
                    && new BigInteger(1, bytes)
                                    .xor(first)
                                    .shiftRight(size * 8 - bits)
                                    .signum()
                            == 0;
        }
    }
}
