package dev.liaison.providers.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Hosts that are written as addresses. */
final class Literal {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(?i)(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private Literal() {}

    /** An IPv6 address, or an IPv4 address in its usual form: four decimal numbers. */
    static boolean is(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** What some libraries would take for an IPv4 address: 2130706433, 0x7f.1, 0177.0.0.1. No name ends in a number. */
    static boolean isDisguised(String host) {
        return !is(host) && NUMBER_AT_THE_END.matcher(host).matches();
    }

    /** Looks nothing up. @param literal {@link #is} one */
    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
