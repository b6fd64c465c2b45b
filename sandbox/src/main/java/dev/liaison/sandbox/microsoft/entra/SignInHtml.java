package dev.liaison.sandbox.microsoft.entra;

import static dev.liaison.sandbox.kit.Html.escape;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.kit.Html;
import dev.liaison.sandbox.microsoft.EntraScopes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes Entra's pages: no script is needed to use them. */
final class SignInHtml {
    private SignInHtml() {}

    static String consent(
            String app, List<Account> accounts, @Nullable String hint, List<String> scopes, String query) {
        return page(
                "Permissions requested",
                "<h1>Permissions requested by <b>" + escape(app) + "</b></h1>" + open(query) + chooser(accounts, hint)
                        + list(scopes)
                        + "<label class=\"optional\"><input type=\"checkbox\" name=\"on_behalf\" value=\"1\" data-on-behalf>"
                        + " Consent on behalf of your organization <em>admins only</em></label>" + buttons());
    }

    static String adminConsent(String app, String tenant, List<Account> accounts, List<String> scopes, String query) {
        return page(
                "Permissions requested",
                "<h1>Review permissions for your organization</h1><p><b>" + escape(app) + "</b> in " + escape(tenant)
                        + "</p>" + open(query) + chooser(accounts, null) + list(scopes) + buttons());
    }

    private static String open(String query) {
        return "<form method=\"post\" action=\"?" + escape(query) + "\">";
    }

    private static String chooser(List<Account> accounts, @Nullable String hint) {
        StringBuilder out = new StringBuilder("<label>Pick an account<select name=\"account\" data-account required>");
        for (Account account : accounts) {
            String email = escape(account.email());
            out.append("<option value=\"")
                    .append(email)
                    .append('"')
                    .append(account.email().equals(hint) ? " selected" : "");
            out.append('>')
                    .append(escape(account.profile().name()))
                    .append(" (")
                    .append(email)
                    .append(")</option>");
        }
        return out.append("</select></label>").toString();
    }

    private static String list(List<String> scopes) {
        StringBuilder out = new StringBuilder("<h2>This app would like to</h2><ul class=\"scopes\">");
        for (String scope : scopes) {
            out.append("<li data-scope=\"").append(escape(scope)).append("\"><span>");
            out.append(escape(EntraScopes.meaning(scope))).append("</span><code>");
            out.append(escape(EntraScopes.plain(scope))).append("</code></li>");
        }
        return out.append("</ul>").toString();
    }

    private static String buttons() {
        return "<div class=\"row\"><button class=\"btn\" name=\"decision\" value=\"cancel\" data-cancel formnovalidate>"
                + "Cancel</button><button class=\"btn primary\" name=\"decision\" value=\"allow\" data-allow>Accept</button>"
                + "</div></form>";
    }

    static String needsAdmin(String app, String query) {
        return page(
                "Need admin approval",
                "<h1>Need admin approval</h1><p><b>" + escape(app) + "</b> needs permission to access resources in your"
                        + " organization that only an admin can grant.</p><p><code data-oauth-error=\"AADSTS65001\">"
                        + "AADSTS65001</code></p>" + open(query)
                        + "<div class=\"row\"><button class=\"btn\" name=\"decision\""
                        + " value=\"return\" data-return>Return to the application without granting consent</button></div>"
                        + "</form>");
    }

    static String error(EntraError refused) {
        return page(
                "Sign in to your account",
                "<h1>Sorry, but we’re having trouble signing you in.</h1><p><code data-oauth-error=\"" + refused.code()
                        + "\">" + refused.code() + "</code>: " + escape(String.valueOf(refused.getMessage())) + "</p>");
    }

    /** A page that posts the answer to the app: by itself, or by a button where no script runs. */
    static String post(String to, Map<String, String> fields) {
        StringBuilder out = new StringBuilder("<form method=\"post\" action=\"")
                .append(escape(to))
                .append("\" data-form-post>");
        fields.forEach((name, value) -> out.append("<input type=\"hidden\" name=\"")
                .append(escape(name))
                .append("\" value=\"")
                .append(escape(value))
                .append("\">"));
        out.append("<noscript><button class=\"btn primary\">Continue</button></noscript></form>");
        return page("Working...", out + "<script>document.forms[0].submit()</script>");
    }

    private static String page(String title, String body) {
        return Html.page("microsoft", title, "<div class=\"consent\">" + body + "</div>");
    }
}
