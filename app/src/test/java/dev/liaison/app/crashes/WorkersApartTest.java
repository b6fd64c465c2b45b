package dev.liaison.app.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.LiaisonProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Workers in a JVM of their own, which come and go, and new keys for the vault. Each test goes on where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkersApartTest {
    private static final String NO_WORKERS = "--liaison.workers.local=false";

    private static World world;
    private static Process app;
    private static Process workers;

    @BeforeAll
    static void start() {
        world = new World();
        app = world.liaison.app(world.people(), NO_WORKERS);
        workers = world.liaison.role("workers");
        world.connectSlack();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    @Tag("D1")
    void a_whole_request_goes_through_workers_in_another_jvm() {
        world.asks("tom", "mia");
        var card = world.message("mia", "Tom asks you to be their mentor");
        assertThat(world.accepts("mia", card)).isEqualTo(200);
        world.message("mia", "Accepted by you");
        world.message("tom", "Mia accepted your request");
    }

    @Test
    @Order(2)
    @Tag("D11")
    void another_worker_goes_on_where_one_was_killed() {
        LiaisonProcess.kill(workers);
        var request = world.asks("uma", "mia");
        Await.that("the work waits", () -> waiting(request) > 0);
        assertThat(world.messages("mia", "Uma asks you to be their mentor")).isEmpty();

        workers = world.liaison.role("workers");
        world.message("mia", "Uma asks you to be their mentor");
        world.message("uma", "You asked Mia");
        assertThat(world.messages("mia", "Uma asks you to be their mentor")).hasSize(1);
    }

    @Test
    @Order(3)
    void messages_still_go_out_after_the_vaults_keys_were_changed() {
        var before = world.count("select sum(hashtext(ciphertext::text)) from app.secrets");
        assertThat(LiaisonProcess.end(world.liaison.role("rotate-keys"))).isZero();
        assertThat(world.liaison.said("rotate-keys")).contains("secrets are encrypted with it");
        assertThat(world.count("select sum(hashtext(ciphertext::text)) from app.secrets"))
                .isNotEqualTo(before);

        LiaisonProcess.kill(workers);
        LiaisonProcess.kill(app);
        app = world.liaison.app();
        world.asks("tom", "noa");
        world.message("noa", "Tom asks you to be their mentor");
    }

    private static long waiting(String request) {
        return world.count(
                "select count(*) from camunda.act_ru_ext_task t join camunda.act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where e.business_key_ = ?",
                "request:" + request);
    }
}
