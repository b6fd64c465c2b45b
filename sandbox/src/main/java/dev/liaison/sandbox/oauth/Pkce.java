package dev.liaison.sandbox.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Proof Key for Code Exchange (RFC 7636), S256 only. */
public final class Pkce {
    private Pkce() {}

    /** Whether that can be a challenge. */
    public static boolean sound(String challenge) {
        return challenge.matches("[A-Za-z0-9_-]{43}");
    }

    /** Whether the verifier meets the challenge. */
    public static boolean met(String challenge, @Nullable String verifier) {
        if (verifier == null || !verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
