package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.exchange.Login;
import dev.liaison.sandbox.exchange.auth.Authentication;
import dev.liaison.sandbox.exchange.auth.Identified;
import dev.liaison.sandbox.exchange.soap.SoapFault;
import dev.liaison.sandbox.exchange.soap.SoapRequest;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one address of Exchange Web Services. */
public final class ExchangeApi {
    /** Below the name of the server, and as on a host of its own, for whoever puts one before it. */
    private static final List<String> PATHS = List.of("/exchange/EWS/Exchange.asmx", "/EWS/Exchange.asmx");

    private final Exchange exchange;
    private final Invitations invitations;
    private final Door door;
    private final Authentication authentication;

    /** That server, behind that door. */
    public ExchangeApi(Exchange exchange, Invitations invitations, Door door) {
        this.exchange = exchange;
        this.invitations = invitations;
        this.door = door;
        authentication = new Authentication(exchange);
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        for (String path : PATHS) {
            routes.post(path, this::handle);
            routes.get(path, this::handle);
        }
    }

    private void handle(Context ctx) {
        Identified identified = identify(ctx);
        Login login = identified.login();
        Answer refusal = identified.answer();
        if (login == null || refusal != null) {
            Answer answer = refusal == null ? Answer.empty(401) : refusal;
            door.open(ctx, Visit.of("exchange.authenticate", identified.name(), null), () -> answer);
            return;
        }
        String method = "exchange." + SoapRequest.operation(ctx.body());
        door.open(
                ctx,
                Visit.of(method, login.name(), mailbox(login.mailbox())),
                () -> answer(ctx, login, identified.app()));
    }

    private Identified identify(Context ctx) {
        synchronized (exchange.calendars()) {
            return authentication.identify(ctx);
        }
    }

    private @Nullable Account mailbox(@Nullable String address) {
        synchronized (exchange.calendars()) {
            return address == null ? null : exchange.mailbox(address).orElse(null);
        }
    }

    private Answer answer(Context ctx, Login login, boolean app) {
        if (!ctx.method().name().equals("POST")) {
            return Answer.text(405, "Method Not Allowed");
        }
        String type = String.valueOf(ctx.contentType())
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("\"", "");
        if (!type.equals("text/xml") && !type.equals("text/xml;charset=utf-8")) {
            return Answer.text(
                    415,
                    "Cannot process the message because the content type '" + ctx.contentType()
                            + "' was not the expected type 'text/xml; charset=utf-8'.");
        }
        try {
            SoapRequest request = SoapRequest.read(ctx.body());
            return Operations.answer(new Operation(exchange, invitations, request, caller(request, login, app)));
        } catch (SoapFault fault) {
            return fault.answer();
        }
    }

    private @Nullable Account caller(SoapRequest request, Login login, boolean app) {
        String wanted = request.impersonated();
        if (wanted == null && app) {
            throw SoapFault.of(
                    "ErrorInvalidExchangeImpersonationHeaderData",
                    "ExchangeImpersonation SOAP header must be present for this type of OAuth token.");
        }
        if (wanted == null) {
            return mailbox(login.mailbox());
        }
        if (!login.mayImpersonate(wanted)) {
            throw SoapFault.of(
                    "ErrorImpersonateUserDenied",
                    "The account does not have permission to impersonate the requested user.");
        }
        return exchange.mailbox(wanted)
                .orElseThrow(() ->
                        SoapFault.of("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it."));
    }
}
