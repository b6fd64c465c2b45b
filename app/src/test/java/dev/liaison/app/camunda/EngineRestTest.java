package dev.liaison.app.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code /engine-rest} is for workers in JVMs of their own. */
@Tag("H1")
class EngineRestTest extends LiaisonForStaff {
    private static final String FETCH = "/engine-rest/external-task/fetchAndLock";
    private static final String NOTHING = "{\"workerId\":\"test\",\"maxTasks\":1,\"topics\":[]}";

    @Test
    void a_worker_fetches_tasks() {
        assertThat(worker("w0rker").post(FETCH, NOTHING).statusCode()).isEqualTo(200);
    }

    @Test
    void a_worker_gets_nothing_but_tasks() {
        for (var path : new String[] {"/process-definition", "/process-instance", "/user", "/engine", "/task"}) {
            assertThat(worker("w0rker").get("/engine-rest" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThat(worker("guessed").post(FETCH, NOTHING).statusCode()).isEqualTo(401);
        assertThat(stranger().get("/engine-rest/process-definition").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_session_of_the_pages_opens_nothing_there() {
        var support = signedIn(World.SUPPORT);
        assertThat(support.get("/engine-rest/process-definition").statusCode()).isEqualTo(401);
        assertThat(support.post(FETCH, NOTHING).statusCode()).isEqualTo(401);
    }

    private Browser worker(String password) {
        return stranger().withBasic("worker", password);
    }
}
