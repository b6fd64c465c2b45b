package dev.liaison.sandbox.slack.world;

import dev.liaison.sandbox.kit.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Response URLs: five uses within thirty minutes. */
public final class ResponseUrls {
    /** Life of a response URL. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    /** How often it may be used. */
    public static final int USES = 5;

    private final Clock clock;
    private final Map<String, ResponseUrl> byPath = new LinkedHashMap<>();

    ResponseUrls(Clock clock) {
        this.clock = clock;
    }

    void clear() {
        byPath.clear();
    }

    /** A new one for a message that somebody clicked in. */
    public ResponseUrl issue(Channel channel, Message message, String teamId) {
        String path = "actions/" + teamId + "/" + Ids.digits(13) + "/" + Ids.secret(24);
        ResponseUrl url =
                new ResponseUrl(path, channel, message, clock.instant().plus(LIFE));
        byPath.put(path, url);
        return url;
    }

    /** The one with that path, used up and expired ones included. */
    public Optional<ResponseUrl> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** One response URL. */
    public static final class ResponseUrl {
        private final String path;
        private final Channel channel;
        private final Message message;
        private final Instant expiresAt;
        private int uses;

        ResponseUrl(String path, Channel channel, Message message, Instant expiresAt) {
            this.path = path;
            this.channel = channel;
            this.message = message;
            this.expiresAt = expiresAt;
        }

        /** Path below the response host. */
        public String path() {
            return path;
        }

        /** Where answers go. */
        public Channel channel() {
            return channel;
        }

        /** The message that was clicked in. */
        public Message message() {
            return message;
        }

        /** Whether it is too late at that time. */
        public boolean expired(Instant now) {
            return now.isAfter(expiresAt);
        }

        /** Takes one of the uses; false when none is left. */
        public boolean use() {
            return ++uses <= USES;
        }
    }
}
