package dev.liaison.sandbox.exchange.auth;

import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.oauth.Token;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens of apps that call in their own name. Each must be Entra's, alive, for this very server, with the permission that Exchange
 * asks for, and of an app that is a partner application here, with an account linked to it.
 */
final class AppTokens {
    private static final String PERMISSION = "full_access_as_app";
    private final Exchange exchange;

    AppTokens(Exchange exchange) {
        this.exchange = exchange;
    }

    /** {@code host} is the name under which the server was called. */
    Identified identify(String value, String host) {
        Optional<Token> token = exchange.token(value)
                .filter(each -> each.kind() == Token.Kind.ACCESS)
                .filter(each -> each.live(exchange.calendars().clock().instant()));
        if (token.isEmpty()) {
            return no(Map.of());
        }
        Token.Grant grant = token.get().grant();
        if (!host.equalsIgnoreCase(host(grant.audience()))) {
            return no(diagnostics(
                    "2000003",
                    "The hostname component of the audience claim value is invalid. Expected 'https://" + host
                            + "'. Actual '" + grant.audience() + "'.",
                    "invalid_resource"));
        }
        if (!grant.scopes().contains(PERMISSION)) {
            return no(diagnostics(
                    "2000008",
                    "The token contains no permissions, or permissions can not be understood.",
                    "invalid_grant"));
        }
        return exchange.linkedTo(grant.clientId())
                .filter(login -> !login.disabled())
                .map(Identified::app)
                .orElseGet(() -> no(Map.of()));
    }

    private static String host(String audience) {
        String host = audience.isEmpty() ? null : URI.create(audience).getHost();
        return host == null ? "" : host;
    }

    private static Map<String, String> diagnostics(String number, String reason, String category) {
        return Map.of("x-ms-diagnostics", number + ";reason=\"" + reason + "\";error_category=\"" + category + "\"");
    }

    private static Identified no(Map<String, String> diagnostics) {
        return Identified.no(null, Challenges.token(diagnostics));
    }
}
