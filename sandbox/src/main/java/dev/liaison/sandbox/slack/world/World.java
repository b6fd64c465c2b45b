package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that exists in the local Slack. Callers hold its monitor while they look or change. */
public final class World {
    private final Clock clock;
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, Enterprise> enterprises = new LinkedHashMap<>();
    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Installations installations;
    private final Channels channels;
    private final Views views;
    private final Triggers triggers;
    private final Grants grants;
    private final ResponseUrls responseUrls;

    /** An empty world on that clock. */
    public World(Clock clock) {
        this.clock = clock;
        installations = new Installations(clock);
        channels = new Channels(clock);
        views = new Views(clock);
        triggers = new Triggers(clock);
        grants = new Grants(clock);
        responseUrls = new ResponseUrls(clock);
    }

    /** The world's time. */
    public Clock clock() {
        return clock;
    }

    /** Installations and their tokens. */
    public Installations installations() {
        return installations;
    }

    /** Direct channels and their messages. */
    public Channels channels() {
        return channels;
    }

    /** Open modals and App Homes. */
    public Views views() {
        return views;
    }

    /** Trigger ids handed out with interactions. */
    public Triggers triggers() {
        return triggers;
    }

    /** Authorization codes handed out by the consent page. */
    public Grants grants() {
        return grants;
    }

    /** Response URLs handed out with interactions. */
    public ResponseUrls responseUrls() {
        return responseUrls;
    }

    /** Back to nothing. */
    public void clear() {
        apps.clear();
        enterprises.clear();
        workspaces.clear();
        people.clear();
        installations.clear();
        channels.clear();
        views.clear();
        triggers.clear();
        grants.clear();
        responseUrls.clear();
    }

    /** All apps. */
    public Collection<App> apps() {
        return apps.values();
    }

    /** All organizations. */
    public Collection<Enterprise> enterprises() {
        return enterprises.values();
    }

    /** All workspaces. */
    public Collection<Workspace> workspaces() {
        return workspaces.values();
    }

    /** All people, former members included. */
    public Collection<Person> people() {
        return people.values();
    }

    /** The app with that client id. */
    public Optional<App> app(@Nullable String clientId) {
        return Optional.ofNullable(clientId).map(apps::get);
    }

    /** The app of an installation. */
    public App appOf(Installation installation) {
        return app(installation.clientId()).orElseThrow();
    }

    /** The organization with that id. */
    public Optional<Enterprise> enterprise(@Nullable String id) {
        return Optional.ofNullable(id).map(enterprises::get);
    }

    /** The workspace with that id. */
    public Optional<Workspace> workspace(@Nullable String id) {
        return Optional.ofNullable(id).map(workspaces::get);
    }

    /** The person with that id. */
    public Optional<Person> person(@Nullable String id) {
        return Optional.ofNullable(id).map(people::get);
    }

    /** Members of a workspace, former ones included. */
    public List<Person> members(String teamId) {
        return people.values().stream().filter(person -> person.in(teamId)).toList();
    }

    /** Workspaces of an organization. */
    public List<Workspace> workspacesOf(String enterpriseId) {
        return workspaces.values().stream()
                .filter(workspace -> enterpriseId.equals(workspace.enterpriseId()))
                .toList();
    }

    /** Everyone whom this installation can see. */
    public List<Person> visibleTo(Installation installation) {
        return people.values().stream()
                .filter(person -> sees(installation, person))
                .toList();
    }

    /** Whether this installation can see that person. */
    public boolean sees(Installation installation, Person person) {
        String team = installation.teamId();
        return team != null ? person.in(team) : person.teams().stream().anyMatch(id -> inOrg(id, installation));
    }

    private boolean inOrg(String teamId, Installation installation) {
        return workspace(teamId)
                .map(workspace -> workspace.enterpriseId())
                .filter(id -> id.equals(installation.enterpriseId()))
                .isPresent();
    }

    /** Adds or replaces an app. */
    public App put(App app) {
        apps.put(app.clientId(), app);
        return app;
    }

    /** Adds or replaces a person. */
    public Person put(Person person) {
        for (String team : person.teams()) {
            if (!workspaces.containsKey(team)) {
                throw new IllegalArgumentException("no workspace " + team);
            }
        }
        people.put(person.id(), person);
        return person;
    }

    /** Adds or replaces a workspace. */
    public void put(Workspace workspace) {
        workspaces.put(workspace.id(), workspace);
    }

    /** Adds or replaces an organization and takes its workspaces in. */
    public void put(Enterprise enterprise, List<String> workspaceIds) {
        enterprises.put(enterprise.id(), enterprise);
        for (String id : workspaceIds) {
            Workspace workspace = workspaces.get(id);
            if (workspace == null) {
                throw new IllegalArgumentException("no workspace " + id);
            }
            workspaces.put(id, workspace.in(enterprise.id()));
        }
    }

    /** As a world file. */
    public ObjectNode toJson() {
        ObjectNode out = Json.object();
        out.set("apps", Json.MAPPER.valueToTree(apps.values()));
        List<JsonNode> orgs = new ArrayList<>();
        for (Enterprise each : enterprises.values()) {
            ObjectNode org = Json.MAPPER.valueToTree(each);
            org.set(
                    "workspaces",
                    Json.MAPPER.valueToTree(
                            workspacesOf(each.id()).stream().map(Workspace::id).toList()));
            orgs.add(org);
        }
        out.set("enterprises", Json.MAPPER.valueToTree(orgs));
        out.set("workspaces", Json.MAPPER.valueToTree(workspaces.values()));
        out.set("people", Json.MAPPER.valueToTree(people.values()));
        return out;
    }
}
