package dev.liaison.providers.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import dev.liaison.providers.http.ForbiddenAddress;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpAnswer;
import dev.liaison.providers.http.HttpCall;
import dev.liaison.providers.http.RetryAfter;
import dev.liaison.providers.http.TooLarge;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Sends WebDAV requests and says of every answer, and of every lost one, what it was. */
final class CaldavTransport {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    /** After a no that does not say until when. */
    private static final Duration LONGER = Duration.ofMinutes(5);

    private final GuardedClient client;

    CaldavTransport(GuardedClient client) {
        this.client = client;
    }

    /** @return an answer with a status between 200 and 299 */
    HttpAnswer send(CaldavAccess access, String method, URI address, String depth, String xml) throws CaldavTrouble {
        checkServer(access, address);
        var call = new HttpCall(
                method,
                address,
                Map.of("Authorization", access.login().authorization(), "Depth", depth),
                "application/xml; charset=utf-8",
                xml.getBytes(UTF_8));
        var answer = send(call, access.server());
        check(answer);
        return answer;
    }

    /** About one event. @return an answer with whatever status */
    HttpAnswer event(CaldavAccess access, String method, URI address, Map<String, String> headers, String text)
            throws CaldavTrouble {
        checkServer(access, address);
        var all = new HashMap<>(headers);
        all.put("Authorization", access.login().authorization());
        return send(
                new HttpCall(method, address, all, "text/calendar; charset=utf-8", text.getBytes(UTF_8)),
                access.server());
    }

    /** @throws CaldavTrouble unless the status is between 200 and 299 */
    static void check(HttpAnswer answer) throws CaldavTrouble {
        if (answer.status() < 200 || answer.status() > 299) {
            throw status(answer);
        }
    }

    private static void checkServer(CaldavAccess access, URI address) throws CaldavTrouble {
        try {
            if (access.server().covers(address)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new CaldavTrouble(Kind.NOT_ALLOWED, "a reference that is no web address");
        }
        throw new CaldavTrouble(Kind.NOT_ALLOWED, "a reference to somebody else's server");
    }

    private HttpAnswer send(HttpCall call, CaldavServer server) throws CaldavTrouble {
        try {
            return client.call(call, server::covers);
        } catch (TooLarge e) {
            throw new CaldavTrouble(Kind.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (InterruptedIOException e) {
            throw new CaldavTrouble(Kind.OUT_OF_ORDER, "no answer in time");
        } catch (IOException e) {
            throw ForbiddenAddress.causes(e)
                    ? new CaldavTrouble(Kind.NOT_ALLOWED, String.valueOf(e.getMessage()))
                    : new CaldavTrouble(Kind.OUT_OF_ORDER, "not reached, " + e.getMessage());
        }
    }

    private static CaldavTrouble status(HttpAnswer answer) {
        var reason = "HTTP " + answer.status();
        var header = answer.header("Retry-After");
        return switch (answer.status()) {
            case 401 -> new CaldavTrouble(Kind.NOT_ACCEPTED, reason);
            case 403 -> new CaldavTrouble(Kind.FORBIDDEN, reason, RetryAfter.of(header, LONGER));
            case 429 -> new CaldavTrouble(Kind.THROTTLED, reason, RetryAfter.of(header, A_WHILE));
            case 503 -> new CaldavTrouble(Kind.OUT_OF_ORDER, reason, RetryAfter.of(header, A_WHILE));
            case 404, 410 -> new CaldavTrouble(Kind.NOT_FOUND, reason);
            case 408 -> new CaldavTrouble(Kind.OUT_OF_ORDER, reason);
            case 501 -> new CaldavTrouble(Kind.NOT_SUPPORTED, reason);
            default -> new CaldavTrouble(answer.status() < 500 ? Kind.NOT_SUPPORTED : Kind.OUT_OF_ORDER, reason);
        };
    }
}
