package dev.liaison.providers.slack;

import dev.liaison.providers.slack.SlackTrouble.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What each of Slack's error names means to us. A name that isn't here is our bug until somebody looked at it. */
final class SlackErrors {
    /** When Slack asks us to wait without saying how long. */
    static final Duration SOME_TIME = Duration.ofSeconds(30);

    private static final Duration PLAN_LIMIT = Duration.ofHours(1);
    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        put(Kind.THROTTLED, "ratelimited", "rate_limited", "message_limit_exceeded");
        put(Kind.OUT_OF_ORDER, "service_unavailable", "request_timeout");
        put(Kind.DOUBTFUL, "fatal_error", "internal_error");
        put(Kind.TOKEN_DEAD, "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");
        put(
                Kind.RIGHT_MISSING,
                "missing_scope",
                "access_denied",
                "accesslimited",
                "team_access_not_granted",
                "org_login_required",
                "ekm_access_denied",
                "team_added_to_org");
        put(
                Kind.NOT_FOUND,
                "channel_not_found",
                "user_not_found",
                "users_not_found",
                "user_not_visible",
                "user_not_in_channel",
                "is_archived",
                "team_not_found",
                "cannot_dm_bot");
        put(Kind.DEACTIVATED, "user_disabled");
        put(Kind.BLOCKED, "not_in_channel", "messages_tab_disabled", "restricted_action", "no_permission");
        put(Kind.MESSAGE_GONE, "message_not_found", "cant_update_message", "edit_window_closed");
        put(
                Kind.NOT_ACCEPTED,
                "invalid_code",
                "code_already_used",
                "expired_trigger_id",
                "exchanged_trigger_id",
                "invalid_trigger_id",
                "trigger_expired",
                "trigger_exchanged",
                "hash_conflict");
    }

    private SlackErrors() {}

    private static void put(Kind kind, String... names) {
        for (var name : names) {
            KINDS.put(name, kind);
        }
    }

    /** @param retryAfter what Slack's header said, or {@link #SOME_TIME} */
    static SlackTrouble trouble(String error, Duration retryAfter) {
        var kind = KINDS.getOrDefault(error, Kind.OUR_BUG);
        if (kind != Kind.THROTTLED) {
            return new SlackTrouble(kind, error);
        }
        return new SlackTrouble(kind, error, error.equals("message_limit_exceeded") ? PLAN_LIMIT : retryAfter);
    }
}
