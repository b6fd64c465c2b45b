package dev.liaison.sandbox.slack.world;

import dev.liaison.sandbox.kit.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Authorization codes: ten minutes, one use. */
public final class Grants {
    /** Life of a code. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Grant> byCode = new LinkedHashMap<>();

    Grants(Clock clock) {
        this.clock = clock;
    }

    void clear() {
        byCode.clear();
    }

    /** Keeps what a person allowed and answers the code for it. */
    public String issue(Consent consent) {
        String code = Ids.digits(13) + "." + Ids.digits(13) + "." + Ids.hex(64);
        byCode.put(code, new Grant(consent, clock.instant().plus(LIFE)));
        return code;
    }

    /** The grant behind a code, used and expired ones included. */
    public Optional<Grant> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What a person allowed: exactly one of workspace and organization is set. */
    public record Consent(
            String clientId,
            @Nullable String teamId,
            @Nullable String enterpriseId,
            String userId,
            List<String> scopes,
            @Nullable String redirectUri,
            @Nullable String codeChallenge) {}

    /** One code's grant. */
    public static final class Grant {
        private final Consent consent;
        private final Instant expiresAt;
        private boolean used;

        Grant(Consent consent, Instant expiresAt) {
            this.consent = consent;
            this.expiresAt = expiresAt;
        }

        /** What was allowed. */
        public Consent consent() {
            return consent;
        }

        /** Whether it is too late at that time. */
        public boolean expired(Instant now) {
            return now.isAfter(expiresAt);
        }

        /** Uses the code; false when it was used before. */
        public boolean use() {
            boolean first = !used;
            used = true;
            return first;
        }
    }
}
