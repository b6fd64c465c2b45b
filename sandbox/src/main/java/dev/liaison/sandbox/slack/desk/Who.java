package dev.liaison.sandbox.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.world.App;
import dev.liaison.sandbox.slack.world.Enterprise;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.Workspace;
import dev.liaison.sandbox.slack.world.World;
import java.util.Optional;

/** A person in front of a workspace with an app in it. */
public record Who(Person person, Workspace team, App app, Installation installation, Optional<Enterprise> org) {

    /** Finds who is meant by {@code team_id}, {@code user_id} and, with several apps, {@code client_id}. */
    public static Who read(World world, JsonNode body) {
        Workspace team =
                world.workspace(Json.text(body, "team_id")).orElseThrow(() -> new NotOnScreen("no such workspace"));
        Person person = world.person(Json.text(body, "user_id"))
                .filter(each -> each.in(team.id()) && !each.deleted())
                .orElseThrow(() -> new NotOnScreen("no such member of " + team.name()));
        String clientId = Json.text(body, "client_id");
        Installation installation = world.installations().reaching(team.id()).stream()
                .filter(each -> clientId == null || clientId.equals(each.clientId()))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("the app is not installed in " + team.name()));
        return new Who(person, team, world.appOf(installation), installation, world.enterprise(team.enterpriseId()));
    }

    /** The fields with which every interaction begins. */
    ObjectNode payload(String type) {
        ObjectNode out = Json.object().put("type", type);
        ObjectNode user = out.putObject("user");
        user.put("id", person.id()).put("username", person.name()).put("name", person.name());
        user.put("team_id", team.id());
        out.put("api_app_id", app.appId()).put("token", app.verificationToken());
        ObjectNode workspace = out.putObject("team").put("id", team.id()).put("domain", team.domain());
        org.ifPresentOrElse(
                each -> {
                    workspace.put("enterprise_id", each.id()).put("enterprise_name", each.name());
                    out.putObject("enterprise").put("id", each.id()).put("name", each.name());
                },
                () -> out.putNull("enterprise"));
        return out.put("is_enterprise_install", installation.orgWide());
    }
}
