package dev.liaison.providers.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.liaison.domain.chat.InboundRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs activities as Microsoft does, with keys of its own. */
final class Signer {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final RSAKey KEY = generate("key-1");

    private Signer() {}

    static RSAKey key() {
        return KEY;
    }

    static RSAKey generate(String id) {
        return generate(id, 2048);
    }

    static RSAKey generate(String id, int size) {
        try {
            return new RSAKeyGenerator(size, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key set's document. @param endorsements null for a key without that field */
    static String keys(@Nullable String endorsements, RSAKey... keys) {
        return Arrays.stream(keys)
                .map(key -> {
                    var json = key.toPublicJWK().toJSONString();
                    return endorsements == null
                            ? json
                            : json.substring(0, json.length() - 1) + ",\"endorsements\":" + endorsements + "}";
                })
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    static JWTClaimsSet.Builder claims(String serviceUrl) {
        return new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(ScriptedMicrosoft.APP)
                .notBeforeTime(Date.from(NOW.minusSeconds(60)))
                .expirationTime(Date.from(NOW.plusSeconds(3540)))
                .claim("serviceurl", serviceUrl);
    }

    static String token(JWTClaimsSet claims, UnaryOperator<JWSHeader.Builder> header, RSAKey key) {
        try {
            var jwt = new SignedJWT(
                    header.apply(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()))
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key, true));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(JWTClaimsSet.Builder claims) {
        return token(claims.build(), header -> header, KEY);
    }

    static InboundRequest request(String authorization, String activity) {
        return new InboundRequest(Map.of("authorization", authorization), activity.getBytes(UTF_8));
    }

    /** A genuine one. */
    static InboundRequest genuine(String serviceUrl, String activity) {
        return request("Bearer " + token(claims(serviceUrl)), activity);
    }
}
