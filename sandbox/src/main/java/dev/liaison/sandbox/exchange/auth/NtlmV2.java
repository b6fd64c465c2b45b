package dev.liaison.sandbox.exchange.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether an NTLMv2 response was made with the right password ([MS-NLMP] 3.3.2). */
final class NtlmV2 {
    private static final int PROOF = 16;
    /** The answer of NTLM version 1, with or without session security, has 24 bytes; it is never enough. */
    private static final int SHORTEST = PROOF + 28;

    private NtlmV2() {}

    static boolean right(NtlmMessage message, String password, byte[] nonce) {
        byte[] response = message.response();
        if (response.length < SHORTEST || response[PROOF] != 1 || response[PROOF + 1] != 1) {
            return false;
        }
        byte[] blob = Arrays.copyOfRange(response, PROOF, response.length);
        byte[] key = key(message.user(), message.domain(), password);
        return MessageDigest.isEqual(hmac(key, nonce, blob), Arrays.copyOf(response, PROOF));
    }

    static byte[] key(String user, String domain, String password) {
        byte[] hash = Md4.hash(unicode(password));
        return hmac(hash, unicode(user.toUpperCase(Locale.ROOT) + domain));
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unicode(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
