package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.oauth.Token.Kind;
import dev.liaison.sandbox.vendor.Bodies;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a call of Graph in: the token, whose mailbox it is about, the permission, the parameters. */
final class GraphApi {
    private final Microsoft microsoft;
    private final Invitations invitations;
    private final Door door;
    private final Supplier<String> url;

    GraphApi(Microsoft microsoft, Invitations invitations, Door door, Supplier<String> url) {
        this.microsoft = microsoft;
        this.invitations = invitations;
        this.door = door;
        this.url = url;
    }

    void call(Context ctx, GraphMethod method) {
        Token token;
        Optional<Account> mailbox;
        synchronized (microsoft.calendars()) {
            token = microsoft.identity().token(Bodies.bearer(ctx)).orElse(null);
            mailbox = token == null ? Optional.empty() : mailbox(ctx, token);
        }
        Visit visit = new Visit("microsoft." + method.name(), token, mailbox.orElse(null));
        door.open(ctx, visit, () -> answer(ctx, method, token, mailbox));
    }

    /** {@code me}, or the person who is named by id or address in the token's company. */
    private Optional<Account> mailbox(Context ctx, Token token) {
        String user = ctx.pathParamMap().get("user");
        if (user == null) {
            return Optional.ofNullable(token.grant().account());
        }
        return microsoft.calendars().accounts(Provider.MICROSOFT).stream()
                .filter(each -> microsoft.tenantId(each).equals(token.grant().realm()))
                .filter(each -> each.email().equalsIgnoreCase(user)
                        || each.id().toString().equals(user))
                .findFirst();
    }

    private Answer answer(Context ctx, GraphMethod method, @Nullable Token token, Optional<Account> mailbox) {
        try {
            Token live = live(ctx, token);
            Account account = allowed(ctx, method, live, mailbox);
            method.check(ctx);
            String root = url.get() + "/microsoft/v1.0";
            GraphRequest request = new GraphRequest(microsoft, invitations, ctx, live, account, root);
            ObjectNode body = method.handler().apply(request);
            return body == null ? Answer.empty(method.status()) : ok(ctx, method, body);
        } catch (GraphError refused) {
            return refused.answer(microsoft.calendars().clock());
        }
    }

    private static Answer ok(Context ctx, GraphMethod method, ObjectNode body) {
        Map<String, String> headers = ctx.header("Prefer") == null
                ? Map.of("request-id", Ids.uuid())
                : Map.of("request-id", Ids.uuid(), "Preference-Applied", String.valueOf(ctx.header("Prefer")));
        return Answer.json(method.status(), headers, Json.write(body));
    }

    private Token live(Context ctx, @Nullable Token token) {
        String header = ctx.header("Authorization");
        if (header == null || header.isBlank() || header.equals("Bearer")) {
            throw GraphError.token("Access token is empty.");
        }
        if (token == null || token.kind() != Kind.ACCESS || token.revoked()) {
            throw GraphError.token("IDX14100: JWT is not well formed, there are no dots (.).");
        }
        if (!token.grant().audience().isEmpty()) {
            throw GraphError.token("Access token validation failure. Invalid audience.");
        }
        if (token.expired(microsoft.calendars().clock().instant())) {
            throw GraphError.token("Lifetime validation failed, the token is expired.");
        }
        return token;
    }

    private static Account allowed(Context ctx, GraphMethod method, Token token, Optional<Account> mailbox) {
        boolean named = ctx.pathParamMap().containsKey("user");
        Account own = token.grant().account();
        if (own == null && !named) {
            throw new GraphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
        }
        var needed = own == null ? method.application() : method.delegated();
        if (!EntraScopes.any(token.grant().scopes(), needed)) {
            throw method.directory()
                    ? new GraphError(
                            403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
                    : GraphError.denied();
        }
        Account account = mailbox.orElseThrow(() -> method.directory()
                ? new GraphError(
                        404,
                        "Request_ResourceNotFound",
                        "Resource '" + ctx.pathParam("user")
                                + "' does not exist or one of its queried reference-property objects are not present.")
                : new GraphError(
                        404, "ErrorInvalidUser", "The requested user '" + ctx.pathParam("user") + "' is invalid."));
        if (own != null && own != account && !method.directory()) {
            throw GraphError.denied();
        }
        return account;
    }
}
