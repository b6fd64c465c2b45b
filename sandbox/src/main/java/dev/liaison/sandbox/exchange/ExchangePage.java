package dev.liaison.sandbox.exchange;

import static dev.liaison.sandbox.kit.Html.escape;

import dev.liaison.sandbox.kit.Html;
import dev.liaison.sandbox.kit.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** The administrator's page: logins with their role and locks, and which ways to log in are offered. */
public final class ExchangePage {
    private static final String PATH = "/exchange";
    private static final Set<String> WAYS = Set.of("negotiate", "ntlm", "basic", "oauth");
    private final Exchange exchange;

    /** For that server. */
    public ExchangePage(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::act);
    }

    /** The form fields {@code login} with {@code action} and perhaps {@code password}, or {@code turn} (a setting). */
    private void act(Context ctx) {
        synchronized (exchange.calendars()) {
            String turned = String.valueOf(ctx.formParam("turn"));
            if (WAYS.contains(turned)) {
                boolean on = Json.MAPPER
                        .valueToTree(exchange.settings())
                        .path(turned)
                        .asBoolean();
                exchange.set(exchange.settings().changed(Json.object().put(turned, !on)));
            }
            exchange.user(String.valueOf(ctx.formParam("login"))).ifPresent(login -> change(ctx, login));
        }
        ctx.redirect(PATH);
    }

    private void change(Context ctx, Login login) {
        var patch = Json.object().put("user", login.user());
        String password = ctx.formParam("password");
        switch (String.valueOf(ctx.formParam("action"))) {
            case "unlock" -> exchange.locks().open(login.user());
            case "role" -> exchange.merge(patch.put("impersonates", !login.impersonates()));
            case "disable" -> exchange.merge(patch.put("disabled", !login.disabled()));
            default -> {
                if (password != null && !password.isBlank()) {
                    exchange.merge(patch.put("password", password));
                }
            }
        }
    }

    private void show(Context ctx) {
        StringBuilder out = new StringBuilder("<div class=\"consent\"><h1>Exchange service accounts</h1>");
        synchronized (exchange.calendars()) {
            exchange.logins().forEach(each -> login(out, each));
            if (exchange.logins().isEmpty()) {
                out.append("<p data-no-logins>No login yet. Send a world file with exchange.logins.</p>");
            }
            ExchangeSettings settings = exchange.settings();
            out.append("<h2>Ways to log in</h2>");
            turn(out, "negotiate", settings.negotiate());
            turn(out, "ntlm", settings.ntlm());
            turn(out, "basic", settings.basic());
            turn(out, "oauth", settings.oauth());
        }
        ctx.html(Html.page("exchange", "Exchange", out.append("</div>").toString()));
    }

    private void login(StringBuilder out, Login login) {
        String state = exchange.locks().locked(login.user()) ? "locked" : login.disabled() ? "disabled" : "active";
        out.append("<form method=\"post\" data-login=\"").append(escape(login.user()));
        out.append("\" data-state=\"").append(state).append("\"><h2>").append(escape(login.name()));
        out.append("</h2><p>")
                .append(state)
                .append(", ")
                .append(exchange.locks().wrong(login.user()));
        out.append(" wrong passwords; ApplicationImpersonation ")
                .append(login.impersonates() ? "granted" : "not granted");
        out.append("</p><input type=\"hidden\" name=\"login\" value=\"")
                .append(escape(login.user()))
                .append("\">");
        out.append("<label>New password<input name=\"password\" type=\"password\"></label><div class=\"row\">");
        button(out, "action", "password", "Change password");
        button(out, "action", "role", login.impersonates() ? "Take the role away" : "Grant the role");
        button(out, "action", "disable", login.disabled() ? "Enable" : "Disable");
        button(out, "action", "unlock", "Unlock");
        out.append("</div></form>");
    }

    private static void turn(StringBuilder out, String setting, boolean on) {
        out.append("<form method=\"post\" class=\"row\"><b>")
                .append(setting)
                .append(on ? ": on" : ": off")
                .append("</b>");
        button(out, "turn", setting, on ? "Turn off" : "Turn on");
        out.append("</form>");
    }

    private static void button(StringBuilder out, String name, String value, String text) {
        out.append("<button class=\"btn\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(value);
        out.append("\" data-")
                .append(name)
                .append("=\"")
                .append(value)
                .append("\">")
                .append(text)
                .append("</button>");
    }
}
