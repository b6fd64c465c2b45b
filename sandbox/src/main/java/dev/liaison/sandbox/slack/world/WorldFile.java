package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Merges a world file into a world: what has a known id is changed, the rest is new. */
final class WorldFile {
    private WorldFile() {}

    /** Merges; throws IllegalArgumentException, with a reason, when the file makes no sense. */
    static void merge(World world, JsonNode file) {
        for (JsonNode app : file.path("apps")) {
            world.app(Json.text(app, "client_id"))
                    .ifPresentOrElse(known -> world.put(known.changed(app)), () -> world.put(App.read(app)));
        }
        for (JsonNode workspace : file.path("workspaces")) {
            world.put(workspace(world, workspace));
        }
        for (JsonNode org : file.path("enterprises")) {
            String id = Json.text(org, "id", Ids.object("E"));
            String name = Json.text(org, "name", id);
            List<String> teams = new ArrayList<>();
            org.path("workspaces").forEach(team -> teams.add(team.asText()));
            world.put(new Enterprise(id, name, Json.text(org, "domain", domain(name))), teams);
        }
        for (JsonNode person : file.path("people")) {
            ObjectNode given = person.deepCopy();
            given.set("teams", teams(world, person));
            world.person(Json.text(person, "id"))
                    .ifPresentOrElse(
                            known ->
                                    world.put(known.changed(given, world.clock().instant())),
                            () -> world.put(Person.read(given, world.clock().instant())));
        }
    }

    private static Workspace workspace(World world, JsonNode given) {
        String id = Json.text(given, "id", Ids.object("T"));
        ObjectNode full = Json.object();
        world.workspace(id).ifPresent(known -> full.setAll((ObjectNode) Json.MAPPER.valueToTree(known)));
        given.properties().forEach(field -> full.set(field.getKey(), field.getValue()));
        full.put("id", id);
        full.put("name", Json.text(full, "name", id));
        full.put("domain", Json.text(full, "domain", domain(Json.text(full, "name", id))));
        return Json.MAPPER.convertValue(full, Workspace.class);
    }

    private static ArrayNode teams(World world, JsonNode person) {
        ArrayNode ids = Json.array();
        for (JsonNode team : person.path("teams")) {
            ids.add(world.workspaces().stream()
                    .filter(workspace -> workspace.id().equals(team.asText())
                            || workspace.domain().equals(team.asText()))
                    .map(Workspace::id)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no workspace " + team.asText())));
        }
        if (ids.isEmpty()) {
            world.person(Json.text(person, "id"))
                    .ifPresentOrElse(known -> known.teams().forEach(ids::add), () -> onlyWorkspace(world, ids));
        }
        return ids;
    }

    private static void onlyWorkspace(World world, ArrayNode ids) {
        if (world.workspaces().size() != 1) {
            throw new IllegalArgumentException("a person needs teams");
        }
        ids.add(world.workspaces().iterator().next().id());
    }

    private static String domain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
