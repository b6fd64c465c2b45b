package dev.liaison.providers.http.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.liaison.domain.outside.Refused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who authorized us. Only for tokens that came straight from the token endpoint over TLS: then the server's certificate stands
 * for the signature, which is not checked (OpenID Connect Core 1.0, 3.1.3.7, item 6). Never read one that a browser brought.
 */
public final class IdToken {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final String vendor;
    private final JsonNode claims;

    private IdToken(String vendor, JsonNode claims) {
        this.vendor = vendor;
        this.claims = claims;
    }

    /** @throws Refused when there is none, or it can't be read */
    public static IdToken of(OAuthClient client, TokenAnswer answer) {
        return new IdToken(client.vendor(), claims(client.vendor(), answer));
    }

    private static JsonNode claims(String vendor, TokenAnswer answer) {
        var jwt = answer.idToken() == null ? "" : answer.idToken().value();
        var parts = jwt.split("\\.", -1);
        var claims = parts.length == 3 ? parse(parts[1]) : null;
        if (claims == null || !claims.isObject()) {
            throw notAccepted(vendor, "no readable id token");
        }
        return claims;
    }

    private static @Nullable JsonNode parse(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Empty when it isn't there, or isn't a text. */
    public String claim(String name) {
        return claims.path(name).isTextual() ? claims.path(name).textValue() : "";
    }

    /** @throws Refused when it isn't there */
    public String required(String name) {
        if (claim(name).isEmpty()) {
            throw notAccepted(vendor, "the id token has no " + name);
        }
        return claim(name);
    }

    /** Whether it is from them, for us, about this request and still good. @throws Refused when it isn't */
    public void check(Set<String> issuers, String clientId, String nonce, Instant now) {
        if (!issuers.contains(claim("iss"))) {
            throw notAccepted(vendor, "the id token is somebody else's");
        }
        if (!isFor(clientId)) {
            throw notAccepted(vendor, "the id token is for somebody else");
        }
        if (nonce.isEmpty() || !nonce.equals(claim("nonce"))) {
            throw notAccepted(vendor, "the id token is about another request");
        }
        if (!now.isBefore(expiry().plus(SKEW))) {
            throw notAccepted(vendor, "the id token has expired");
        }
    }

    private boolean isFor(String clientId) {
        var audience = claims.path("aud");
        if (!audience.isArray()) {
            return clientId.equals(claim("aud"));
        }
        return StreamSupport.stream(audience.spliterator(), false).anyMatch(one -> clientId.equals(one.asText()))
                && clientId.equals(claim("azp"));
    }

    private Instant expiry() {
        return Instant.ofEpochSecond(claims.path("exp").asLong());
    }

    private static Refused notAccepted(String vendor, String why) {
        return new Refused(Refused.Reason.NOT_ACCEPTED, vendor + ": " + why);
    }
}
