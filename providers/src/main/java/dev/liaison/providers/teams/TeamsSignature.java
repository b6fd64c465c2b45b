package dev.liaison.providers.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.liaison.domain.chat.Forged;
import dev.liaison.domain.chat.InboundRequest;
import dev.liaison.providers.teams.TeamsKeys.Endorsed;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proves that an activity comes from Microsoft and is for our bot (Bot Framework, "Authentication with the Bot Connector API").
 * Every check is made, always; nothing switches one off.
 */
final class TeamsSignature {
    private static final String ISSUER = "https://api.botframework.com";
    private static final String SCHEME = "bearer ";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int LONGEST = 8192;

    /** Of all that the metadata may name. */
    private static final Set<JWSAlgorithm> OURS = Set.of(JWSAlgorithm.RS256);

    private final TeamsSettings settings;
    private final TeamsKeys keys;
    private final Clock clock;

    TeamsSignature(TeamsSettings settings, TeamsKeys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** What a genuine token says; the activity itself is still to be compared with it. */
    record Sealed(String serviceUrl, Set<String> endorsements) {}

    /** Everything that can be said before the body is read. @throws Forged unless everything is right */
    Sealed verify(InboundRequest request) {
        var token = parse(request.header("authorization"));
        var key = key(token.getHeader());
        checkSignature(token, key);
        var claims = claims(token);
        checkClaims(claims);
        return new Sealed(text(claims, "serviceurl"), key.endorsements());
    }

    /** Whether the activity is the one that the token speaks of. @throws Forged when it isn't */
    void compare(Sealed sealed, String channelId, String serviceUrl) {
        if (!channelId.equals(TeamsIds.CHANNEL)) {
            throw new Forged("from another channel, where anybody may say who they are");
        }
        if (!sealed.endorsements().contains(channelId)) {
            throw new Forged("the key does not speak for this channel");
        }
        if (serviceUrl.isEmpty() || !sameAddress(sealed.serviceUrl(), serviceUrl)) {
            throw new Forged("the token is for another serviceUrl");
        }
        if (!settings.serves(serviceUrl)) {
            throw new Forged("not a service address of Teams");
        }
    }

    private static SignedJWT parse(String header) {
        if (header.isEmpty()) {
            throw new Forged("no token");
        }
        if (header.length() > LONGEST || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new Forged("not a bearer token");
        }
        try {
            return SignedJWT.parse(header.substring(SCHEME.length()));
        } catch (ParseException | IllegalArgumentException e) {
            throw new Forged("malformed token");
        }
    }

    private Endorsed key(JWSHeader header) {
        if (!OURS.contains(header.getAlgorithm())) {
            throw new Forged("another algorithm");
        }
        var keyId = header.getKeyID();
        if (keyId == null || keyId.isEmpty()) {
            throw new Forged("no key is named");
        }
        var key = keys.find(keyId).orElseThrow(() -> new Forged("unknown key"));
        if (!key.algorithms().contains(header.getAlgorithm())) {
            throw new Forged("not an algorithm of the metadata");
        }
        return key;
    }

    private static void checkSignature(SignedJWT token, Endorsed key) {
        try {
            if (!token.verify(key.verifier())) {
                throw new Forged("signature does not match");
            }
        } catch (JOSEException e) {
            throw new Forged("signature can't be checked");
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) {
        try {
            var claims = token.getJWTClaimsSet();
            if (claims != null) {
                return claims;
            }
        } catch (ParseException e) {
            throw new Forged("malformed claims");
        }
        throw new Forged("no claims");
    }

    private void checkClaims(JWTClaimsSet claims) {
        if (!ISSUER.equals(claims.getIssuer())) {
            throw new Forged("another issuer");
        }
        if (!List.of(settings.appId()).equals(claims.getAudience())) {
            throw new Forged("for another bot");
        }
        var now = clock.instant();
        if (!now.minus(SKEW).isBefore(moment(claims.getExpirationTime(), "exp"))) {
            throw new Forged("token has expired");
        }
        if (now.plus(SKEW).isBefore(moment(claims.getNotBeforeTime(), "nbf"))) {
            throw new Forged("token is not valid yet");
        }
    }

    private static Instant moment(@Nullable Date date, String claim) {
        if (date == null) {
            throw new Forged("no " + claim);
        }
        return date.toInstant();
    }

    private static String text(JWTClaimsSet claims, String name) {
        if (claims.getClaim(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new Forged("no " + name);
    }

    /** Same but for a slash at the end and the case of scheme and host. */
    private static boolean sameAddress(String one, String other) {
        return TeamsIds.address(one).equals(TeamsIds.address(other));
    }
}
