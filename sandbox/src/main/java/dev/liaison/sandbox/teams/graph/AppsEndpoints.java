package dev.liaison.sandbox.teams.graph;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.desk.Installs;
import dev.liaison.sandbox.vendor.Bodies;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Addresses of graph.microsoft.com about apps in Teams, for apps that act for themselves. */
public final class AppsEndpoints {
    private static final String ROOT = "/microsoft/v1.0";
    private static final String INSTALLED = ROOT + "/users/{user}/teamwork/installedApps";
    private static final List<String> CATALOG = List.of("AppCatalog.Read.All", "AppCatalog.ReadWrite.All");
    private static final List<String> WRITE =
            List.of("TeamsAppInstallation.ReadWriteSelfForUser.All", "TeamsAppInstallation.ReadWriteForUser.All");
    private static final List<String> READ = List.of(
            "TeamsAppInstallation.ReadForUser.All",
            "TeamsAppInstallation.ReadWriteSelfForUser.All",
            "TeamsAppInstallation.ReadWriteForUser.All");
    private final Teams teams;
    private final Door door;
    private final Supplier<String> url;
    private final InstalledMethods installed;

    /** That Teams, behind that door, at that address. */
    public AppsEndpoints(Teams teams, Installs installs, Door door, Supplier<String> url) {
        this.teams = teams;
        this.door = door;
        this.url = url;
        installed = new InstalledMethods(installs);
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get(ROOT + "/appCatalogs/teamsApps", ctx -> call(ctx, "teamsApps", CATALOG, CatalogMethods::list));
        routes.get(INSTALLED, ctx -> call(ctx, "installed", READ, InstalledMethods::list));
        routes.post(INSTALLED, ctx -> call(ctx, "install", WRITE, installed::add));
        routes.delete(INSTALLED + "/{installation}", ctx -> call(ctx, "uninstall", WRITE, installed::remove));
        routes.get(INSTALLED + "/{installation}/chat", ctx -> call(ctx, "chat", READ, InstalledMethods::chat));
    }

    private void call(Context ctx, String method, List<String> needed, Function<AppsRequest, Answer> handler) {
        Token token;
        synchronized (teams.monitor()) {
            token = teams.microsoft().identity().token(Bodies.bearer(ctx)).orElse(null);
        }
        String user = ctx.pathParamMap().get("user");
        door.open(ctx, Visit.about(user, "teams.graph." + method, token), () -> answer(ctx, token, needed, handler));
    }

    private Answer answer(
            Context ctx, @Nullable Token token, List<String> needed, Function<AppsRequest, Answer> handler) {
        try {
            Token live = live(ctx, token);
            if (!EntraScopes.any(live.grant().scopes(), needed)) {
                throw AppsError.roles(needed, live.grant().scopes());
            }
            return handler.apply(new AppsRequest(teams, ctx, live, url.get() + ROOT));
        } catch (AppsError refused) {
            return refused.answer(teams.monitor().clock());
        }
    }

    private Token live(Context ctx, @Nullable Token token) {
        if (Bodies.bearer(ctx) == null) {
            throw AppsError.token("Access token is empty.");
        }
        if (token == null || token.kind() != Token.Kind.ACCESS || token.revoked()) {
            throw AppsError.token("IDX14100: JWT is not well formed, there are no dots (.).");
        }
        if (!token.grant().audience().isEmpty()) {
            throw AppsError.token("Access token validation failure. Invalid audience.");
        }
        if (token.expired(teams.monitor().clock().instant())) {
            throw AppsError.token("Lifetime validation failed, the token is expired.");
        }
        if (token.grant().account() != null) {
            throw AppsError.bad("Only an app that acts for itself is served here.");
        }
        return token;
    }
}
