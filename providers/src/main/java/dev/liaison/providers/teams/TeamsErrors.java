package dev.liaison.providers.teams;

import dev.liaison.providers.http.ErrorName;
import dev.liaison.providers.http.RetryAfter;
import dev.liaison.providers.teams.TeamsTrouble.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each status and each of Teams' error codes means to us. What isn't here is our bug until somebody looked at it. */
final class TeamsErrors {
    /** When Teams asks us to wait without saying how long. */
    static final Duration SOME_TIME = Duration.ofSeconds(20);

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        put(Kind.ACCESS_LOST, "BotDisabledByAdmin", "BotNotRegistered", "Unauthorized");
        put(
                Kind.NOT_FOUND,
                "BotNotInConversationRoster",
                "ForbiddenOperationException",
                "NotEnoughPermissions",
                "MemberNotFoundInConversation");
        put(Kind.BLOCKED, "ConversationBlockedByUser", "MessageWritesBlocked", "209");
        put(Kind.MESSAGE_GONE, "ActivityNotFoundInConversation");
        put(Kind.CONVERSATION_GONE, "ConversationNotFound");
    }

    private TeamsErrors() {}

    private static void put(Kind kind, String... codes) {
        for (var code : codes) {
            KINDS.put(code, kind);
        }
    }

    /**
     * The status decides where it can, since proxies in between know no codes.
     *
     * @param code as the answer's body names it; empty when it names none
     * @param retryAfter as the header says
     */
    static TeamsTrouble of(int status, String code, @Nullable String retryAfter) {
        var reason = "HTTP " + status + (code.isEmpty() ? "" : " " + ErrorName.of(code));
        return switch (status) {
            case 401 -> new TeamsTrouble(Kind.ACCESS_LOST, reason);
            // what it depends on changed in between, and nothing was done
            case 412 -> new TeamsTrouble(Kind.OUT_OF_ORDER, reason);
            case 429 -> new TeamsTrouble(Kind.THROTTLED, reason, RetryAfter.of(retryAfter, SOME_TIME));
            default ->
                new TeamsTrouble(status >= 500 ? Kind.DOUBTFUL : KINDS.getOrDefault(code, otherwise(status)), reason);
        };
    }

    private static Kind otherwise(int status) {
        return status == 404 ? Kind.NOT_FOUND : Kind.OUR_BUG;
    }
}
