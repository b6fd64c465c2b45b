package dev.liaison.sandbox.slack.oauth;

import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sound request to authorize an app. */
record AuthorizeRequest(
        App app,
        List<String> scopes,
        String redirectTo,
        @Nullable String redirectUri,
        @Nullable String state,
        @Nullable String team,
        @Nullable String codeChallenge) {

    /** Why Slack shows an error page instead of the consent page. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String code) {
            super(code, null, false, false);
        }
    }

    static AuthorizeRequest read(World world, Function<String, @Nullable String> param) {
        App app = world.app(param.apply("client_id")).orElseThrow(() -> new Refused("invalid_client_id"));
        String redirectUri = blankToNull(param.apply("redirect_uri"));
        String target = target(app, redirectUri);
        List<String> scopes = scopes(app, param);
        String team = blankToNull(param.apply("team"));
        boolean known = team == null
                || world.workspace(team).isPresent()
                || world.enterprise(team).isPresent();
        if (!known) {
            throw new Refused("invalid_team");
        }
        String challenge = blankToNull(param.apply("code_challenge"));
        if (challenge != null && !"S256".equals(param.apply("code_challenge_method"))) {
            throw new Refused("invalid_code_challenge_method");
        }
        return new AuthorizeRequest(
                app, scopes, target, redirectUri, blankToNull(param.apply("state")), team, challenge);
    }

    private static String target(App app, @Nullable String redirectUri) {
        if (app.redirectUrls().isEmpty()
                || (redirectUri == null && app.redirectUrls().size() > 1)) {
            throw new Refused("bad_redirect_uri");
        }
        if (redirectUri == null) {
            return app.redirectUrls().get(0);
        }
        try {
            if (!app.allowsRedirect(redirectUri)) {
                throw new Refused("bad_redirect_uri");
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refused("bad_redirect_uri");
        }
        return redirectUri;
    }

    private static List<String> scopes(App app, Function<String, @Nullable String> param) {
        if (blankToNull(param.apply("user_scope")) != null) {
            throw new Refused("invalid_scope");
        }
        String scope = blankToNull(param.apply("scope"));
        if (scope == null) {
            throw new Refused("no_scopes");
        }
        List<String> scopes = Arrays.stream(scope.split("[, ]+"))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        List<String> known = new ArrayList<>(app.scopes());
        known.addAll(app.optionalScopes());
        if (!known.containsAll(scopes)) {
            throw new Refused("invalid_scope");
        }
        return scopes;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
