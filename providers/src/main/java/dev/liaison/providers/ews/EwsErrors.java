package dev.liaison.providers.ews;

import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.providers.ews.EwsTrouble.Kind;
import dev.liaison.providers.http.HttpAnswer;
import dev.liaison.providers.http.RetryAfter;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What Exchange's errors mean to us. */
final class EwsErrors {
    /** When we are asked to wait and not told how long. */
    static final Duration SOME_TIME = Duration.ofSeconds(30);

    static final String TOO_BIG = "ErrorTimeIntervalTooBig";
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> WAIT = Set.of("ErrorServerBusy", "ErrorExceededConnectionCount");
    private static final Set<String> NO_RIGHT = Set.of(
            "ErrorAccessDenied", "ErrorAccountDisabled", "ErrorImpersonateUserDenied", "ErrorNonExistentMailbox");
    private static final Set<String> NOT_SHOWN = Set.of(
            "ErrorMailRecipientNotFound",
            "ErrorNoFreeBusyAccess",
            "ErrorInvalidSmtpAddress",
            "ErrorNonExistentMailbox",
            "ErrorAccessDenied");

    private static final Set<String> NEVER = Set.of(
            "ErrorInvalidRecipients",
            "ErrorInvalidPropertySet",
            "ErrorInvalidIdMalformed",
            "ErrorCalendarIsNotOrganizer",
            "ErrorCalendarIsCancelledForAccept",
            "ErrorCalendarDurationIsTooLong",
            "ErrorQuotaExceeded",
            "ErrorMessageSizeExceeded");

    private EwsErrors() {}

    /** An answer that has no SOAP in it. */
    static EwsTrouble status(HttpAnswer answer) {
        var reason = "HTTP " + answer.status();
        return switch (answer.status()) {
            case 403 -> new EwsTrouble(Kind.FORBIDDEN, reason);
            case 429 -> new EwsTrouble(Kind.THROTTLED, reason, RetryAfter.of(answer.header("Retry-After"), SOME_TIME));
            case 404, 405, 410, 415 -> new EwsTrouble(Kind.NOT_FOUND, reason);
            default -> new EwsTrouble(Kind.OUT_OF_ORDER, reason);
        };
    }

    /** A SOAP fault: the question as a whole was not answered. */
    static EwsTrouble fault(Element fault) {
        var code = EwsXml.text(fault, "detail", "ResponseCode");
        var reason = code.isEmpty() ? "a fault" : code;
        if (WAIT.contains(code)) {
            return new EwsTrouble(Kind.THROTTLED, reason, backOff(fault));
        }
        if (code.equals(TOO_BIG)) {
            return new EwsTrouble(Kind.TOO_BIG, reason);
        }
        return new EwsTrouble(NO_RIGHT.contains(code) ? Kind.FORBIDDEN : Kind.OUT_OF_ORDER, reason);
    }

    private static Duration backOff(Element fault) {
        return EwsXml.at(fault, "detail", "MessageXml").stream()
                .flatMap(message -> EwsXml.children(message, "Value").stream())
                .filter(value -> value.getAttribute("Name").equals("BackOffMilliseconds"))
                .map(value -> value.getTextContent().strip())
                .filter(value -> MILLIS.matcher(value).matches())
                .map(value -> Duration.ofMillis(Long.parseLong(value)))
                .findFirst()
                .orElse(SOME_TIME);
    }

    /** What is said about one event. What we don't know may pass: it is tried again, and shown when it does not. */
    static EwsTrouble about(String code) {
        if (WAIT.contains(code)) {
            return new EwsTrouble(Kind.THROTTLED, code, SOME_TIME);
        }
        if (NO_RIGHT.contains(code)) {
            return new EwsTrouble(Kind.FORBIDDEN, code);
        }
        return new EwsTrouble(NEVER.contains(code) ? Kind.REFUSED : Kind.OUT_OF_ORDER, code);
    }

    /** What is said about one mailbox. */
    static UnreadReason unread(String code) {
        return NOT_SHOWN.contains(code) ? UnreadReason.NOT_SHARED : UnreadReason.UNREACHABLE;
    }
}
