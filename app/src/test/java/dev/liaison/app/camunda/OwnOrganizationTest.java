package dev.liaison.app.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.integration.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People see the tasks and instances of their own organization; support sees all. */
@Tag("H1")
class OwnOrganizationTest extends LiaisonForStaff {
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private String acme = "";
    private String globex = "";

    @BeforeEach
    void both_organizations_have_something_under_way() {
        acme = world.acme.organization().id().toString();
        globex = world.globex.organization().id().toString();
        world.stuckRequest(world.acme);
        world.stuckRequest(world.globex);
        world.switchedOn(world.acme, Feature.SLACK);
        world.switchedOn(world.globex, Feature.SLACK);
        world.asksFor(world.acme, Feature.TEAMS, "Many of us use it.");
    }

    @Test
    void admins_see_the_tasks_of_their_own_organization() {
        for (var admin : List.of(world.acme.admin(), world.acme.global())) {
            assertThat(tenants(signedIn(admin.email()).read(ENGINE + "/task"))).containsExactly(acme);
        }
        assertThat(tenants(signedIn(World.SUPPORT).read(ENGINE + "/task"))).contains(acme, globex);
    }

    @Test
    void global_admins_see_the_instances_of_their_own_organization() {
        var gloria = signedIn(world.acme.global().email());
        for (var kind : List.of("process-instance", "execution", "variable-instance", "external-task")) {
            assertThat(tenants(gloria.read(ENGINE + "/" + kind))).as(kind).containsExactly(acme);
        }
        assertThat(tenants(signedIn(World.SUPPORT).read(ENGINE + "/process-instance")))
                .contains(acme, globex);
    }

    @Test
    void what_belongs_to_another_organization_is_not_there_for_an_admin() {
        var gloria = signedIn(world.acme.global().email());
        var instance = first(globex, "process-instance");
        assertThat(gloria.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(404);
        assertThat(gloria.get(ENGINE + "/process-instance/" + instance + "/variables")
                        .statusCode())
                .isBetween(400, 500);
        var task = first(globex, "task");
        assertThat(gloria.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(404);
        assertThat(gloria.post(ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isBetween(400, 500);
        assertThat(signedIn(World.SUPPORT).get(ENGINE + "/task/" + task).statusCode())
                .isEqualTo(200);
    }

    @Test
    void numbers_count_only_what_one_may_see() {
        var mine = 0;
        for (var row : signedIn(world.acme.global().email()).read(ENGINE + "/process-definition/statistics")) {
            mine += row.get("instances").asInt();
        }
        var path = ENGINE + "/process-instance/count";
        assertThat(mine)
                .isEqualTo(signedIn(World.SUPPORT)
                        .read(path + "?tenantIdIn=" + acme)
                        .get("count")
                        .asInt());
        assertThat(signedIn(world.acme.global().email())
                        .get(ENGINE + "/metrics/activity-instance-start/sum")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void people_of_other_organizations_are_not_listed() {
        signedIn(world.globex.global().email()).get(ENGINE + "/task");
        var users = signedIn(world.acme.global().email()).read(ENGINE + "/user");
        assertThat(users.findValuesAsText("id"))
                .containsExactly(world.acme.global().email());
    }

    @Test
    void groups_of_ones_own_organization_have_names() {
        signedIn(world.globex.global().email()).get(ENGINE + "/task");
        for (var admin : List.of(world.acme.admin(), world.acme.global())) {
            assertThat(signedIn(admin.email()).read(ENGINE + "/group").findValuesAsText("name"))
                    .contains("Global admins", "Admins of Leaders of Acme")
                    .doesNotContain("Admins of Leaders of Globex");
        }
    }

    @Test
    void only_support_decides_on_features() {
        var task = signedIn(World.SUPPORT)
                .read(ENGINE + "/task?taskDefinitionKey=task_decideOnFeature&tenantIdIn=" + acme)
                .get(0)
                .get("id")
                .asText();
        var gloria = signedIn(world.acme.global().email());
        gloria.get(ENGINE + "/task");
        assertThat(gloria.get(ENGINE + "/task/" + task).statusCode()).isBetween(400, 404);
        var answer = "{\"variables\":{\"approved\":{\"value\":true},\"note\":{\"value\":\"mine\"}}}";
        assertThat(gloria.post(ENGINE + "/task/" + task + "/submit-form", answer)
                        .statusCode())
                .isBetween(400, 500);
        assertThat(signedIn(World.SUPPORT).get(ENGINE + "/task/" + task).statusCode())
                .isEqualTo(200);
    }

    @Test
    void admins_look_and_do_not_touch() {
        var gloria = signedIn(world.acme.global().email());
        var instance =
                gloria.read(ENGINE + "/process-instance").get(0).get("id").asText();
        var change = "{\"modifications\":{\"organizationId\":{\"value\":\"" + globex + "\"}}}";
        assertThat(gloria.post(ENGINE + "/process-instance/" + instance + "/variables", change)
                        .statusCode())
                .isEqualTo(403);
        assertThat(gloria.post(ENGINE + "/message", "{\"messageName\":\"feature.switchedOff\"}")
                        .statusCode())
                .isBetween(400, 500);
    }

    @Test
    void the_shared_lists_are_there_for_all_staff() {
        for (var email : List.of(
                World.SUPPORT, world.acme.global().email(), world.acme.admin().email())) {
            assertThat(signedIn(email).read(ENGINE + "/filter").findValuesAsText("name"))
                    .contains("All open tasks", "My tasks");
        }
    }

    private String first(String tenant, String kind) {
        return signedIn(World.SUPPORT)
                .read(ENGINE + "/" + kind + "?tenantIdIn=" + tenant)
                .get(0)
                .get("id")
                .asText();
    }

    private static Set<String> tenants(JsonNode rows) {
        var tenants = new ArrayList<String>();
        rows.forEach(row -> tenants.add(row.get("tenantId").asText()));
        return new TreeSet<>(tenants);
    }
}
