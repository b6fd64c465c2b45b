package dev.liaison.sandbox.icloud;

import static dev.liaison.sandbox.kit.Html.escape;

import dev.liaison.sandbox.kit.Html;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The "Apple Account" page: app-specific passwords, and the password of the account itself. */
public final class AppleAccountPage {
    private static final String PATH = "/icloud/account/{email}";
    private final ICloud icloud;

    /** For the people of that iCloud. */
    public AppleAccountPage(ICloud icloud) {
        this.icloud = icloud;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, null));
        routes.post(PATH, this::act);
    }

    private void act(Context ctx) {
        synchronized (icloud.calendars()) {
            String word = icloud.person(ctx.pathParam("email"))
                    .map(person -> done(ctx, person))
                    .orElse(null);
            show(ctx, word);
        }
    }

    /** The form fields {@code generate} (a label), {@code revoke} (an id), {@code password} or {@code unlock}. */
    private static @Nullable String done(Context ctx, AppleAccount person) {
        String label = ctx.formParam("generate");
        String revoked = ctx.formParam("revoke");
        String password = ctx.formParam("password");
        if (label != null && !label.isBlank()) {
            return person.generate(label).map(AppPassword::password).orElse("");
        }
        if (revoked != null) {
            person.revoke(revoked);
        } else if (password != null && !password.isBlank()) {
            person.changePrimary(password);
        } else if (ctx.formParam("unlock") != null) {
            person.unlock();
        }
        return null;
    }

    private void show(Context ctx, @Nullable String generated) {
        synchronized (icloud.calendars()) {
            Optional<AppleAccount> person = icloud.person(ctx.pathParam("email"));
            if (person.isEmpty()) {
                ctx.status(404).html(page("<h1>No such account</h1>"));
            } else {
                ctx.html(page(body(person.get(), generated)));
            }
        }
    }

    private static String page(String body) {
        return Html.page("icloud", "Apple Account", "<div class=\"consent\">" + body + "</div>");
    }

    private static String body(AppleAccount person, @Nullable String generated) {
        StringBuilder out = new StringBuilder("<h1>App-specific passwords</h1><p>")
                .append(escape(person.email()))
                .append("</p>");
        if (generated != null) {
            out.append(
                    generated.isEmpty()
                            ? "<p data-too-many>There are 25 already. Revoke one first.</p>"
                            : "<p>Your app-specific password is <code data-generated>" + generated
                                    + "</code>. It is shown only now.</p>");
        }
        for (AppPassword each : person.passwords()) {
            out.append("<form method=\"post\" class=\"row\"><b data-app-password>")
                    .append(escape(each.label()));
            out.append("</b><button class=\"btn\" name=\"revoke\" value=\"").append(escape(each.id()));
            out.append("\" data-revoke>Revoke</button></form>");
        }
        out.append("<form method=\"post\"><label>Name of the app<input name=\"generate\" required></label>"
                + "<div class=\"row\"><button class=\"btn primary\" data-generate>Generate</button></div></form>");
        out.append("<h2>Password of the account</h2><p>A new one ends all app-specific passwords.</p>"
                + "<form method=\"post\"><label>New password<input name=\"password\" type=\"password\" required></label>"
                + "<div class=\"row\"><button class=\"btn\" data-change-password>Change</button></div></form>");
        if (person.locked()) {
            out.append("<h2 data-locked>The account is locked</h2><form method=\"post\"><div class=\"row\">"
                    + "<button class=\"btn\" name=\"unlock\" value=\"1\" data-unlock>Unlock</button></div></form>");
        }
        return out.toString();
    }
}
