package dev.liaison.sandbox.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An RSA key, made when it is first needed; signs id tokens with RS256 and shows its public half as a JWKS. */
public final class SigningKey {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private final String id = Ids.hex(40);
    private @Nullable KeyPair pair;

    private synchronized KeyPair pair() {
        if (pair == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                pair = generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return pair;
    }

    /** The name of the key. */
    public String id() {
        return id;
    }

    /** The claims as a signed JWT. */
    public String sign(ObjectNode claims) {
        return sign(Json.object().put("alg", "RS256").put("kid", id).put("typ", "JWT"), claims);
    }

    /** The claims as a JWT with that header, signed by this key whatever the header says. */
    public String sign(ObjectNode header, ObjectNode claims) {
        String content = encoded(Json.write(header)) + "." + encoded(Json.write(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as the only key of a set. */
    public ObjectNode jwks() {
        ObjectNode out = Json.object();
        out.putArray("keys").add(jwk());
        return out;
    }

    /** The public half. */
    public ObjectNode jwk() {
        RSAPublicKey key = (RSAPublicKey) pair().getPublic();
        return Json.object()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id)
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
