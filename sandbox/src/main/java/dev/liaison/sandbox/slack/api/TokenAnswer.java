package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Installations;
import dev.liaison.sandbox.slack.world.World;

/** The answer of {@code oauth.v2.access}, after an installation and after a refresh. */
public final class TokenAnswer {
    private TokenAnswer() {}

    /** Issues the token or tokens and tells about the installation. */
    public static ObjectNode issue(World world, Installation installation) {
        App app = world.appOf(installation);
        ObjectNode out = Json.object().put("ok", true);
        out.put("app_id", app.appId());
        out.putObject("authed_user").put("id", installation.installerId());
        out.put("scope", String.join(",", installation.scopes()));
        out.put("token_type", "bot");
        out.put(
                "access_token",
                world.installations().accessToken(app, installation).value());
        out.put("bot_user_id", installation.botUserId());
        if (app.tokenRotation()) {
            out.put(
                    "refresh_token",
                    world.installations().refreshToken(installation).value());
            out.put("expires_in", Installations.ACCESS_LIFE.toSeconds());
        }
        world.workspace(installation.teamId())
                .ifPresentOrElse(
                        team -> out.putObject("team").put("id", team.id()).put("name", team.name()),
                        () -> out.putNull("team"));
        world.enterprise(installation.enterpriseId())
                .ifPresentOrElse(
                        org -> out.putObject("enterprise").put("id", org.id()).put("name", org.name()),
                        () -> out.putNull("enterprise"));
        return out.put("is_enterprise_install", installation.orgWide());
    }
}
