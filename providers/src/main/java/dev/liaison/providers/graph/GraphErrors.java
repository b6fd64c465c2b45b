package dev.liaison.providers.graph;

import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.Redaction;
import dev.liaison.providers.http.StatusMeaning;
import dev.liaison.providers.http.oauth.OAuthRefusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What Microsoft's errors mean to us. */
final class GraphErrors {
    /** When Microsoft asks us to wait without saying how long. */
    static final Duration SOME_TIME = Duration.ofSeconds(30);

    private static final String GRAPH = "https://graph.microsoft.com/";
    private static final Set<String> CALENDAR_RIGHTS =
            Set.of("calendars.readbasic", "calendars.read", "calendars.readwrite");
    private static final Set<String> NO_MAILBOX =
            Set.of("MailboxNotEnabledForRESTAPI", "MailboxNotHostedInExchangeOnline", "ErrorNonExistentMailbox");
    private static final Set<String> NOT_SHOWN = Set.of(
            "ErrorMailRecipientNotFound",
            "ErrorNoFreeBusyAccess",
            "ErrorInvalidSmtpAddress",
            "ErrorAccessDenied",
            "ErrorNonExistentMailbox");

    /** Second words that ask for the person, who can mend it without consenting anew. */
    private static final Set<String> ASK_THE_PERSON = Set.of("basic_action", "additional_action", "message_only");

    private static final Set<String> INTERACTION =
            Set.of("interaction_required", "login_required", "consent_required", "access_denied");

    private GraphErrors() {}

    /** Whether one of the granted scopes, written with or without the resource before it, lets us read calendars. */
    static boolean grantsCalendar(Set<String> scopes) {
        return plain(scopes).anyMatch(CALENDAR_RIGHTS::contains);
    }

    /** Whether they let us put events into the account's calendar. */
    static boolean grantsEvents(Set<String> scopes) {
        return plain(scopes).anyMatch("calendars.readwrite"::equals);
    }

    private static Stream<String> plain(Set<String> scopes) {
        return scopes.stream()
                .map(scope -> scope.startsWith(GRAPH) ? scope.substring(GRAPH.length()) : scope)
                .map(scope -> scope.toLowerCase(Locale.ROOT));
    }

    /** An answer of Graph. */
    static ProviderFailure of(GraphRefusal refusal, UUID accountId) {
        var words = "Microsoft: " + Redaction.of(refusal.getMessage());
        return switch (StatusMeaning.of(refusal.status())) {
            case THROTTLED -> new Throttled(refusal.retryAfter());
            case OUT_OF_ORDER -> new Unreachable(words);
            case FINE, REJECTED -> rejected(refusal, accountId, words);
        };
    }

    private static ProviderFailure rejected(GraphRefusal refusal, UUID accountId, String words) {
        if (NO_MAILBOX.contains(refusal.code())) {
            return new Refused(Refused.Reason.NOT_FOUND, words);
        }
        return refusal.status() == 403
                ? new AccessLost(accountId, false, words)
                : new Refused(Refused.Reason.NOT_ACCEPTED, words);
    }

    /** The token endpoint did not take a refresh token. */
    static ProviderFailure refresh(OAuthRefusal refusal, UUID accountId) {
        var words = "Microsoft: " + refusal.reason();
        if (refusal.error().equals("invalid_grant")) {
            return new AccessLost(accountId, !ASK_THE_PERSON.contains(refusal.suberror()), words);
        }
        return INTERACTION.contains(refusal.error())
                ? new AccessLost(accountId, false, words)
                : new Refused(Refused.Reason.NOT_ACCEPTED, words);
    }

    /** The token endpoint did not take a code. */
    static Refused exchange(OAuthRefusal refusal) {
        return new Refused(Refused.Reason.NOT_ACCEPTED, "Microsoft: " + refusal.reason());
    }

    /** What getSchedule says about one calendar. */
    static UnreadReason unread(String responseCode) {
        return NOT_SHOWN.contains(responseCode) ? UnreadReason.NOT_SHARED : UnreadReason.UNREACHABLE;
    }
}
