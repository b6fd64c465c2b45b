package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.json;

import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.microsoft.Microsoft;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What a company's administrator does at Entra besides consenting. */
public final class MicrosoftControl {
    private final Microsoft microsoft;

    /** Controls that Microsoft. */
    public MicrosoftControl(Microsoft microsoft) {
        this.microsoft = microsoft;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.delete("/_control/microsoft/tenants/{tenant}/apps/{client}", this::remove);
    }

    private void remove(Context ctx) {
        synchronized (microsoft.calendars()) {
            var tenant =
                    microsoft.tenant(ctx.pathParam("tenant")).orElseThrow(() -> new Refusal(404, "no such tenant"));
            int ended = microsoft.removeApp(ctx.pathParam("client"), tenant);
            json(ctx, Json.object().put("tokens", ended));
        }
    }
}
