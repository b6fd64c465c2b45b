package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Enterprise;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Profiles;
import dev.liaison.sandbox.slack.world.Token;
import dev.liaison.sandbox.slack.world.Workspace;
import java.util.List;

/** {@code auth.*} and {@code apps.uninstall}. */
final class AuthMethods {
    static final List<Method> ALL = List.of(
            new Method("auth.test", Tier.SPECIAL, List.of(), true, true, false, AuthMethods::test),
            Method.read("auth.revoke", Tier.T3, AuthMethods::revoke),
            Method.read("auth.teams.list", Tier.T2, AuthMethods::teams),
            Method.read("apps.uninstall", Tier.T1, AuthMethods::uninstall));

    private AuthMethods() {}

    private static ObjectNode test(Call call) {
        Installation installation = call.installation();
        App app = call.app();
        ObjectNode out = Json.object().put("ok", true);
        if (installation.orgWide()) {
            Enterprise org =
                    call.world().enterprise(installation.enterpriseId()).orElseThrow();
            out.put("url", "https://" + org.domain() + ".enterprise.slack.com/").put("team", org.name());
            out.put("user", Profiles.handle(app)).put("team_id", org.id());
        } else {
            Workspace team = call.world().workspace(installation.teamId()).orElseThrow();
            out.put("url", "https://" + team.domain() + ".slack.com/").put("team", team.name());
            out.put("user", Profiles.handle(app)).put("team_id", team.id());
        }
        out.put("user_id", installation.botUserId()).put("bot_id", installation.botId());
        if (installation.enterpriseId() != null) {
            out.put("enterprise_id", installation.enterpriseId());
        }
        return out.put("is_enterprise_install", installation.orgWide());
    }

    private static ObjectNode revoke(Call call) {
        if (call.args().flag("test")) {
            return Json.object().put("ok", true).put("revoked", false);
        }
        Installation installation = call.installation();
        if (call.app().tokenRotation() && call.token() != null) {
            call.token().end(Token.State.REVOKED);
            call.events().tokensRevoked(installation);
        } else {
            call.events().uninstalled(installation);
            call.world().installations().remove(installation, Token.State.REVOKED);
        }
        return Json.object().put("ok", true).put("revoked", true);
    }

    private static ObjectNode teams(Call call) {
        Installation installation = call.installation();
        ObjectNode out = Json.object().put("ok", true);
        ArrayNode teams = out.putArray("teams");
        call.world().workspaces().stream()
                .filter(team -> installation.covers(team.id()))
                .forEach(team -> teams.addObject().put("id", team.id()).put("name", team.name()));
        out.putObject("response_metadata").put("next_cursor", "");
        return out;
    }

    private static ObjectNode uninstall(Call call) {
        Installation installation = call.installation();
        App app =
                call.world().app(call.args().need("client_id")).orElseThrow(() -> new SlackError("invalid_client_id"));
        if (!app.clientSecret().equals(call.args().need("client_secret"))) {
            throw new SlackError("bad_client_secret");
        }
        if (!app.clientId().equals(installation.clientId())) {
            throw new SlackError("client_id_token_mismatch");
        }
        call.events().uninstalled(installation);
        call.world().installations().remove(installation, Token.State.UNINSTALLED);
        return Json.object().put("ok", true);
    }
}
