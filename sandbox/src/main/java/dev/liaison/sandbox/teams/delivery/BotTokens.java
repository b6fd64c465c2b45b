package dev.liaison.sandbox.teams.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.SigningKey;
import dev.liaison.sandbox.teams.Bot;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The token with which the connector shows who it is. Its times are the machine's own, because receivers compare with theirs. */
public final class BotTokens {
    /** Who signs. */
    public static final String ISSUER = "https://api.botframework.com";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final long LIFE = 3600;
    private static final Set<String> OPTIONS =
            Set.of("iss", "aud", "exp", "nbf", "serviceurl", "alg", "kid", "endorsements", "forged", "missing");
    private static final Set<String> CLAIMS = Set.of("iss", "aud", "exp", "nbf", "serviceurl");

    private final BotKeys keys;
    private final Clock clock;

    BotTokens(BotKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A genuine one. */
    public String of(Bot bot, String serviceUrl) {
        return of(bot, serviceUrl, Json.object());
    }

    /**
     * One with other claims, header, key or signature: {@code iss, aud, exp, nbf, serviceurl} (null leaves a claim out; times in seconds
     * since 1970), {@code alg} (RS256, none, HS256), {@code kid}, {@code endorsements} (false for none, or a list of channels) and
     * {@code forged} (the signature is by a key that nobody knows).
     */
    public String of(Bot bot, String serviceUrl, JsonNode options) {
        options.fieldNames().forEachRemaining(name -> {
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("a token has no option " + name);
            }
        });
        ObjectNode claims = claims(bot, serviceUrl, options);
        SigningKey key = key(options);
        String alg = Json.text(options, "alg", "RS256");
        String kid = Json.text(options, "kid", key.id());
        ObjectNode header =
                Json.object().put("alg", alg).put("kid", kid).put("x5t", kid).put("typ", "JWT");
        SigningKey signer = options.path("forged").asBoolean() ? new SigningKey() : key;
        return switch (alg) {
            case "RS256" -> signer.sign(header, claims);
            case "none" -> content(header, claims) + ".";
            case "HS256" -> content(header, claims) + "." + hmac(content(header, claims), key);
            default -> throw new IllegalArgumentException("no algorithm " + alg);
        };
    }

    private ObjectNode claims(Bot bot, String serviceUrl, JsonNode options) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = Json.object()
                .put("serviceurl", serviceUrl)
                .put("nbf", now)
                .put("exp", now + LIFE)
                .put("iss", ISSUER)
                .put("aud", bot.appId());
        for (String claim : CLAIMS) {
            JsonNode given = options.get(claim);
            if (given != null && given.isNull()) {
                claims.remove(claim);
            } else if (given != null) {
                claims.set(claim, given);
            }
        }
        return claims;
    }

    private SigningKey key(JsonNode options) {
        @Nullable JsonNode endorsements = options.get("endorsements");
        if (endorsements == null) {
            return keys.current();
        }
        List<String> channels = new ArrayList<>();
        endorsements.forEach(each -> channels.add(each.asText()));
        return keys.endorsed(channels);
    }

    private static String content(ObjectNode header, ObjectNode claims) {
        return encoded(header) + "." + encoded(claims);
    }

    private static String encoded(ObjectNode part) {
        return URL.encodeToString(Json.write(part).getBytes(StandardCharsets.UTF_8));
    }

    /** With the public key as the secret, as those do who hope that a receiver mixes up the two kinds. */
    private static String hmac(String content, SigningKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] secret = Base64.getUrlDecoder().decode(key.jwk().path("n").asText());
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return URL.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
