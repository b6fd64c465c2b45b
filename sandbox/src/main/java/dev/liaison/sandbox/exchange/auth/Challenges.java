package dev.liaison.sandbox.exchange.auth;

import dev.liaison.sandbox.exchange.ExchangeSettings;
import dev.liaison.sandbox.kit.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 401 in all its forms. */
public final class Challenges {
    private static final String BODY = "<html><head><title>401 - Unauthorized</title></head><body></body></html>";

    private Challenges() {}

    /** Everything that the server offers. */
    public static Answer all(ExchangeSettings settings) {
        List<String> offered = new ArrayList<>();
        if (settings.negotiate()) {
            offered.add("Negotiate");
        }
        if (settings.ntlm()) {
            offered.add("NTLM");
        }
        if (settings.basic()) {
            offered.add("Basic realm=\"exchange\"");
        }
        if (settings.bearerToken() != null) {
            offered.add("Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\", trusted_issuers=\"*\"");
        }
        return answer(String.join("\n", offered));
    }

    /** One step of a handshake. */
    static Answer next(String scheme, String token) {
        return answer(scheme + " " + token);
    }

    private static Answer answer(String challenges) {
        Map<String, String> headers = challenges.isEmpty() ? Map.of() : Map.of("WWW-Authenticate", challenges);
        return new Answer(401, "text/html", headers, BODY);
    }
}
