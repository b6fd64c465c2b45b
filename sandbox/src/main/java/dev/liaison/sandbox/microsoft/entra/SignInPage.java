package dev.liaison.sandbox.microsoft.entra;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Uris;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.microsoft.Tenant;
import dev.liaison.sandbox.oauth.Code;
import dev.liaison.sandbox.oauth.Form;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Entra's account picker and consent, on one page, and its buttons. Nothing can be unticked here. */
final class SignInPage {
    private final Microsoft microsoft;

    SignInPage(Microsoft microsoft) {
        this.microsoft = microsoft;
    }

    void show(Context ctx) {
        read(ctx, request -> {
            if (request.prompt().equals("none")) {
                back(
                        ctx,
                        request,
                        new EntraError(
                                        400,
                                        "login_required",
                                        50058,
                                        "A silent sign-in request was sent but no user is signed in.")
                                .parameters());
                return;
            }
            ctx.html(SignInHtml.consent(
                    request.app().name(), accounts(request), request.loginHint(), request.scopes(), query(ctx)));
        });
    }

    private List<Account> accounts(SignInRequest request) {
        return microsoft.calendars().accounts(Provider.MICROSOFT).stream()
                .filter(account -> request.realm().admits(microsoft, account))
                .filter(account -> suits(request, account))
                .toList();
    }

    private boolean suits(SignInRequest request, Account account) {
        boolean work = microsoft.tenant(account).isPresent();
        return work ? request.app().forWork() : request.app().forConsumers();
    }

    /** Takes the decision: form fields {@code decision} and {@code account}, and {@code on_behalf} of an admin. */
    void decide(Context ctx) {
        Form form = Form.body(ctx);
        read(ctx, request -> {
            switch (form.text("decision", "")) {
                case "allow" -> allow(ctx, request, form);
                case "return" -> back(ctx, request, consentRequired(request).parameters());
                default ->
                    back(
                            ctx,
                            request,
                            new EntraError(400, "access_denied", 65004, "User declined to consent to access the app.")
                                    .parameters());
            }
        });
    }

    private static EntraError consentRequired(SignInRequest request) {
        return new EntraError(
                400,
                "consent_required",
                65001,
                "The user or administrator has not consented to use the application with ID '"
                        + request.app().clientId() + "' named '" + request.app().name() + "'.");
    }

    private void allow(Context ctx, SignInRequest request, Form form) {
        Account account = microsoft
                .calendars()
                .account(Provider.MICROSOFT, form.text("account", ""))
                .orElseThrow(() -> EntraError.request(50034, "The user account does not exist in the directory."));
        if (!request.realm().admits(microsoft, account) || !suits(request, account)) {
            throw EntraError.request(
                    50020,
                    "User account '" + account.email() + "' from identity provider does not exist in tenant '"
                            + request.realm().name() + "' and cannot access the application in that tenant.");
        }
        List<String> plain = request.scopes().stream().map(EntraScopes::plain).toList();
        Optional<Tenant> tenant = microsoft.tenant(account);
        boolean admin =
                tenant.filter(each -> each.admins().contains(account.email())).isPresent();
        boolean may = admin || tenant.map(each -> each.lets(plain)).orElse(true);
        if (!may && !microsoft.consented(request.app().clientId(), account, plain)) {
            ctx.html(SignInHtml.needsAdmin(request.app().name(), query(ctx)));
            return;
        }
        if (form.text("on_behalf") != null && admin) {
            microsoft.identity().allow(request.app().clientId(), tenant.get().id(), plain);
        }
        microsoft.identity().allow(request.app().clientId(), account, plain);
        back(ctx, request, Map.of("code", code(request, account)));
    }

    private String code(SignInRequest request, Account account) {
        String code = "1.A" + Ids.secret(60) + "." + Ids.secret(400);
        microsoft
                .identity()
                .keep(
                        code,
                        new Code.Request(
                                request.app().clientId(),
                                account,
                                request.scopes(),
                                request.redirectUri(),
                                request.challenge(),
                                request.nonce(),
                                request.scopes().contains("offline_access"),
                                microsoft.tenantId(account)));
        return code;
    }

    private static void back(Context ctx, SignInRequest request, Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        if (request.state() != null) {
            all.put("state", request.state());
        }
        if (answer.containsKey("code")) {
            all.put("session_state", Ids.uuid());
        }
        if (request.responseMode().equals("form_post")) {
            ctx.html(SignInHtml.post(request.redirectUri(), all));
        } else {
            ctx.redirect(Uris.with(request.redirectUri(), all));
        }
    }

    private void read(Context ctx, Consumer<SignInRequest> work) {
        synchronized (microsoft.calendars()) {
            try {
                work.accept(SignInRequest.read(microsoft, ctx.pathParam("tenant"), Form.query(ctx)));
            } catch (EntraError refused) {
                ctx.status(refused.status()).html(SignInHtml.error(refused));
            }
        }
    }

    private static String query(Context ctx) {
        String query = ctx.queryString();
        return query == null ? "" : query;
    }
}
