package dev.liaison.sandbox.teams.connector;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.delivery.BotTokens;
import dev.liaison.sandbox.teams.delivery.Messenger;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Addresses of smba.trafficmanager.net, and of login.botframework.com with the keys for what comes from there. */
public final class ConnectorEndpoints {
    private static final String ROOT = "/teams/connector/{region}/v3/conversations";
    private static final String OPENID = "/teams/botframework/v1/.well-known";
    private final Door door;
    private final Messenger messenger;
    private final Supplier<String> url;
    private final ConnectorApi api;

    /** That Teams, behind that door, at that address; calls are limited as long as the last one says so. */
    public ConnectorEndpoints(
            Teams teams, Messenger messenger, Door door, Supplier<String> url, BooleanSupplier limited) {
        this.door = door;
        this.messenger = messenger;
        this.url = url;
        api = new ConnectorApi(teams, door, url, limited);
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.post(ROOT, ctx -> api.call(ctx, "conversations.create", ConversationMethods::create));
        String activities = ROOT + "/{conversation}/activities";
        String one = activities + "/{activity}";
        routes.post(activities, ctx -> api.call(ctx, "activities.post", ActivityMethods::post));
        routes.post(one, ctx -> api.call(ctx, "activities.post", ActivityMethods::reply));
        routes.put(one, ctx -> api.call(ctx, "activities.put", ActivityMethods::put));
        routes.delete(one, ctx -> api.call(ctx, "activities.delete", ActivityMethods::delete));
        String members = ROOT + "/{conversation}/members/{member}";
        routes.get(members, ctx -> api.call(ctx, "members.get", MemberMethods::get));
        routes.get(ROOT + "/{conversation}/pagedmembers", ctx -> api.call(ctx, "members.paged", MemberMethods::paged));
        routes.get(OPENID + "/openidconfiguration", ctx -> open(ctx, "teams.openid", this::metadata));
        routes.get(
                OPENID + "/keys",
                ctx -> open(ctx, "teams.keys", () -> messenger.keys().jwks()));
    }

    private void open(Context ctx, String method, Supplier<Object> body) {
        Supplier<Answer> work = () -> Answer.json(200, Map.of(), Json.write(body.get()));
        door.open(ctx, new Visit(method, null, null), work);
    }

    private Object metadata() {
        var out = Json.object()
                .put("issuer", BotTokens.ISSUER)
                .put("authorization_endpoint", "https://invalid.botframework.com")
                .put("jwks_uri", url.get() + OPENID + "/keys");
        out.putArray("id_token_signing_alg_values_supported").add("RS256");
        out.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        return out;
    }
}
