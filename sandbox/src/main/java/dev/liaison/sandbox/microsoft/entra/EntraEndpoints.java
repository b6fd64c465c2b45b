package dev.liaison.sandbox.microsoft.entra;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.microsoft.Tenant;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** Addresses of login.microsoftonline.com. */
public final class EntraEndpoints {
    private static final String ROOT = "/microsoft/{tenant}";
    private final Microsoft microsoft;
    private final Door door;
    private final Supplier<String> url;

    /** That Microsoft, behind that door, at that address. */
    public EntraEndpoints(Microsoft microsoft, Door door, Supplier<String> url) {
        this.microsoft = microsoft;
        this.door = door;
        this.url = url;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        SignInPage signIn = new SignInPage(microsoft);
        routes.get(ROOT + "/oauth2/v2.0/authorize", signIn::show);
        routes.post(ROOT + "/oauth2/v2.0/authorize", signIn::decide);
        AdminConsentPage admin = new AdminConsentPage(microsoft);
        routes.get(ROOT + "/v2.0/adminconsent", admin::show);
        routes.post(ROOT + "/v2.0/adminconsent", admin::decide);
        TokenEndpoint tokens = new TokenEndpoint(microsoft);
        routes.post(
                ROOT + "/oauth2/v2.0/token",
                ctx -> door.open(ctx, new Visit("microsoft.token", null, null), () -> tokens.answer(ctx)));
        routes.get(ROOT + "/discovery/v2.0/keys", this::keys);
        routes.get(ROOT + "/v2.0/.well-known/openid-configuration", this::metadata);
    }

    private void keys(Context ctx) {
        ctx.contentType("application/json")
                .result(Json.write(microsoft.identity().key().jwks()));
    }

    private void metadata(Context ctx) {
        synchronized (microsoft.calendars()) {
            try {
                Realm realm = Realm.of(microsoft, ctx.pathParam("tenant"));
                ctx.contentType("application/json").result(Json.write(metadata(realm)));
            } catch (EntraError refused) {
                Answer answer = refused.answer(microsoft.calendars().clock().instant());
                ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
            }
        }
    }

    /** Several tenants share an address: its issuer then carries a placeholder, as Entra's does. */
    private Object metadata(Realm realm) {
        String base = url.get() + "/microsoft/" + realm.name();
        String id = realm.name().equals("consumers")
                ? Tenant.CONSUMERS
                : realm.tenant().map(Tenant::id).orElse("{tenantid}");
        return Json.object()
                .put("issuer", IdTokens.issuer(id))
                .put("authorization_endpoint", base + "/oauth2/v2.0/authorize")
                .put("token_endpoint", base + "/oauth2/v2.0/token")
                .put("jwks_uri", base + "/discovery/v2.0/keys");
    }
}
