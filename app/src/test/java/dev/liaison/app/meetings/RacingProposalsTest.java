package dev.liaison.app.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people propose the same time to the same third, who takes both at the same moment. */
@Tag("F6")
class RacingProposalsTest {
    private static final Pattern PICK = Pattern.compile("value=\"(meeting.pickSlot [^\"]+)\"");

    private final Circle circle = new Circle();

    @RepeatedTest(3)
    void of_two_proposals_for_the_same_time_one_gets_it() throws InterruptedException, ExecutionException {
        var ids = List.of(proposes(circle.tom, circle.first), proposes(circle.uma, circle.first));
        var together = new CyclicBarrier(ids.size());
        var pool = Executors.newFixedThreadPool(ids.size());
        try {
            var picks = new ArrayList<Future<Integer>>();
            for (var id : ids) {
                var visitor = TwoPeople.visitor(circle.mia);
                var press = press(visitor, id);
                picks.add(pool.submit(() -> {
                    together.await();
                    return visitor.post("/meetings/" + id, Map.of("press", press))
                            .statusCode();
                }));
            }
            for (var pick : picks) {
                assertThat(pick.get()).isEqualTo(302);
            }
        } finally {
            pool.shutdown();
        }
        Await.that("both clicks were handled", () -> outcomes(ids).size() == ids.size());
        assertThat(outcomes(ids)).containsExactlyInAnyOrder("done", "refused");
        assertThat(ids)
                .filteredOn(id -> TwoPeople.meeting(id).pick() != null
                        || TwoPeople.meeting(id).booked())
                .hasSize(1);
    }

    /** Of the clicks that have had their effect, or have been refused. */
    private static List<String> outcomes(List<UUID> meetings) {
        return RunningLiaison.get()
                .bean(JdbcClient.class)
                .sql(
                        "select outcome from app.inbox where done_at is not null and split_part(subject_id, '/', 1) = any(?)")
                .param(meetings.stream().map(UUID::toString).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private UUID proposes(Person person, Instant at) {
        var answer = TwoPeople.visitor(person)
                .post(
                        "/meetings",
                        new HashMap<>(Map.of(
                                "with", circle.mia.id().toString(),
                                "week", circle.scheduling.week(),
                                "duration", "30",
                                "slot", at.toString(),
                                "title", "First steps")));
        return UUID.fromString(Circle.path(answer).substring("/meetings/".length()));
    }

    private static String press(Visitor visitor, UUID id) {
        var found = PICK.matcher(visitor.get("/meetings/" + id).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
