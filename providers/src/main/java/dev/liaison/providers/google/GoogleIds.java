package dev.liaison.providers.google;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The ids that we choose for events, so that Google knows a repeat. */
final class GoogleIds {
    private static final int RADIX = 32;
    private static final BigInteger LEADING = BigInteger.ONE.shiftLeft(256);

    private GoogleIds() {}

    /** In Google's alphabet, which is base32hex in lower case (RFC 4648, 7), and for no other placing. */
    static String event(UUID draftId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(("liaison/" + draftId).getBytes(US_ASCII));
            return LEADING.or(new BigInteger(1, hash)).toString(RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
