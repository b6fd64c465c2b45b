package dev.liaison.sandbox.slack.oauth;

import dev.liaison.sandbox.slack.oauth.AuthorizeRequest.Refused;
import dev.liaison.sandbox.slack.world.Enterprise;
import dev.liaison.sandbox.slack.world.Grants.Consent;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.Workspace;
import dev.liaison.sandbox.slack.world.World;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The consent page and its two buttons. */
public final class AuthorizePage {
    private final World world;

    /** Consent for apps of that world. */
    public AuthorizePage(World world) {
        this.world = world;
    }

    /** Shows the page, or Slack's error page. */
    public void show(Context ctx) {
        synchronized (world) {
            try {
                AuthorizeRequest request = AuthorizeRequest.read(world, ctx::queryParam);
                ctx.html(AuthorizeHtml.page(world, request, ctx.queryString()));
            } catch (Refused refused) {
                ctx.status(400).html(AuthorizeHtml.error(String.valueOf(refused.getMessage())));
            }
        }
    }

    /** Takes the decision: form fields {@code decision}, {@code into} and {@code user_id}. */
    public void decide(Context ctx) {
        synchronized (world) {
            try {
                AuthorizeRequest request = AuthorizeRequest.read(world, ctx::queryParam);
                String answer = "allow".equals(ctx.formParam("decision"))
                        ? "code=" + allow(ctx, request)
                        : "error=access_denied";
                ctx.redirect(location(request.redirectTo(), answer, request.state()));
            } catch (Refused refused) {
                ctx.status(400).html(AuthorizeHtml.error(String.valueOf(refused.getMessage())));
            }
        }
    }

    private String allow(Context ctx, AuthorizeRequest request) {
        String into = String.valueOf(ctx.formParam("into"));
        Person person = world.person(ctx.formParam("user_id"))
                .filter(each -> !each.deleted())
                .orElseThrow(() -> new Refused("user_not_found"));
        List<String> scopes = new ArrayList<>(request.scopes());
        scopes.removeIf(scope -> request.app().optionalScopes().contains(scope)
                && ctx.formParam("optional_shown") != null
                && !ctx.formParams("optional").contains(scope));
        return code(into, person, request, scopes);
    }

    private String code(String into, Person person, AuthorizeRequest request, List<String> scopes) {
        if (request.team() != null && !request.team().equals(into)) {
            throw new Refused("invalid_team");
        }
        Optional<Enterprise> org = world.enterprise(into);
        if (org.isPresent()) {
            if (!request.app().orgDeploy()) {
                throw new Refused("org_install_not_enabled");
            }
            if (!person.isAdmin() || !memberOf(person, org.get())) {
                throw new Refused("not_allowed_to_install");
            }
            return grant(request, null, into, person, scopes);
        }
        Workspace team = world.workspace(into).orElseThrow(() -> new Refused("invalid_team"));
        if (!person.in(team.id())) {
            throw new Refused("not_a_member");
        }
        return grant(request, team.id(), team.enterpriseId(), person, scopes);
    }

    private boolean memberOf(Person person, Enterprise org) {
        return world.workspacesOf(org.id()).stream().anyMatch(team -> person.in(team.id()));
    }

    private String grant(
            AuthorizeRequest request,
            @Nullable String teamId,
            @Nullable String enterpriseId,
            Person person,
            List<String> scopes) {
        return world.grants()
                .issue(new Consent(
                        request.app().clientId(),
                        teamId,
                        enterpriseId,
                        person.id(),
                        scopes,
                        request.redirectUri(),
                        request.codeChallenge()));
    }

    /** Where the browser goes with an answer. */
    public static String location(String redirectTo, String answer, @Nullable String state) {
        // Slack sends the parameter along empty when it got none.
        String back = "&state=" + (state == null ? "" : URLEncoder.encode(state, StandardCharsets.UTF_8));
        return redirectTo + (redirectTo.contains("?") ? "&" : "?") + answer + back;
    }
}
