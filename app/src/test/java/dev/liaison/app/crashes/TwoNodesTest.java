package dev.liaison.app.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.LiaisonProcess;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two app nodes on one database, both with workers and sweeps of their own. Each test goes on where the one before ended. */
@Tag("D11")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static World world;
    private static Process second;

    @BeforeAll
    static void start() {
        world = new World();
        world.liaison.app(world.people());
        second = world.liaison.secondNode();
        world.connectSlack();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void what_one_node_asked_is_answered_at_the_other() {
        var request = world.asks("tom", "mia", world.liaison.secondUrl());
        world.clicksGoTo(world.liaison.url());
        assertThat(world.accepts("mia", world.message("mia", "Tom asks you to be their mentor")))
                .isEqualTo(200);
        world.message("mia", "Accepted by you");
        world.message("tom", "Mia accepted your request");
        Await.that("it is over", LiaisonProcess.PATIENCE, () -> running(request) == 0);
        assertThat(world.signedIn("mia", world.liaison.secondUrl())
                        .get("/requests/" + request)
                        .body())
                .contains("Accepted by you");
        assertThat(doubled()).isZero();
    }

    @Test
    @Order(2)
    void a_click_that_reaches_both_nodes_at_once_counts_once() {
        var request = world.asks("uma", "noa");
        var card = world.message("noa", "Uma asks you to be their mentor");
        try (var proxy = new RepeatingProxy(world.liaison.url(), world.liaison.secondUrl())) {
            world.clicksGoTo(proxy.url());
            assertThat(world.accepts("noa", card)).isEqualTo(200);
        }
        world.message("uma", "Noa accepted your request");
        Await.that("it is over", LiaisonProcess.PATIENCE, () -> running(request) == 0);
        assertThat(world.count("select count(*) from app.inbox where subject_id = ?", request))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from app.mentoring_connections where request_id = ?::uuid", request))
                .isEqualTo(1);
        assertThat(world.messages("uma", "Noa accepted your request")).hasSize(1);
    }

    @Test
    @Order(3)
    void both_nodes_work_and_no_message_goes_out_twice() {
        var asked = List.of(
                world.asks("tom", "noa", world.liaison.url()), world.asks("uma", "mia", world.liaison.secondUrl()));
        world.message("noa", "Tom asks you to be their mentor");
        world.message("mia", "Uma asks you to be their mentor");
        asked.forEach(request -> Await.that("both know of it", LiaisonProcess.PATIENCE, () -> sent(request) == 2));
        assertThat(doubled()).isZero();
    }

    @Test
    @Order(4)
    void one_node_goes_on_when_the_other_is_killed() {
        LiaisonProcess.kill(second);
        world.clicksGoTo(world.liaison.url());
        assertThat(world.accepts("noa", world.message("noa", "Tom asks you to be their mentor")))
                .isEqualTo(200);
        world.message("tom", "Noa accepted your request");
        assertThat(world.messages("tom", "Noa accepted your request")).hasSize(1);
    }

    private static long running(String request) {
        return world.count(
                "select count(*) from camunda.act_ru_execution where business_key_ = ?", "request:" + request);
    }

    private static long sent(String request) {
        return world.count(
                "select count(*) from app.deliveries where subject = ? and outcome = 'SENT'", "request:" + request);
    }

    /** Messages that somebody got twice. */
    private static long doubled() {
        return world.count("select count(*) from (select 1 from app.deliveries where outcome = 'SENT'"
                + " group by subject, notice, recipient_id having count(*) > 1) twice");
    }
}
