package dev.liaison.providers.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that no library would make. */
final class Tampering {
    private Tampering() {}

    static String unsigned(JWTClaimsSet claims, String algorithm) {
        return content(claims, algorithm) + ".";
    }

    /** For receivers that take the algorithm from the token and the public key for a secret. */
    static String hmacWithThePublicKey(JWTClaimsSet claims) {
        try {
            var content = content(claims, "HS256");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Signer.key().toRSAPublicKey().getEncoded(), "HmacSHA256"));
            return content + "." + Base64URL.encode(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(JWTClaimsSet claims, String algorithm) {
        var header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"key-1\",\"typ\":\"JWT\"}";
        return Base64URL.encode(header) + "." + Base64URL.encode(claims.toString());
    }
}
