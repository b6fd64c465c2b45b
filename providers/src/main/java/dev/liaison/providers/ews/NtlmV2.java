package dev.liaison.providers.ews;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.MD4Digest;

/** What NTLM version 2 computes ([MS-NLMP] 3.3.2). Its digests are old; TLS is what protects the connection. */
final class NtlmV2 {
    private NtlmV2() {}

    /** NTOWFv2: the domain as it is written, the user in capitals. */
    static byte[] key(String domain, String user, String password) {
        return hmac(md4(password.getBytes(UTF_16LE)), (user.toUpperCase(Locale.ROOT) + domain).getBytes(UTF_16LE));
    }

    private static byte[] md4(byte[] message) {
        var digest = new MD4Digest();
        digest.update(message, 0, message.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** NTProofStr. */
    static byte[] proof(byte[] key, byte[] serverNonce, byte[] blob) {
        return hmac(key, serverNonce, blob);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
