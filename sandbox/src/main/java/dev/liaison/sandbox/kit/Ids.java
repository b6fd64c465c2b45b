package dev.liaison.sandbox.kit;

import java.security.SecureRandom;

/** Random identifiers in the shapes that Slack uses. */
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

    private static String pick(String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
