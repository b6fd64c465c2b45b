package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.exchange.Login;
import dev.liaison.sandbox.kit.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** What an Exchange administrator does: logins, their role and their locks, the server's settings. */
public final class ExchangeControl {
    private static final String LOGINS = "/_control/exchange/logins";
    private final Exchange exchange;

    /** Controls that server. */
    public ExchangeControl(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get("/_control/exchange/settings", locked(this::settings));
        routes.put("/_control/exchange/settings", locked(this::set));
        routes.get(LOGINS, locked(this::list));
        routes.patch(LOGINS + "/{user}", locked(this::change));
        routes.post(LOGINS + "/{user}/unlock", locked(this::unlock));
    }

    private Handler locked(Handler handler) {
        return ctx -> {
            synchronized (exchange.calendars()) {
                handler.handle(ctx);
            }
        };
    }

    private void settings(Context ctx) {
        json(ctx, Json.MAPPER.valueToTree(exchange.settings()));
    }

    private void set(Context ctx) {
        exchange.set(exchange.settings().changed(body(ctx)));
        settings(ctx);
    }

    private void list(Context ctx) {
        ArrayNode out = Json.array();
        exchange.logins().forEach(each -> out.add(shown(each)));
        json(ctx, out);
    }

    private ObjectNode shown(Login login) {
        ObjectNode out = Json.MAPPER.valueToTree(login);
        out.remove("password");
        out.put("wrong_passwords", exchange.locks().wrong(login.user()));
        return out.put("locked", exchange.locks().locked(login.user()));
    }

    private void change(Context ctx) {
        ObjectNode patch = body(ctx);
        patch.put("user", login(ctx).user());
        json(ctx, shown(exchange.merge(patch)));
    }

    private void unlock(Context ctx) {
        Login login = login(ctx);
        exchange.locks().open(login.user());
        json(ctx, shown(login));
    }

    private Login login(Context ctx) {
        return exchange.user(ctx.pathParam("user")).orElseThrow(() -> new Refusal(404, "no such login"));
    }
}
