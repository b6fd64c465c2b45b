package dev.liaison.sandbox.google.account;

import static dev.liaison.sandbox.kit.Html.escape;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.google.GoogleScopes;
import dev.liaison.sandbox.kit.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the consent page: no script is needed to use it. */
final class ConsentHtml {
    private ConsentHtml() {}

    static String page(ConsentRequest request, List<Account> accounts, @Nullable String query) {
        String app = escape(request.client().name());
        return Html.page(
                "google",
                "Sign in – Google Accounts",
                "<div class=\"consent\"><h1><b>" + app + "</b> wants access to your Google Account</h1>"
                        + "<form method=\"post\" action=\"?" + escape(query == null ? "" : query) + "\">"
                        + chooser(request, accounts) + scopes(request, app)
                        + "<div class=\"row\"><button class=\"btn\" name=\"decision\" value=\"cancel\" data-cancel formnovalidate>"
                        + "Cancel</button><button class=\"btn primary\" name=\"decision\" value=\"allow\" data-allow>"
                        + "Continue</button></div></form></div>");
    }

    private static String chooser(ConsentRequest request, List<Account> accounts) {
        StringBuilder out =
                new StringBuilder("<label>Choose an account<select name=\"account\" data-account required>");
        for (Account account : accounts) {
            String email = escape(account.email());
            boolean hinted = account.email().equals(request.loginHint());
            out.append("<option value=\"").append(email).append('"').append(hinted ? " selected" : "");
            out.append('>')
                    .append(escape(account.profile().name()))
                    .append(" (")
                    .append(email)
                    .append(")</option>");
        }
        return out.append("</select></label>").toString();
    }

    private static String scopes(ConsentRequest request, String app) {
        StringBuilder out = new StringBuilder(
                        "<input type=\"hidden\" name=\"scopes_shown\" value=\"1\"><h2>Select what ")
                .append(app)
                .append(" can access</h2><ul class=\"scopes\">");
        for (String scope : request.scopes()) {
            out.append("<li data-scope=\"").append(escape(scope)).append("\">");
            String meaning = escape(GoogleScopes.meaning(scope));
            if (GoogleScopes.identity(scope)) {
                out.append("<span>").append(meaning).append("</span>");
            } else {
                out.append("<label class=\"optional\"><input type=\"checkbox\" name=\"scope\" value=\"")
                        .append(escape(scope))
                        .append("\" checked> ")
                        .append(meaning)
                        .append("</label>");
            }
            out.append("</li>");
        }
        return out.append("</ul>").toString();
    }

    static String error(ConsentRequest.Refused refused) {
        return Html.page(
                "google",
                "Error",
                "<div class=\"consent\"><h1>Access blocked: this app’s request is invalid</h1><p>"
                        + escape(String.valueOf(refused.getMessage())) + "</p><p>Error " + refused.status()
                        + ": <code data-oauth-error=\"" + refused.error() + "\">" + refused.error()
                        + "</code></p></div>");
    }
}
