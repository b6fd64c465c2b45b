package dev.liaison.sandbox.google.account;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleScopes;
import dev.liaison.sandbox.google.account.ConsentRequest.Refused;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Uris;
import dev.liaison.sandbox.oauth.Code;
import dev.liaison.sandbox.oauth.Form;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Google's account chooser and consent, on one page, and its two buttons. */
public final class ConsentPage {
    private final Google google;

    /** Consent for clients of that Google. */
    public ConsentPage(Google google) {
        this.google = google;
    }

    /** Shows the page, or Google's error page. */
    public void show(Context ctx) {
        read(ctx, (request, form) -> {
            if (request.prompt().contains("none")) {
                ctx.redirect(back(request, Map.of("error", "interaction_required")));
            } else {
                ctx.html(ConsentHtml.page(request, google.calendars().accounts(Provider.GOOGLE), ctx.queryString()));
            }
        });
    }

    /** Takes the decision: form fields {@code decision}, {@code account} and a {@code scope} for each ticked box. */
    public void decide(Context ctx) {
        read(ctx, (request, form) -> {
            boolean allowed = "allow".equals(form.text("decision"));
            ctx.redirect(back(request, allowed ? allow(request, form) : Map.of("error", "access_denied")));
        });
    }

    private void read(Context ctx, BiConsumer<ConsentRequest, Form> work) {
        synchronized (google.calendars()) {
            try {
                work.accept(ConsentRequest.read(google, Form.query(ctx)), Form.body(ctx));
            } catch (Refused refused) {
                ctx.status(refused.status()).html(ConsentHtml.error(refused));
            }
        }
    }

    private Map<String, String> allow(ConsentRequest request, Form form) {
        Account account = google.calendars()
                .account(Provider.GOOGLE, form.text("account", ""))
                .orElseThrow(() -> new Refused(400, "invalid_request", "Couldn’t find your Google Account"));
        Set<String> scopes = new LinkedHashSet<>(request.scopes());
        if (form.text("scopes_shown") != null) {
            scopes.removeIf(
                    scope -> !GoogleScopes.identity(scope) && !form.all("scope").contains(scope));
        }
        if (scopes.isEmpty()) {
            return Map.of("error", "access_denied");
        }
        Set<String> before = google.identity().consent(request.client().clientId(), account);
        if (request.includeGranted()) {
            scopes.addAll(before);
        }
        boolean renewable =
                request.offline() && (before.isEmpty() || request.prompt().contains("consent"));
        google.identity().allow(request.client().clientId(), account, scopes);
        return granted(account, code(request, account, List.copyOf(scopes), renewable), scopes);
    }

    private String code(ConsentRequest request, Account account, List<String> scopes, boolean renewable) {
        String code = "4/0A" + Ids.secret(68);
        google.identity()
                .keep(
                        code,
                        new Code.Request(
                                request.client().clientId(),
                                account,
                                scopes,
                                request.redirectUri(),
                                request.challenge(),
                                request.nonce(),
                                renewable,
                                ""));
        return code;
    }

    private static Map<String, String> granted(Account account, String code, Set<String> scopes) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("iss", Google.ISSUER);
        out.put("code", code);
        out.put("scope", String.join(" ", scopes));
        out.put("authuser", "0");
        if (account.profile().organization() != null) {
            out.put("hd", account.profile().organization());
        }
        out.put("prompt", "consent");
        return out;
    }

    private static String back(ConsentRequest request, Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>();
        if (request.state() != null) {
            all.put("state", request.state());
        }
        all.putAll(answer);
        return Uris.with(request.redirectUri(), all);
    }
}
