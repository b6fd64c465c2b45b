package dev.liaison.app.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.LiaisonProcess;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code kill -9} at the worst moments, and a start on the same data. Each test goes on where the one before ended. */
@Tag("D11")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledTest {
    private static World world;
    private static Process app;

    @BeforeAll
    static void start() {
        world = new World();
        app = world.liaison.app(world.people());
        world.connectSlack();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void a_second_start_on_the_same_data_says_so_and_ends() {
        var second = world.liaison.second();
        assertThat(LiaisonProcess.end(second)).isNotZero();
        assertThat(world.liaison.said("second"))
                .contains("Another Liaison is running on the data in")
                .contains("--liaison.data=<folder>")
                .doesNotContain("\tat ");
        assertThat(world.signedIn("ana").get("/").statusCode()).isEqualTo(200);
    }

    /** Two clicks: one was stored and had no effect yet, the other had its effect and no card shows it yet. */
    @Test
    @Order(2)
    @Tag("D12")
    void what_was_clicked_before_the_kill_counts_once() throws SQLException {
        var unrouted = world.asks("tom", "mia");
        var routed = world.asks("uma", "noa");
        var miasCard = world.message("mia", "Tom asks you to be their mentor");
        var noasCard = world.message("noa", "Uma asks you to be their mentor");
        world.message("tom", "You asked Mia");
        world.message("uma", "You asked Noa");
        world.sandbox.fault("{\"method\":\"chat.update\",\"kind\":\"http\",\"status\":503,\"times\":1000}");

        try (var blocker = world.liaison.database().getConnection();
                var lock = blocker.prepareStatement("select 1 from app.mentoring_requests where id = ? for update")) {
            blocker.setAutoCommit(false);
            lock.setObject(1, UUID.fromString(unrouted));
            lock.execute();
            assertThat(world.accepts("mia", miasCard)).isEqualTo(200);
            assertThat(world.accepts("noa", noasCard)).isEqualTo(200);
            Await.that("a card is being changed", () -> world.calls("chat.update") > 0);
            assertThat(open(unrouted)).isTrue();
            LiaisonProcess.kill(app);
            blocker.rollback();
        }
        assertThat(world.messages("noa", "Accepted by you")).isEmpty();
        world.sandbox.delete("/_control/faults");
        app = world.liaison.app();

        world.message("mia", "Accepted by you");
        world.message("noa", "Accepted by you");
        world.message("tom", "Mia accepted your request");
        world.message("uma", "Noa accepted your request");
        Await.that("both are through", LiaisonProcess.PATIENCE, () -> running(unrouted) + running(routed) == 0);
        assertThat(world.messages("tom", "Mia accepted your request")).hasSize(1);
        assertThat(world.messages("uma", "Noa accepted your request")).hasSize(1);
        assertThat(world.count("select count(*) from app.mentoring_connections"))
                .isEqualTo(2);
        assertThat(world.count("select count(*) from app.inbox where done_at is null"))
                .isZero();
    }

    @Test
    @Order(3)
    @Tag("G1")
    void a_message_in_the_air_is_not_sent_again_blindly() {
        world.sandbox.fault("{\"method\":\"chat.postMessage\",\"kind\":\"slow\",\"millis\":7000,\"times\":2}");
        var request = world.asks("tom", "noa");
        world.message("noa", "Tom asks you to be their mentor");
        assertThat(deliveries(request, "SENDING")).isPositive();
        LiaisonProcess.kill(app);
        world.sandbox.delete("/_control/faults");
        app = world.liaison.app();

        Await.that(
                "it is known that nobody knows",
                LiaisonProcess.PATIENCE,
                () -> deliveries(request, "AMBIGUOUS") > 0 && deliveries(request, "SENDING") == 0);
        assertThat(world.messages("noa", "Tom asks you to be their mentor")).hasSize(1);
        assertThat(world.signedIn("ana").get("/manage/deliveries").body()).contains("not known whether it arrived");
    }

    private static boolean open(String request) {
        return world.count(
                        "select count(*) from app.mentoring_requests where id = ?::uuid and outcome is null", request)
                == 1;
    }

    private static long running(String request) {
        return world.count(
                "select count(*) from camunda.act_ru_execution where business_key_ = ?", "request:" + request);
    }

    private static long deliveries(String request, String outcome) {
        return world.count(
                "select count(*) from app.deliveries where subject = ? and outcome = ?", "request:" + request, outcome);
    }
}
