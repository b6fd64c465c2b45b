package dev.liaison.sandbox.exchange.auth;

import dev.liaison.sandbox.exchange.ExchangeSettings;
import dev.liaison.sandbox.kit.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 401 in all its forms. */
public final class Challenges {
    private static final String BODY = "<html><head><title>401 - Unauthorized</title></head><body></body></html>";

    private static final String BEARER = "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\","
            + " trusted_issuers=\"00000001-0000-0000-c000-000000000000@*\","
            + " token_types=\"app_asserted_user_v1 service_asserted_app_v1\","
            + " authorization_uri=\"https://login.windows.net/common/oauth2/authorize\"";

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
        if (settings.oauth()) {
            offered.add(BEARER);
        }
        return answer(String.join("\n", offered), Map.of());
    }

    /** A token that is not taken. */
    static Answer token(Map<String, String> diagnostics) {
        return answer(BEARER + ", error=\"invalid_token\"", diagnostics);
    }

    /** One step of a handshake. */
    static Answer next(String scheme, String token) {
        return answer(scheme + " " + token, Map.of());
    }

    private static Answer answer(String challenges, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        if (!challenges.isEmpty()) {
            headers.put("WWW-Authenticate", challenges);
        }
        return new Answer(401, "text/html", headers, BODY);
    }
}
