package dev.liaison.sandbox.microsoft.entra;

import dev.liaison.sandbox.microsoft.EntraApp;
import dev.liaison.sandbox.microsoft.EntraScopes;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.oauth.Form;
import dev.liaison.sandbox.oauth.Pkce;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sound request to sign in and consent. */
record SignInRequest(
        Realm realm,
        EntraApp app,
        String redirectUri,
        List<String> scopes,
        String responseMode,
        @Nullable String state,
        @Nullable String nonce,
        String prompt,
        @Nullable String challenge,
        @Nullable String loginHint) {

    static SignInRequest read(Microsoft microsoft, String tenant, Form query) {
        String repeated = query.repeated();
        if (repeated != null) {
            throw EntraError.request(
                    9000411, "The request is not properly formatted. The parameter '" + repeated + "' is duplicated.");
        }
        Realm realm = Realm.of(microsoft, tenant);
        EntraApp app = app(microsoft, query, realm);
        String redirect = redirect(app, query);
        String type = need(query, "response_type");
        if (!type.equals("code")) {
            throw new EntraError(
                    400,
                    "unsupported_response_type",
                    700054,
                    "response_type '" + type + "' is not enabled for the application.");
        }
        return new SignInRequest(
                realm,
                app,
                redirect,
                scopes(query),
                oneOf(query, "response_mode", "query", Set.of("query", "form_post")),
                query.text("state"),
                query.text("nonce"),
                oneOf(query, "prompt", "", Set.of("", "none", "login", "consent", "select_account")),
                challenge(query),
                query.text("login_hint"));
    }

    static EntraApp app(Microsoft microsoft, Form query, Realm realm) {
        String id = need(query, "client_id");
        EntraApp app = microsoft
                .app(id)
                .orElseThrow(() -> new EntraError(
                        400,
                        "unauthorized_client",
                        700016,
                        "Application with identifier '" + id + "' was not found in the directory '" + realm.name()
                                + "'."));
        boolean consumersOnly = realm.name().equals("consumers");
        if ((consumersOnly && !app.forConsumers())
                || (!consumersOnly && !app.forWork() && !realm.name().equals("common"))) {
            throw new EntraError(
                    400, "unauthorized_client", 500201, "The client does not exist or is not enabled for consumers.");
        }
        return app;
    }

    static String redirect(EntraApp app, Form query) {
        String redirect = need(query, "redirect_uri");
        if (!app.redirectUris().contains(redirect)) {
            throw EntraError.request(
                    50011,
                    "The redirect URI '" + redirect + "' specified in the request does not match the redirect URIs"
                            + " configured for the application '" + app.clientId() + "'.");
        }
        return redirect;
    }

    private static List<String> scopes(Form query) {
        need(query, "scope");
        List<String> scopes = query.words("scope");
        for (String scope : scopes) {
            boolean elsewhere = scope.startsWith("https://") && !scope.startsWith(EntraScopes.GRAPH);
            if (elsewhere || scope.equals(EntraScopes.GRAPH + ".default")) {
                throw new EntraError(
                        400,
                        "invalid_scope",
                        70011,
                        "The provided value for the input parameter 'scope' is" + " not valid. The scope '" + scope
                                + "' is not supported here.");
            }
            if (!EntraScopes.delegated(scope)) {
                throw new EntraError(
                        400,
                        "invalid_client",
                        650053,
                        "The application asked for scope '" + scope
                                + "' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'.");
            }
        }
        return scopes;
    }

    private static @Nullable String challenge(Form query) {
        String challenge = query.text("code_challenge");
        String method = query.text("code_challenge_method");
        if (challenge == null && method == null) {
            return null;
        }
        if (challenge == null || !"S256".equals(method) || !Pkce.sound(challenge)) {
            throw EntraError.request(501491, "Invalid size or method of Code_Challenge parameter.");
        }
        return challenge;
    }

    private static String oneOf(Form query, String name, String fallback, Set<String> values) {
        String value = query.text(name, fallback);
        if (!values.contains(value)) {
            throw EntraError.request(90013, "Invalid input received from the user: " + name + ".");
        }
        return value;
    }

    static String need(Form query, String name) {
        String value = query.text(name);
        if (value == null) {
            throw EntraError.missing(name);
        }
        return value;
    }
}
