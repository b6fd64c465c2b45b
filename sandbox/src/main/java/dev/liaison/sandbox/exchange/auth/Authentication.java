package dev.liaison.sandbox.exchange.auth;

import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.exchange.ExchangeSettings;
import dev.liaison.sandbox.exchange.Login;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** Finds out who calls. NTLM proves it for the connection, the others for one request. */
public final class Authentication {
    private static final String LOGIN = Authentication.class.getName() + ".login";
    private final Exchange exchange;
    private final NtlmHandshake ntlm;
    private final AppTokens tokens;

    /** For the logins of that server. */
    public Authentication(Exchange exchange) {
        this.exchange = exchange;
        ntlm = new NtlmHandshake(exchange);
        tokens = new AppTokens(exchange);
    }

    /** Who calls; callers hold the monitor of the calendars. */
    public Identified identify(Context ctx) {
        Attributes connection =
                ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData();
        String header = ctx.header("Authorization");
        if (header == null) {
            return connection.getAttribute(LOGIN) instanceof Login known ? Identified.as(known) : no(null);
        }
        connection.removeAttribute(LOGIN);
        int blank = header.indexOf(' ');
        String scheme = blank < 0 ? header : header.substring(0, blank);
        String rest = blank < 0 ? "" : header.substring(blank + 1).strip();
        Identified identified = by(scheme, rest, connection, ctx.req().getServerName());
        if (identified.login() != null && windows(scheme)) {
            connection.setAttribute(LOGIN, identified.login());
        }
        return identified;
    }

    private Identified by(String scheme, String rest, Attributes connection, String host) {
        ExchangeSettings settings = exchange.settings();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> settings.basic() ? basic(rest) : no(null);
            case "bearer" -> settings.oauth() ? tokens.identify(rest, host) : no(null);
            case "ntlm" -> settings.ntlm() ? ntlm(scheme, rest, connection) : no(null);
            case "negotiate" -> settings.negotiate() ? ntlm(scheme, rest, connection) : no(null);
            default -> no(null);
        };
    }

    private static boolean windows(String scheme) {
        return scheme.equalsIgnoreCase("ntlm") || scheme.equalsIgnoreCase("negotiate");
    }

    private Identified basic(String rest) {
        byte[] decoded = decoded(rest);
        String pair = decoded == null ? "" : new String(decoded, StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return no(null);
        }
        String password = pair.substring(colon + 1);
        return checked(pair.substring(0, colon), login -> login.password().equals(password));
    }

    private Identified ntlm(String scheme, String rest, Attributes connection) {
        byte[] bytes = decoded(rest);
        Optional<NtlmMessage> message = bytes == null ? Optional.empty() : NtlmMessage.read(bytes);
        if (message.isEmpty()) {
            return no(null);
        }
        if (message.get().type() == 1) {
            return Identified.no(null, Challenges.next(scheme, ntlm.challenge(connection)));
        }
        NtlmHandshake.Proof proof = ntlm.proof(message.get(), connection);
        return proof == null ? no(null) : checked(proof.name(), proof::madeBy);
    }

    private Identified checked(String name, Predicate<Login> right) {
        Login login = exchange.login(name).orElse(null);
        if (login == null || login.disabled() || exchange.locks().locked(login.user())) {
            return no(name);
        }
        ExchangeSettings settings = exchange.settings();
        if (!right.test(login)) {
            exchange.locks().failed(login.user(), settings.lockAfter(), Duration.ofSeconds(settings.lockSeconds()));
            return no(name);
        }
        exchange.locks().open(login.user());
        return Identified.as(login);
    }

    private Identified no(@Nullable String name) {
        return Identified.no(name, Challenges.all(exchange.settings()));
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
