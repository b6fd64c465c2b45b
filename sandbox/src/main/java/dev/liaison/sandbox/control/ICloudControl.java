package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.icloud.AppPassword;
import dev.liaison.sandbox.icloud.AppleAccount;
import dev.liaison.sandbox.icloud.ICloud;
import dev.liaison.sandbox.icloud.ICloudServer;
import dev.liaison.sandbox.kit.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** What people do on their Apple Account page, iCloud's addresses and its settings. */
public final class ICloudControl {
    private static final String PERSON = "/_control/icloud/people/{email}";
    private final ICloud icloud;
    private final ICloudServer server;

    /** Controls that iCloud on that server. */
    public ICloudControl(ICloud icloud, ICloudServer server) {
        this.icloud = icloud;
        this.server = server;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get("/_control/icloud/addresses", this::addresses);
        routes.get("/_control/icloud/settings", locked(ctx -> json(ctx, icloud.settings())));
        routes.put("/_control/icloud/settings", locked(this::set));
        routes.get("/_control/icloud/people", locked(this::list));
        routes.post(PERSON + "/app-passwords", locked(this::generate));
        routes.delete(PERSON + "/app-passwords/{id}", locked(this::revoke));
        routes.put(PERSON + "/password", locked(this::change));
        routes.post(PERSON + "/unlock", locked(this::unlock));
    }

    private Handler locked(Handler handler) {
        return ctx -> {
            synchronized (icloud.calendars()) {
                handler.handle(ctx);
            }
        };
    }

    private void addresses(Context ctx) {
        json(ctx, Json.object().put("caldav", server.url()).put("partition", server.partitionUrl()));
    }

    private void set(Context ctx) {
        icloud.set(icloud.settings().changed(body(ctx)));
        json(ctx, icloud.settings());
    }

    private void list(Context ctx) {
        ArrayNode out = Json.array();
        icloud.people().forEach(each -> out.add(shown(each)));
        json(ctx, out);
    }

    private static ObjectNode shown(AppleAccount person) {
        ObjectNode out = Json.object().put("apple_id", person.email());
        out.put("wrong_passwords", person.wrong()).put("locked", person.locked());
        var passwords = out.putArray("app_passwords");
        person.passwords()
                .forEach(each -> passwords.addObject().put("id", each.id()).put("label", each.label()));
        return out;
    }

    private void generate(Context ctx) {
        AppPassword made = person(ctx)
                .generate(Json.text(body(ctx), "label", "App"))
                .orElseThrow(() -> new Refusal(409, "there are 25 app-specific passwords already"));
        json(ctx, made);
    }

    private void revoke(Context ctx) {
        AppleAccount person = person(ctx);
        if (!person.revoke(ctx.pathParam("id"))) {
            throw new Refusal(404, "no such app-specific password");
        }
        json(ctx, shown(person));
    }

    private void change(Context ctx) {
        String password = Json.text(body(ctx), "password", "");
        if (password.isEmpty()) {
            throw new Refusal(400, "a password must be given");
        }
        json(ctx, Json.object().put("ended", person(ctx).changePrimary(password)));
    }

    private void unlock(Context ctx) {
        AppleAccount person = person(ctx);
        person.unlock();
        json(ctx, shown(person));
    }

    private AppleAccount person(Context ctx) {
        return icloud.person(ctx.pathParam("email")).orElseThrow(() -> new Refusal(404, "no such Apple account"));
    }
}
