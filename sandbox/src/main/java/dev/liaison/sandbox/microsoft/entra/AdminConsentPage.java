package dev.liaison.sandbox.microsoft.entra;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Uris;
import dev.liaison.sandbox.microsoft.EntraApp;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.microsoft.Tenant;
import dev.liaison.sandbox.oauth.Form;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where an admin lets an app into the company. */
final class AdminConsentPage {
    private final Microsoft microsoft;

    AdminConsentPage(Microsoft microsoft) {
        this.microsoft = microsoft;
    }

    /** A sound request of it. */
    private record Request(Realm realm, EntraApp app, String redirectUri, String scope, List<String> scopes) {}

    void show(Context ctx) {
        synchronized (microsoft.calendars()) {
            try {
                Request request = read(ctx);
                List<Account> people = microsoft.calendars().accounts(Provider.MICROSOFT).stream()
                        .filter(account -> microsoft.tenant(account).isPresent())
                        .filter(account -> request.realm().admits(microsoft, account))
                        .toList();
                String query = ctx.queryString();
                ctx.html(SignInHtml.adminConsent(
                        request.app().name(),
                        request.realm().name(),
                        people,
                        request.scopes(),
                        query == null ? "" : query));
            } catch (EntraError refused) {
                ctx.status(refused.status()).html(SignInHtml.error(refused));
            }
        }
    }

    private Request read(Context ctx) {
        Form query = Form.query(ctx);
        Realm realm = Realm.of(microsoft, ctx.pathParam("tenant"));
        if (realm.name().equals("consumers") || realm.name().equals("common")) {
            throw EntraError.request(90009, "Admin consent needs a tenant or 'organizations'.");
        }
        EntraApp app = SignInRequest.app(microsoft, query, realm);
        String redirect = SignInRequest.redirect(app, query);
        String scope = SignInRequest.need(query, "scope");
        if (scope.equals(EntraScopes.GRAPH + ".default")) {
            return new Request(realm, app, redirect, scope, app.applicationPermissions());
        }
        for (String each : query.words("scope")) {
            if (!EntraScopes.delegated(each)) {
                throw new EntraError(
                        400,
                        "invalid_client",
                        650053,
                        "The application asked for scope '" + each
                                + "' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'.");
            }
        }
        return new Request(realm, app, redirect, scope, query.words("scope"));
    }

    /** Takes the decision: form fields {@code decision} and {@code account}. */
    void decide(Context ctx) {
        Form form = Form.body(ctx);
        synchronized (microsoft.calendars()) {
            try {
                Request request = read(ctx);
                boolean allowed = "allow".equals(form.text("decision"));
                Map<String, String> answer = allowed
                        ? allow(request, form)
                        : new EntraError(400, "access_denied", 65004, "The admin declined to consent.").parameters();
                String state = Form.query(ctx).text("state");
                if (state != null) {
                    answer.put("state", state);
                }
                ctx.redirect(Uris.with(request.redirectUri(), answer));
            } catch (EntraError refused) {
                ctx.status(refused.status()).html(SignInHtml.error(refused));
            }
        }
    }

    private Map<String, String> allow(Request request, Form form) {
        Account account = microsoft
                .calendars()
                .account(Provider.MICROSOFT, form.text("account", ""))
                .filter(each -> request.realm().admits(microsoft, each))
                .orElseThrow(() -> EntraError.request(50020, "The user account does not exist in the tenant."));
        Tenant tenant = microsoft
                .tenant(account)
                .filter(each -> each.admins().contains(account.email()))
                .orElseThrow(() ->
                        EntraError.request(90094, "Admin consent is required: this account is not an administrator."));
        boolean registered = request.scope().equals(EntraScopes.GRAPH + ".default");
        List<String> plain = request.scopes().stream().map(EntraScopes::plain).toList();
        microsoft.adminConsent(request.app(), tenant, registered ? List.of() : plain);
        Map<String, String> out = new LinkedHashMap<>();
        out.put("admin_consent", "True");
        out.put("tenant", tenant.id());
        out.put("scope", request.scope());
        return out;
    }
}
