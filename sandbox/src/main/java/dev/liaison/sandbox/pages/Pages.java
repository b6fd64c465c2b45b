package dev.liaison.sandbox.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Serves the front end from the jar: every page is the same document, the script shows the right one. */
public final class Pages {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "html", "text/html; charset=utf-8");

    private Pages() {}

    /** Adds the routes. */
    public static void routes(RoutesConfig routes) {
        routes.get("/assets/{name}", ctx -> serve(ctx, ctx.pathParam("name")));
        for (String page : new String[] {
            "/",
            "/slack",
            "/slack/{team}",
            "/slack/{team}/{user}",
            "/teams",
            "/teams/{tenant}/{email}",
            "/calendar",
            "/calendar/{provider}/{email}",
            "/mail",
            "/mail/{id}",
            "/calls",
            "/faults"
        }) {
            routes.get(page, ctx -> serve(ctx, "index.html"));
        }
    }

    private static void serve(Context ctx, String name) throws IOException {
        try (InputStream file = Pages.class.getResourceAsStream("/web/" + name)) {
            if (file == null || name.contains("..")) {
                ctx.status(404).result("not found");
                return;
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            ctx.contentType(type).header("Cache-Control", "no-cache").result(file.readAllBytes());
        }
    }
}
