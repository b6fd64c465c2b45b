package dev.liaison.providers.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.Origin;
import dev.liaison.providers.http.Redaction;
import dev.liaison.providers.http.SendsOnce;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Microsoft's keys, as its metadata lists them (Bot Framework, "Authentication with the Bot Connector API"). Kept for a day;
 * read anew at once for a key that we don't know, but not more often than every five minutes, whatever is sent to us.
 */
final class TeamsKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsKeys.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Duration NOT_AGAIN_FOR = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    /** Whoever sends us something waits for it. */
    private static final HttpTimeouts TIMEOUTS =
            new HttpTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));

    private static final long LARGEST = 1024 * 1024;

    /** NIST SP 800-131A. */
    private static final int SHORTEST_KEY = 2048;

    private final URI metadataUrl;
    private final OkHttpClient http;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Kept kept = new Kept(Map.of(), Instant.MIN);
    private Instant nextTry = Instant.MIN;

    TeamsKeys(URI metadataUrl, Clock clock) {
        this.metadataUrl = metadataUrl;
        this.http = SendsOnce.client(TIMEOUTS);
        this.clock = clock;
    }

    /**
     * A key that may sign.
     *
     * @param verifier made once for all that it checks
     * @param endorsements the channels that it may speak for; empty for none
     * @param algorithms those that the metadata names
     */
    record Endorsed(RSASSAVerifier verifier, Set<String> endorsements, Set<JWSAlgorithm> algorithms) {}

    private record Kept(Map<String, Endorsed> byId, Instant readAt) {}

    /**
     * Blocks only to read them anew, for seconds at most.
     *
     * @return empty when Microsoft does not list it, or when we could not ask for a day: then nobody knows what still holds
     */
    Optional<Endorsed> find(String keyId) {
        var now = clock.instant();
        if (!has(keyId, now)) {
            refresh(keyId, now);
        }
        return has(keyId, now) ? Optional.ofNullable(kept.byId().get(keyId)) : Optional.empty();
    }

    private boolean has(String keyId, Instant now) {
        var present = kept;
        return present.byId().containsKey(keyId) && present.readAt().isAfter(now.minus(GOOD_FOR));
    }

    private void refresh(String keyId, Instant now) {
        fetching.lock();
        try {
            if (!has(keyId, now) && !nextTry.isAfter(now)) {
                nextTry = now.plus(AFTER_A_FAILURE);
                kept = read(now);
                nextTry = now.plus(NOT_AGAIN_FOR);
            }
        } catch (IOException e) {
            LOG.warn("can't read Microsoft's keys: {}", Redaction.of(e.getMessage()));
        } finally {
            fetching.unlock();
        }
    }

    private Kept read(Instant now) throws IOException {
        var metadata = get(metadataUrl);
        var algorithms = texts(metadata.path("id_token_signing_alg_values_supported")).stream()
                .map(JWSAlgorithm::parse)
                .collect(Collectors.toUnmodifiableSet());
        var byId = new HashMap<String, Endorsed>();
        for (var key : get(keysUrl(metadata)).path("keys")) {
            usable(key)
                    .ifPresent(verifier -> byId.put(
                            key.path("kid").asText(),
                            new Endorsed(verifier, texts(key.path("endorsements")), algorithms)));
        }
        if (byId.isEmpty()) {
            throw new IOException("no key in it");
        }
        return new Kept(Map.copyOf(byId), now);
    }

    /** Never at another server than the metadata, which is the one that we trust. */
    private URI keysUrl(JsonNode metadata) throws IOException {
        try {
            var url = URI.create(metadata.path("jwks_uri").asText());
            if (Origin.of(url).equals(Origin.of(metadataUrl))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("jwks_uri is no address", e);
        }
        throw new IOException("jwks_uri is at another server");
    }

    private static Optional<RSASSAVerifier> usable(JsonNode key) {
        if (!key.path("kty").asText().equals("RSA") || key.path("kid").asText().isEmpty() || !forSigning(key)) {
            return Optional.empty();
        }
        try {
            var rsa = RSAKey.parse(JSON.createObjectNode()
                    .put("kty", "RSA")
                    .put("kid", key.path("kid").asText())
                    .put("n", key.path("n").asText())
                    .put("e", key.path("e").asText())
                    .toString());
            return rsa.size() < SHORTEST_KEY ? Optional.empty() : Optional.of(new RSASSAVerifier(rsa));
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean forSigning(JsonNode key) {
        var use = key.path("use").asText();
        return use.isEmpty() || use.equals("sig");
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private JsonNode get(URI url) throws IOException {
        var request = new Request.Builder()
                .url(url.toString())
                .header("Accept", "application/json")
                .build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() != 200) {
                throw new IOException("HTTP " + response.code());
            }
            return JSON.readTree(response.peekBody(LARGEST).string());
        }
    }
}
