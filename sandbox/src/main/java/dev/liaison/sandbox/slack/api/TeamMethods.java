package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code team.info}. */
final class TeamMethods {
    static final List<Method> ALL = List.of(Method.read("team.info", Tier.T3, TeamMethods::info, "team:read"));

    private TeamMethods() {}

    private static ObjectNode info(Call call) {
        String asked = call.args().text("team");
        String id = asked == null ? call.installation().key() : asked;
        if (asked == null && call.installation().orgWide()) {
            return org(call);
        }
        Workspace team = call.world()
                .workspace(id)
                .filter(each -> call.installation().covers(each.id()))
                .orElseThrow(() -> new SlackError("team_not_found"));
        ObjectNode out = Json.object().put("ok", true);
        ObjectNode body = out.putObject("team");
        body.put("id", team.id()).put("name", team.name());
        body.put("url", "https://" + team.domain() + ".slack.com/").put("domain", team.domain());
        body.put("email_domain", "");
        icon(body, team.icon());
        body.put("avatar_base_url", "https://ca.slack-edge.com/").put("is_verified", false);
        call.world().enterprise(team.enterpriseId()).ifPresent(org -> body.put("enterprise_id", org.id())
                .put("enterprise_name", org.name())
                .put("enterprise_domain", org.domain()));
        return out;
    }

    private static ObjectNode org(Call call) {
        ObjectNode out = Json.object().put("ok", true);
        call.world().enterprise(call.installation().enterpriseId()).ifPresent(org -> {
            ObjectNode body = out.putObject("team");
            body.put("id", org.id()).put("name", org.name()).put("domain", org.domain());
            body.put("url", "https://" + org.domain() + ".enterprise.slack.com/")
                    .put("email_domain", "");
            icon(body, null);
        });
        return out;
    }

    private static void icon(ObjectNode body, @Nullable String url) {
        ObjectNode icon = body.putObject("icon");
        String base = url == null ? "https://a.slack-edge.com/80588/img/avatars-teams/ava_0001-" : url;
        for (int size : new int[] {34, 44, 68, 88, 102, 132, 230}) {
            icon.put("image_" + size, url == null ? base + size + ".png" : url);
        }
        icon.put("image_default", url == null);
    }
}
