package dev.liaison.sandbox.microsoft.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.microsoft.EntraApp;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.microsoft.Tenant;
import dev.liaison.sandbox.oauth.Form;
import dev.liaison.sandbox.oauth.Token.Grant;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Tokens of apps for themselves, by client credentials: for Graph, a company's Exchange, or the Bot Connector. */
final class OwnTokens {
    private static final String DEFAULT = "/.default";
    private static final String OLD_BOTS = "botframework.com";
    private static final Duration BOT_LIFE = Duration.ofHours(1);
    private final Microsoft microsoft;
    private final TokenIssuer issuer;

    OwnTokens(Microsoft microsoft, TokenIssuer issuer) {
        this.microsoft = microsoft;
        this.issuer = issuer;
    }

    /** The tenant in the address. The one of the older, multi-tenant bots is there, but knows no bot of today. */
    static Realm realm(Microsoft microsoft, String name, Form form) {
        if (name.equals(OLD_BOTS)) {
            throw new EntraError(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + form.text("client_id", "")
                            + "' was not found in the directory 'Bot Framework'.");
        }
        return Realm.of(microsoft, name);
    }

    ObjectNode issue(EntraApp app, Realm realm, Form form) {
        String scope = SignInRequest.need(form, "scope");
        if (!scope.startsWith("https://") || !scope.endsWith(DEFAULT)) {
            throw new EntraError(
                    400,
                    "invalid_scope",
                    1002012,
                    "The provided value for scope " + scope
                            + " is not valid. Client credential flows must have a scope value"
                            + " with /.default suffixed to the resource identifier (application ID URI).");
        }
        Tenant tenant = realm.tenant()
                .orElseThrow(() -> EntraError.request(
                        900021,
                        "Requested tenant identifier '" + realm.name() + "' is not valid for this grant type."));
        String resource = scope.substring(0, scope.length() - DEFAULT.length());
        if (resource.equals(EntraScopes.BOT_FRAMEWORK)) {
            return forBot(app, tenant);
        }
        boolean graph = scope.equals(EntraScopes.GRAPH + ".default");
        if (!graph && !tenant.knows(resource)) {
            throw new EntraError(
                    400,
                    "invalid_resource",
                    500011,
                    "The resource principal named " + resource + " was not found in the tenant named " + tenant.name()
                            + ". This can happen if the application has not been installed by the administrator of the"
                            + " tenant or consented to by any user in the tenant. You might have sent your"
                            + " authentication request to the wrong tenant.");
        }
        Set<String> allowed = microsoft.forApp(app.clientId(), tenant);
        if (allowed.isEmpty()) {
            throw unknown(app, tenant);
        }
        List<String> roles = allowed.stream()
                .filter(each -> graph != each.equals(EntraScopes.EXCHANGE))
                .toList();
        ObjectNode out = issuer.access(new Grant(app.clientId(), null, roles, tenant.id(), graph ? "" : resource), "");
        out.remove("scope");
        return out;
    }

    /** Every tenant that knows the app gives one; whether the connector takes it, is the connector's business. */
    private ObjectNode forBot(EntraApp app, Tenant tenant) {
        boolean known = microsoft.home(app.clientId(), tenant)
                || !microsoft.forApp(app.clientId(), tenant).isEmpty()
                || !microsoft.forEverybody(app.clientId(), tenant).isEmpty();
        if (!known) {
            throw unknown(app, tenant);
        }
        Grant grant = new Grant(app.clientId(), null, List.of(), tenant.id(), EntraScopes.BOT_FRAMEWORK);
        return issuer.access(grant, BOT_LIFE, BOT_LIFE.toSeconds());
    }

    private static EntraError unknown(EntraApp app, Tenant tenant) {
        return new EntraError(
                400,
                "unauthorized_client",
                700016,
                "Application with identifier '" + app.clientId() + "' was not found in the directory '" + tenant.name()
                        + "'. This can happen if the application has not been installed by the administrator of the"
                        + " tenant.");
    }
}
