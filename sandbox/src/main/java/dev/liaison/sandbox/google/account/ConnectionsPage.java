package dev.liaison.sandbox.google.account;

import static dev.liaison.sandbox.kit.Html.escape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleScopes;
import dev.liaison.sandbox.kit.Html;
import io.javalin.http.Context;
import java.util.Optional;

/** "Third-party apps and services": where a person takes an app's access away. */
final class ConnectionsPage {
    private final Google google;

    ConnectionsPage(Google google) {
        this.google = google;
    }

    void show(Context ctx) {
        synchronized (google.calendars()) {
            Optional<Account> account = account(ctx);
            if (account.isEmpty()) {
                ctx.status(404)
                        .html(Html.page(
                                "google", "Not found", "<div class=\"consent\"><h1>No such account</h1></div>"));
                return;
            }
            ctx.html(Html.page("google", "Third-party apps & services", page(account.get())));
        }
    }

    /** Takes access away from the app in the form field {@code client_id}. */
    void remove(Context ctx) {
        synchronized (google.calendars()) {
            account(ctx).ifPresent(account -> google.revoke(account, ctx.formParam("client_id")));
            ctx.redirect(ctx.path());
        }
    }

    private Optional<Account> account(Context ctx) {
        return google.calendars().account(Provider.GOOGLE, ctx.pathParam("email"));
    }

    private String page(Account account) {
        StringBuilder out = new StringBuilder("<div class=\"consent\"><h1>Your connections to third-party apps</h1><p>")
                .append(escape(account.email()))
                .append("</p>");
        for (ObjectNode app : google.apps(account)) {
            out.append("<form method=\"post\"><h2>")
                    .append(escape(app.path("app").asText()));
            out.append("</h2><ul class=\"scopes\">");
            app.path("scopes").forEach(scope -> out.append("<li>")
                    .append(escape(GoogleScopes.meaning(scope.asText())))
                    .append("</li>"));
            String client = escape(app.path("client_id").asText());
            out.append("</ul><div class=\"row\"><button class=\"btn\" name=\"client_id\" value=\"")
                    .append(client)
                    .append("\" data-revoke=\"")
                    .append(client)
                    .append("\">Delete all connections</button></div></form>");
        }
        if (google.apps(account).isEmpty()) {
            out.append("<p data-no-connections>No app has access to this account.</p>");
        }
        return out.append("</div>").toString();
    }
}
