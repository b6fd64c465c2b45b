package dev.liaison.sandbox.kit;

import java.security.SecureRandom;
import java.util.UUID;

/** Random identifiers in the shapes that the vendors use. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String HEX = "0123456789abcdef";

    private Ids() {}

    /** An object id such as {@code U0AB12CD34E}. */
    public static String object(String prefix) {
        return prefix + "0" + pick(UPPER, 9);
    }

    /** Lower-case hexadecimal digits. */
    public static String hex(int length) {
        return pick(HEX, length);
    }

    /** Letters and digits, for secrets. */
    public static String secret(int length) {
        return pick(MIXED, length);
    }

    /** Decimal digits that do not start with zero. */
    public static String digits(int length) {
        return (1 + RANDOM.nextInt(9)) + pick("0123456789", length - 1);
    }

    /** Letters a to v and digits, as in Google's event ids. */
    public static String base32hex(int length) {
        return pick("0123456789abcdefghijklmnopqrstuv", length);
    }

    /** Small letters, as in the address of a Meet. */
    public static String letters(int length) {
        return pick("abcdefghijklmnopqrstuvwxyz", length);
    }

    /** A random UUID. */
    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    private static String pick(String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
