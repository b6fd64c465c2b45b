package dev.liaison.providers.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.ErrorName;
import dev.liaison.providers.http.RetryAfter;
import dev.liaison.providers.http.StatusMeaning;
import dev.liaison.providers.http.oauth.OAuthRefusal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** What Google's errors mean to us. */
final class GoogleErrors {
    /** When Google asks us to wait without saying how long. */
    static final Duration SOME_TIME = Duration.ofSeconds(30);

    /** When a whole day's worth is used up. */
    static final Duration DAY_USED_UP = Duration.ofHours(1);

    private static final Set<String> LIMITS =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "calendarUsageLimits");
    private static final Set<String> SET_UP = Set.of("accessNotConfigured", "SERVICE_DISABLED");
    private static final Set<String> NOT_SHOWN = Set.of("notFound", "forbidden");

    /** The authorization lives, but an administrator or Google forbids what we want with it. */
    private static final Set<String> FORBIDDEN = Set.of("admin_policy_enforced", "org_internal", "access_denied");

    private GoogleErrors() {}

    /** An answer of the API. */
    static ProviderFailure of(HttpResponseException answer, UUID accountId) {
        var reason = reason(answer);
        if (reason.equals("dailyLimitExceeded")) {
            return new Throttled(DAY_USED_UP);
        }
        if (StatusMeaning.of(answer.getStatusCode()) == StatusMeaning.THROTTLED || LIMITS.contains(reason)) {
            return new Throttled(RetryAfter.of(answer.getHeaders().getRetryAfter(), SOME_TIME));
        }
        var words = "Google: HTTP " + answer.getStatusCode() + " " + ErrorName.of(reason);
        if (StatusMeaning.of(answer.getStatusCode()) == StatusMeaning.OUT_OF_ORDER) {
            return new Unreachable(words);
        }
        if (SET_UP.contains(reason)) {
            return new Refused(
                    Refused.Reason.NOT_ACCEPTED, words + "; switch on the Calendar API in the Cloud project");
        }
        return answer.getStatusCode() == 403
                ? new AccessLost(accountId, false, words)
                : new Refused(Refused.Reason.NOT_ACCEPTED, words);
    }

    /** Empty when Google gives none. */
    private static String reason(HttpResponseException answer) {
        var details = answer instanceof GoogleJsonResponseException json ? json.getDetails() : null;
        if (details == null
                || details.getErrors() == null
                || details.getErrors().isEmpty()) {
            return "";
        }
        return String.valueOf(details.getErrors().get(0).getReason());
    }

    /** The token endpoint did not take a refresh token. */
    static ProviderFailure refresh(OAuthRefusal refusal, UUID accountId) {
        var words = "Google: " + refusal.reason();
        if (refusal.error().equals("invalid_grant")) {
            return new AccessLost(accountId, true, words);
        }
        return FORBIDDEN.contains(refusal.error())
                ? new AccessLost(accountId, false, words)
                : new Refused(Refused.Reason.NOT_ACCEPTED, words);
    }

    /** The token endpoint did not take a code. */
    static Refused exchange(OAuthRefusal refusal) {
        return new Refused(Refused.Reason.NOT_ACCEPTED, "Google: " + refusal.reason());
    }

    /** What free/busy says about one calendar; {@code notFound} also stands for "not for you". */
    static UnreadReason unread(String reason) {
        return NOT_SHOWN.contains(reason) ? UnreadReason.NOT_SHARED : UnreadReason.UNREACHABLE;
    }
}
