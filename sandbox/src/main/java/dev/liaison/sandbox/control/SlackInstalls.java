package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.api.TokenAnswer;
import dev.liaison.sandbox.slack.delivery.Events;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Grants.Consent;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.Token;
import dev.liaison.sandbox.slack.world.Workspace;
import dev.liaison.sandbox.slack.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Installing and removing apps, by control. */
public final class SlackInstalls {
    private final World world;
    private final Events events;

    /** Installations of that world. */
    public SlackInstalls(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get("/_control/slack/installations", this::installations);
        routes.post("/_control/slack/install", this::install);
        routes.post("/_control/slack/install-link", this::installLink);
        routes.post("/_control/slack/uninstall", this::uninstall);
        routes.post("/_control/slack/grant", this::grant);
        routes.post("/_control/slack/revoke-token", this::revokeToken);
    }

    private App app(JsonNode body) {
        String clientId = Json.text(body, "client_id");
        return world.app(clientId)
                .or(() -> clientId == null && world.apps().size() == 1
                        ? world.apps().stream().findFirst()
                        : Optional.empty())
                .orElseThrow(() -> new Refusal(404, "no app " + clientId));
    }

    private void installations(Context ctx) {
        synchronized (world) {
            ArrayNode out = Json.array();
            world.installations().live().forEach(each -> out.add(describe(each)));
            json(ctx, out);
        }
    }

    private ObjectNode describe(Installation each) {
        ObjectNode out = Json.object()
                .put("client_id", each.clientId())
                .put("app", world.appOf(each).name());
        out.put("team_id", each.teamId()).put("enterprise_id", each.enterpriseId());
        out.put("is_enterprise_install", each.orgWide()).put("bot_user_id", each.botUserId());
        each.scopes().forEach(out.putArray("scopes")::add);
        each.grantedTeams().forEach(out.putArray("granted_teams")::add);
        return out;
    }

    private void install(Context ctx) {
        ObjectNode body = body(ctx);
        synchronized (world) {
            App app = app(body);
            if (world.installations().coveredByOrg(app, team(body), org(body))) {
                throw new Refusal(409, "the organization has the app already");
            }
            Installation installation = world.installations()
                    .install(app, team(body), org(body), installer(body).id(), scopes(app, body));
            if (installation.orgWide()) {
                installation.grantedTeams().addAll(granted(body, installation));
            }
            json(ctx, TokenAnswer.issue(world, installation));
        }
    }

    private @Nullable String team(JsonNode body) {
        String team = Json.text(body, "team_id");
        if (team != null && world.workspace(team).isEmpty()) {
            throw new Refusal(404, "no workspace " + team);
        }
        return team;
    }

    private @Nullable String org(JsonNode body) {
        String team = Json.text(body, "team_id");
        String org = team == null
                ? Json.text(body, "enterprise_id")
                : world.workspace(team).map(Workspace::enterpriseId).orElse(null);
        if (team == null && world.enterprise(org).isEmpty()) {
            throw new Refusal(404, "say team_id or enterprise_id");
        }
        return org;
    }

    private Person installer(JsonNode body) {
        String user = Json.text(body, "user_id");
        String team = Json.text(body, "team_id");
        return world.people().stream()
                .filter(each -> user == null || user.equals(each.id()))
                .filter(each -> team == null || each.in(team))
                .findFirst()
                .orElseThrow(() -> new Refusal(409, "no such member to install the app"));
    }

    private static List<String> scopes(App app, JsonNode body) {
        if (!body.has("scopes")) {
            return app.scopes();
        }
        List<String> scopes = new ArrayList<>();
        body.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }

    private List<String> granted(JsonNode body, Installation installation) {
        List<String> all = world.workspacesOf(String.valueOf(installation.enterpriseId())).stream()
                .map(Workspace::id)
                .toList();
        if (!body.has("grant_teams")) {
            return all;
        }
        List<String> some = new ArrayList<>();
        body.path("grant_teams").forEach(team -> some.add(team.asText()));
        some.retainAll(all);
        return some;
    }

    /** Where Slack sends a browser after an install that began in Slack: a code, and no state. */
    private void installLink(Context ctx) {
        ObjectNode body = body(ctx);
        synchronized (world) {
            App app = app(body);
            String redirect = app.redirectUrls().stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(409, "the app has no redirect URL"));
            Consent consent = new Consent(
                    app.clientId(), team(body), org(body), installer(body).id(), scopes(app, body), null, null);
            String url = redirect + (redirect.contains("?") ? "&" : "?") + "code="
                    + world.grants().issue(consent) + "&state=";
            json(ctx, Json.object().put("url", url));
        }
    }

    private Installation installation(JsonNode body) {
        String key = Json.text(body, "team_id", Json.text(body, "enterprise_id", ""));
        return world.installations()
                .find(app(body).clientId(), key)
                .orElseThrow(() -> new Refusal(404, "the app is not installed in " + key));
    }

    private void uninstall(Context ctx) {
        ObjectNode body = body(ctx);
        synchronized (world) {
            Installation installation = installation(body);
            events.uninstalled(installation);
            world.installations().remove(installation, Token.State.UNINSTALLED);
            json(ctx, Json.object().put("ok", true));
        }
    }

    /** An org admin adds the org-wide app to workspaces, or takes it away with {@code granted:false}. */
    private void grant(Context ctx) {
        ObjectNode body = body(ctx);
        synchronized (world) {
            Installation installation = installation(Json.object()
                    .put("client_id", app(body).clientId())
                    .put("team_id", Json.text(body, "enterprise_id")));
            List<String> teams = new ArrayList<>();
            body.path("team_ids").forEach(team -> teams.add(team.asText()));
            boolean granted = body.path("granted").asBoolean(true);
            if (granted) {
                installation.grantedTeams().addAll(teams);
            } else {
                teams.forEach(installation.grantedTeams()::remove);
            }
            events.access(installation, teams, granted);
            json(ctx, describe(installation));
        }
    }

    private void revokeToken(Context ctx) {
        ObjectNode body = body(ctx);
        synchronized (world) {
            Installation installation = installation(body);
            world.installations().tokensOf(installation, false).forEach(token -> token.end(Token.State.REVOKED));
            world.installations().tokensOf(installation, true).forEach(token -> token.end(Token.State.REVOKED));
            if (body.path("event").asBoolean(true)) {
                events.tokensRevoked(installation);
            }
            json(ctx, Json.object().put("ok", true));
        }
    }
}
