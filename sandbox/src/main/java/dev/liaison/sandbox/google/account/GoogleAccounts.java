package dev.liaison.sandbox.google.account;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleScopes;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Form;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.oauth.Token.Kind;
import dev.liaison.sandbox.vendor.Bodies;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Addresses of accounts.google.com, oauth2.googleapis.com and the user info endpoints. */
public final class GoogleAccounts {
    private static final String AUTHORIZE = "/google/o/oauth2/v2/auth";
    private final Google google;
    private final Door door;
    private final Supplier<String> url;
    private final TokenEndpoint tokens;

    /** That Google, behind that door, at that address. */
    public GoogleAccounts(Google google, Door door, Supplier<String> url) {
        this.google = google;
        this.door = door;
        this.url = url;
        tokens = new TokenEndpoint(google);
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        ConsentPage consent = new ConsentPage(google);
        routes.get(AUTHORIZE, consent::show);
        routes.post(AUTHORIZE, consent::decide);
        routes.post("/google/token", ctx -> open(ctx, "google.token", () -> tokens.answer(ctx)));
        routes.post("/google/revoke", ctx -> open(ctx, "google.revoke", () -> revoke(ctx)));
        routes.get("/google/oauth2/v3/certs", this::certs);
        routes.get("/google/.well-known/openid-configuration", this::discovery);
        for (String path : List.of("/google/oauth2/v3/userinfo", "/google/oauth2/v2/userinfo", "/google/v1/userinfo")) {
            routes.get(path, ctx -> open(ctx, "google.userinfo", () -> userinfo(ctx)));
        }
        ConnectionsPage connections = new ConnectionsPage(google);
        routes.get("/google/account/{email}", connections::show);
        routes.post("/google/account/{email}", connections::remove);
    }

    private void open(Context ctx, String method, Supplier<Answer> work) {
        door.open(ctx, new Visit(method, null, null), work);
    }

    /** Whichever token is sent, the whole grant of that app and person ends. */
    private Answer revoke(Context ctx) {
        Form form = Form.sent(ctx) ? Form.body(ctx) : Form.query(ctx);
        String value = form.text("token", Form.query(ctx).text("token", ""));
        if (value.isEmpty()) {
            return new TokenError(400, "invalid_request", "Required parameter is missing: token").answer();
        }
        Token token = google.identity()
                .token(value)
                .filter(each -> each.live(google.identity().clock().instant()))
                .orElse(null);
        Account account = token == null ? null : token.grant().account();
        if (token == null || account == null) {
            return new TokenError(400, "invalid_token", "Token expired or revoked").answer();
        }
        google.revoke(account, token.grant().clientId());
        return Answer.json(200, Map.of(), "{}");
    }

    private Answer userinfo(Context ctx) {
        Identity identity = google.identity();
        Token token = identity.token(Bodies.bearer(ctx))
                .filter(each ->
                        each.kind() == Kind.ACCESS && each.live(identity.clock().instant()))
                .orElse(null);
        boolean allowed = token != null
                && (token.grant().scopes().contains("openid")
                        || token.grant().scopes().contains(GoogleScopes.full("email")));
        if (token == null || !allowed) {
            return new TokenError(401, "invalid_request", "Invalid Credentials").answer();
        }
        var about = IdTokens.about(token.grant());
        if (ctx.path().contains("/v2/")) {
            about.set("id", about.remove("sub"));
            about.set("verified_email", about.remove("email_verified"));
        }
        return Answer.json(200, Map.of(), Json.write(about));
    }

    private void certs(Context ctx) {
        ctx.contentType("application/json")
                .result(Json.write(google.identity().key().jwks()));
    }

    private void discovery(Context ctx) {
        String base = url.get() + "/google";
        ctx.contentType("application/json")
                .result(Json.write(Json.object()
                        .put("issuer", Google.ISSUER)
                        .put("authorization_endpoint", base + "/o/oauth2/v2/auth")
                        .put("token_endpoint", base + "/token")
                        .put("userinfo_endpoint", base + "/v1/userinfo")
                        .put("revocation_endpoint", base + "/revoke")
                        .put("jwks_uri", base + "/oauth2/v3/certs")));
    }
}
