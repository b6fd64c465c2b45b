package dev.liaison.providers.ews;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * Ties a login to the server's certificate, so that it is worth nothing to somebody in between ({@code tls-server-end-point}, RFC
 * 5929, 4.1). Exchange calls it Extended Protection and may require it.
 */
final class ChannelBinding {
    private ChannelBinding() {}

    /** As NTLM wants it: the MD5 of a {@code gss_channel_bindings_struct} without addresses ([MS-NLMP] 3.1.5.1.2). */
    static byte[] of(X509Certificate certificate) {
        try {
            var endPoint = MessageDigest.getInstance(digest(certificate)).digest(certificate.getEncoded());
            var prefix = "tls-server-end-point:".getBytes(US_ASCII);
            var length = prefix.length + endPoint.length;
            var struct = ByteBuffer.allocate(20 + length).order(ByteOrder.LITTLE_ENDIAN);
            struct.position(16).putInt(length).put(prefix).put(endPoint);
            return MessageDigest.getInstance("MD5").digest(struct.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that can't be hashed", e);
        }
    }

    /** That of the certificate's signature; SHA-256 for those that are too weak or say none. */
    private static String digest(X509Certificate certificate) {
        var algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return algorithm.startsWith("SHA384") ? "SHA-384" : algorithm.startsWith("SHA512") ? "SHA-512" : "SHA-256";
    }
}
