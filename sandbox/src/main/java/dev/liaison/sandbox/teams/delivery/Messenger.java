package dev.liaison.sandbox.teams.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Bot;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Signs activities and sends each of them once, as Teams does; waits for the bot no longer than the limit. */
public final class Messenger {
    /** How long Teams waits for a bot. */
    public static final Duration LIMIT = Duration.ofSeconds(15);

    private final BotLine line = new BotLine();
    private final BotKeys keys = new BotKeys();
    private final BotTokens tokens;
    private final Sent sent = new Sent();
    private final Clock clock;
    private volatile Duration limit = LIMIT;

    /** The log has the sandbox's time, tokens have the machine's. */
    public Messenger(Clock clock) {
        this.clock = clock;
        tokens = new BotTokens(keys, Clock.systemUTC());
    }

    /** What it signs with. */
    public BotKeys keys() {
        return keys;
    }

    /** What it sent. */
    public Sent sent() {
        return sent;
    }

    /** A genuine token of an hour, for whoever sends activities that the sandbox does not know of. */
    public String token(Bot bot, String serviceUrl) {
        return tokens.of(bot, serviceUrl);
    }

    /** Waits that long for bots from now on; for tests of what comes too late. */
    public void limit(Duration other) {
        limit = other;
    }

    /** Sends with a genuine token; the future never fails. */
    public CompletableFuture<BotAnswer> send(Bot bot, ObjectNode activity) {
        return send(bot, activity, Json.object());
    }

    /** Sends with a token of those options; with {@code "missing":true} there is none. */
    public CompletableFuture<BotAnswer> send(Bot bot, ObjectNode activity, JsonNode options) {
        String serviceUrl = Json.text(activity, "serviceUrl", "");
        @Nullable String token = options.path("missing").asBoolean() ? null : tokens.of(bot, serviceUrl, options);
        String type = Json.text(activity, "name", Json.text(activity, "type", ""));
        String id = Json.text(activity, "id", "");
        return line.post(bot.messagingEndpoint(), token, Json.write(activity), limit)
                .thenApply(answer -> {
                    sent.add(clock.instant(), type, id, bot.appId(), bot.messagingEndpoint(), answer);
                    return answer;
                });
    }

    /** As new, but with the same keys: receivers keep them. */
    public void forget() {
        sent.clear();
        limit = LIMIT;
    }
}
