package dev.liaison.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.camunda.Browser;
import dev.liaison.app.camunda.LiaisonForStaff;
import dev.liaison.app.camunda.World;
import dev.liaison.bpmn.Messages;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Support sees and switches features from Cockpit. */
@Tag("A3")
class SupportFeaturesTest extends LiaisonForStaff {
    private static final String FEATURES = "/api/support/features";

    @Autowired
    private AuditLog audit;

    @Autowired
    private ExternalTaskService externalTasks;

    @Autowired
    private RuntimeService runtime;

    @Test
    void it_is_for_support_only() {
        assertThat(stranger().get(FEATURES).statusCode()).isEqualTo(401);
        assertThat(signedIn(world.acme.global().email()).get(FEATURES).statusCode())
                .isEqualTo(403);
        assertThat(signedIn(world.acme.mentor().email()).get(FEATURES).statusCode())
                .isEqualTo(403);
        var gloria = signedIn(world.acme.global().email());
        var token = Browser.json(gloria.get("/a/token")).get("token").asText();
        assertThat(gloria.post(path(globex(), "SLACK"), body("true", "Me."), "X-CSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void all_organizations_are_there_with_all_features() {
        var organizations = signedIn(World.SUPPORT).read(FEATURES).get("organizations");
        assertThat(organizations.findValuesAsText("name")).contains("Acme", "Globex");
        organizations.forEach(it -> assertThat(it.get("features")).hasSize(Feature.values().length));
    }

    @Test
    @Tag("A13")
    void switching_on_tells_who_since_when_and_why_and_is_in_the_audit_log() {
        var answer = change(globex(), "TEAMS", body("true", "  They signed.  "));
        assertThat(answer.statusCode()).isEqualTo(200);
        var row = row(globex(), "TEAMS");
        assertThat(row).isEqualTo(Browser.json(answer));
        assertThat(row.get("enabled").asBoolean()).isTrue();
        assertThat(row.get("by").asText()).isEqualTo(World.SUPPORT);
        assertThat(row.get("reason").asText()).isEqualTo("They signed.");
        assertThat(row.get("since").asText()).endsWith("Z");
        assertThat(row.get("lifecycleInstanceId").asText()).isNotEmpty();
        assertThat(row.get("enablementInstanceId").asText()).isNotEmpty();
        assertThat(audit.newest(globex(), 10)).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("feature.enabled");
            assertThat(line.surface()).isEqualTo(Surface.COCKPIT);
            assertThat(line.actor()).isEqualTo(World.SUPPORT);
            assertThat(line.subject()).contains("TEAMS");
        });
    }

    @Test
    void a_wish_is_shown_and_answered_from_here() {
        world.asksFor(world.globex, Feature.GROUP_SCHEDULING, "For our circles.");
        var asked = row(globex(), "GROUP_SCHEDULING");
        assertThat(asked.get("asked").asBoolean()).isTrue();
        assertThat(asked.get("enabled").asBoolean()).isFalse();
        assertThat(asked.get("taskId").asText()).isNotEmpty();
        assertThat(change(globex(), "GROUP_SCHEDULING", body("true", "Gladly.")).statusCode())
                .isEqualTo(200);
        assertThat(row(globex(), "GROUP_SCHEDULING").get("asked").asBoolean()).isFalse();
    }

    @Test
    void switching_off_waits_until_the_admins_know_that_it_is_on() {
        change(acme(), "SCHEDULING_ASSISTANT", body("true", "Trial."));
        var early = change(acme(), "SCHEDULING_ASSISTANT", body("false", "Trial is over."));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(message(early)).contains("still being told");
        adminsAreTold();
        assertThat(change(acme(), "SCHEDULING_ASSISTANT", body("false", "Trial is over."))
                        .statusCode())
                .isEqualTo(200);
        assertThat(row(acme(), "SCHEDULING_ASSISTANT").get("enabled").asBoolean())
                .isFalse();
        var again = change(acme(), "SCHEDULING_ASSISTANT", body("true", "Once more."));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(row(acme(), "SCHEDULING_ASSISTANT").get("enabled").asBoolean())
                .isFalse();
    }

    @Test
    void what_is_off_is_not_switched_off() {
        var answer = change(acme(), "GROUP_SCHEDULING", body("false", "Just in case."));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(message(answer)).contains("off for Acme already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"enabled\":true}", "{\"enabled\":true,\"reason\":\"  \"}"})
    void a_reason_is_wanted(String body) {
        var answer = change(acme(), "GROUP_SCHEDULING", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.json(answer).at("/errors/reason").asText()).isNotEmpty();
    }

    @Test
    void a_reason_is_short_and_the_wish_is_clear() {
        var longWinded = change(acme(), "GROUP_SCHEDULING", body("true", "x".repeat(1001)));
        assertThat(Browser.json(longWinded).at("/errors/reason").asText()).contains("1000");
        var unclear = change(acme(), "GROUP_SCHEDULING", "{\"reason\":\"Because.\"}");
        assertThat(unclear.statusCode()).isEqualTo(400);
        assertThat(Browser.json(unclear).at("/errors/enabled").asText()).isNotEmpty();
        assertThat(change(acme(), "GROUP_SCHEDULING", "nonsense").statusCode()).isEqualTo(400);
        assertThat(row(acme(), "GROUP_SCHEDULING").get("enabled").asBoolean()).isFalse();
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(change(UUID.randomUUID(), "SLACK", body("true", "Why not.")).statusCode())
                .isEqualTo(404);
        assertThat(change(acme(), "FAX", body("true", "Why not.")).statusCode()).isEqualTo(404);
        var support = signedIn(World.SUPPORT);
        assertThat(support.post(FEATURES + "/acme/SLACK", body("true", "Why."), "X-CSRF-TOKEN", token(support))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_forged_request_changes_nothing() {
        var support = signedIn(World.SUPPORT);
        token(support);
        for (var forged : new @Nullable String[] {null, "guessed"}) {
            assertThat(support.post(path(acme(), "GROUP_SCHEDULING"), body("true", "Ha."), "X-CSRF-TOKEN", forged)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(row(acme(), "GROUP_SCHEDULING").get("enabled").asBoolean()).isFalse();
    }

    private void adminsAreTold() {
        externalTasks
                .fetchAndLock(50, "test")
                .topic("mail.tellAdmins", 10_000)
                .execute()
                .forEach(task -> externalTasks.complete(task.getId(), "test"));
        // The engine goes on in a job of its own.
        await().until(() -> runtime.createExecutionQuery()
                        .messageEventSubscriptionName(Messages.FEATURE_SWITCHED_OFF)
                        .processInstanceBusinessKey("feature:" + acme() + ":SCHEDULING_ASSISTANT")
                        .count()
                == 1);
    }

    private HttpResponse<String> change(UUID organization, String feature, String body) {
        var support = signedIn(World.SUPPORT);
        return support.post(path(organization, feature), body, "X-CSRF-TOKEN", token(support));
    }

    private static String token(Browser browser) {
        return browser.get(FEATURES).headers().firstValue("X-CSRF-TOKEN").orElseThrow();
    }

    private JsonNode row(UUID organization, String feature) {
        for (var it : signedIn(World.SUPPORT).read(FEATURES).get("organizations")) {
            for (var row : it.get("features")) {
                if (it.get("id").asText().equals(organization.toString())
                        && row.get("feature").asText().equals(feature)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no " + feature + " of " + organization);
    }

    private static String path(UUID organization, String feature) {
        return FEATURES + "/" + organization + "/" + feature;
    }

    private static String body(String enabled, String reason) {
        return "{\"enabled\":" + enabled + ",\"reason\":\"" + reason + "\"}";
    }

    private static String message(HttpResponse<String> answer) {
        return Browser.json(answer).get("message").asText();
    }

    private UUID acme() {
        return world.acme.organization().id();
    }

    private UUID globex() {
        return world.globex.organization().id();
    }
}
