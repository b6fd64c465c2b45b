package dev.liaison.sandbox.exchange;

import dev.liaison.sandbox.exchange.auth.Challenges;
import dev.liaison.sandbox.exchange.soap.SoapFault;
import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.vendor.Voice;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Exchange, and the web server in front of it, speak of trouble. A fault whose error begins with Error is Exchange's. */
public final class ExchangeVoice implements Voice {
    private static final Pattern CODE = Pattern.compile("ResponseCode[^>]*>(Error\\w+)<");
    private final Exchange exchange;

    /** The voice of that server. */
    public ExchangeVoice(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Answer trouble(Fault fault) {
        if (fault.kind() == Fault.Kind.REVOKE_TOKEN || fault.status() == 401) {
            synchronized (exchange.calendars()) {
                return Challenges.all(exchange.settings());
            }
        }
        if (fault.error().equals("ErrorServerBusy")) {
            return SoapFault.busy(fault.error(), fault.retryAfter() * 1000L).answer();
        }
        if (fault.error().startsWith("Error")) {
            return SoapFault.of(fault.error(), "An internal server error occurred. The operation failed.")
                    .answer();
        }
        Map<String, String> headers = fault.status() == 429 || fault.status() == 503
                ? Map.of("Retry-After", String.valueOf(fault.retryAfter()))
                : Map.of();
        return new Answer(
                fault.status(), "text/html", headers, "<html><body><h1>" + fault.status() + "</h1></body></html>");
    }

    @Override
    public Answer throttled(boolean concurrent, long retryAfter) {
        String code = concurrent ? "ErrorExceededConnectionCount" : "ErrorServerBusy";
        return SoapFault.busy(code, retryAfter * 1000L).answer();
    }

    @Override
    public @Nullable String error(Answer answer) {
        Matcher code = CODE.matcher(answer.body());
        return code.find() ? code.group(1) : null;
    }
}
