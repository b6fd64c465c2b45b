package dev.liaison.app.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.request.MentoringRequests;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Completing a task answers its form, and nothing else can be slipped in with the answer. */
@Tag("H1")
class TaskAnswersTest extends LiaisonForStaff {
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    private MentoringRequests requests;

    @Test
    void an_admin_ends_a_request_of_the_program() {
        var mine = world.stuckRequest(world.acme);
        assertThat(completes("submit-form", "\"endNow\":{\"value\":true}")).isEqualTo(204);
        assertThat(open(mine)).isFalse();
    }

    @Test
    void the_request_of_another_organization_can_not_be_slipped_in() {
        var mine = world.stuckRequest(world.acme);
        var foreign = world.stuckRequest(world.globex);
        assertThat(completes("complete", "\"endNow\":{\"value\":true},\"requestId\":{\"value\":\"" + foreign + "\"}"))
                .isEqualTo(204);
        assertThat(open(foreign)).isTrue();
        assertThat(open(mine)).isFalse();
    }

    @Test
    void a_task_does_not_end_by_an_error_of_somebodys_own() {
        world.stuckRequest(world.acme);
        assertThat(completes("bpmnError", "")).isEqualTo(403);
    }

    private int completes(String how, String variables) {
        var paul = signedIn(world.acme.admin().email());
        var task = paul.read(ENGINE + "/task?taskDefinitionKey=task_helpRequestAlong")
                .get(0)
                .get("id")
                .asText();
        paul.post(
                ENGINE + "/task/" + task + "/claim",
                "{\"userId\":\"" + world.acme.admin().email() + "\"}");
        return paul.post(ENGINE + "/task/" + task + "/" + how, "{\"variables\":{" + variables + "}}")
                .statusCode();
    }

    private boolean open(String request) {
        return requests.get(UUID.fromString(request)).open();
    }
}
