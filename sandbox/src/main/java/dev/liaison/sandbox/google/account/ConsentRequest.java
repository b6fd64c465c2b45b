package dev.liaison.sandbox.google.account;

import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleClient;
import dev.liaison.sandbox.google.GoogleScopes;
import dev.liaison.sandbox.oauth.Form;
import dev.liaison.sandbox.oauth.Pkce;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sound request for consent. */
record ConsentRequest(
        GoogleClient client,
        String redirectUri,
        List<String> scopes,
        @Nullable String state,
        boolean offline,
        List<String> prompt,
        boolean includeGranted,
        @Nullable String challenge,
        @Nullable String nonce,
        @Nullable String loginHint) {
    private static final Set<String> KNOWN = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "access_type",
            "prompt",
            "login_hint",
            "include_granted_scopes",
            "code_challenge",
            "code_challenge_method",
            "nonce",
            "hd",
            "enable_granular_consent");

    /** Why Google shows an error page. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String error;

        Refused(int status, String error, String why) {
            super(why, null, false, false);
            this.status = status;
            this.error = error;
        }

        int status() {
            return status;
        }

        String error() {
            return error;
        }
    }

    static ConsentRequest read(Google google, Form query) {
        String repeated = query.repeated();
        if (repeated != null) {
            throw invalid("OAuth 2 parameters can only have a single value: " + repeated);
        }
        GoogleClient client = google.client(need(query, "client_id"))
                .orElseThrow(() -> new Refused(401, "invalid_client", "The OAuth client was not found."));
        String redirect = need(query, "redirect_uri");
        if (!client.redirectUris().contains(redirect)) {
            throw new Refused(
                    400,
                    "redirect_uri_mismatch",
                    "The redirect URI in the request, " + redirect
                            + ", does not match the ones authorized for the OAuth" + " client.");
        }
        check(query);
        return new ConsentRequest(
                client,
                redirect,
                scopes(query),
                query.text("state"),
                "offline".equals(query.text("access_type")),
                query.words("prompt"),
                "true".equals(query.text("include_granted_scopes")),
                challenge(query),
                query.text("nonce"),
                query.text("login_hint"));
    }

    private static void check(Form query) {
        for (String name : query.names()) {
            if (!KNOWN.contains(name)) {
                throw invalid("Parameter not allowed for this message type: " + name);
            }
        }
        String type = need(query, "response_type");
        if (!type.equals("code")) {
            throw new Refused(400, "unsupported_response_type", "Invalid response_type: " + type);
        }
        oneOf(query, "access_type", Set.of("online", "offline"));
        oneOf(query, "include_granted_scopes", Set.of("true", "false"));
        for (String word : query.words("prompt")) {
            if (!Set.of("none", "consent", "select_account").contains(word)) {
                throw invalid("Invalid parameter value for prompt: Invalid prompt: " + word);
            }
        }
        if (query.words("prompt").contains("none") && query.words("prompt").size() > 1) {
            throw invalid("Invalid parameter value for prompt: none cannot be combined");
        }
    }

    private static void oneOf(Form query, String name, Set<String> values) {
        String value = query.text(name);
        if (value != null && !values.contains(value)) {
            throw invalid("Invalid parameter value for " + name + ": " + value);
        }
    }

    private static List<String> scopes(Form query) {
        need(query, "scope");
        List<String> unknown = query.words("scope").stream()
                .filter(scope -> !GoogleScopes.known(scope))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(400, "invalid_scope", "Some requested scopes were invalid. {invalid=" + unknown + "}");
        }
        return query.words("scope").stream().map(GoogleScopes::full).distinct().toList();
    }

    private static @Nullable String challenge(Form query) {
        String challenge = query.text("code_challenge");
        String method = query.text("code_challenge_method");
        if (challenge == null) {
            if (method != null) {
                throw invalid("code_challenge_method without code_challenge");
            }
            return null;
        }
        if (!"S256".equals(method)) {
            throw invalid("Invalid code_challenge_method: " + method);
        }
        if (!Pkce.sound(challenge)) {
            throw invalid("Invalid code_challenge");
        }
        return challenge;
    }

    private static String need(Form query, String name) {
        String value = query.text(name);
        if (value == null) {
            throw invalid("Missing required parameter: " + name);
        }
        return value;
    }

    private static Refused invalid(String why) {
        return new Refused(400, "invalid_request", why);
    }
}
