package dev.liaison.workers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.LostInstallations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is thrown decides what becomes of the task: the table in the house's design. */
class TaskRunnerTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID WORKSPACE = UUID.randomUUID();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final FewRows rows = new FewRows();
    private final Installations installations = new Installations(rows.jdbc());
    private final Inbox inbox = new Inbox(rows.jdbc(), clock);

    @Test
    void what_is_done_is_completed_with_its_variables() {
        assertThat(run(() -> new Result.Done(Map.of("accepted", true)))).containsExactly("done {accepted=true}");
    }

    @Test
    void what_the_worker_refuses_is_a_business_outcome() {
        assertThat(run(() -> Result.refused("chat.recipientGone"))).containsExactly("refused chat.recipientGone");
    }

    @Test
    @Tag("G4")
    void whoever_is_throttled_waits_as_long_as_told() {
        var throttled = new Throttled(Duration.ofSeconds(42));
        assertThat(run(thrown(throttled), 3))
                .containsExactly("again in PT42S, 3 left: Throttled: throttled, again in PT42S");
    }

    @Test
    @Tag("G4")
    void being_throttled_costs_no_try_however_often_it_happens() {
        var waits = new ArrayList<String>();
        @Nullable Integer retries = null;
        for (int again = 0; again < 3; again++) {
            retries = retriesLeft(thrown(new Throttled(Duration.ofSeconds(1))), retries);
        }
        for (Integer left = retries; left == null || left > 0; left = retriesLeft(unreachable(), left)) {
            waits.add(wait(run(unreachable(), left)));
        }
        assertThat(waits).containsExactly("PT10S", "PT1M", "PT5M", "PT30M", "PT2H", "incident");
    }

    @Test
    void a_provider_out_of_reach_is_tried_again_after_10_s_1_min_5_min_30_min_and_2_h_then_it_is_an_incident() {
        assertThat(run(unreachable(), null)).containsExactly("again in PT10S, 5 left: Unreachable: down");
        assertThat(run(unreachable(), 5)).containsExactly("again in PT1M, 4 left: Unreachable: down");
        assertThat(run(unreachable(), 4)).containsExactly("again in PT5M, 3 left: Unreachable: down");
        assertThat(run(unreachable(), 3)).containsExactly("again in PT30M, 2 left: Unreachable: down");
        assertThat(run(unreachable(), 2)).containsExactly("again in PT2H, 1 left: Unreachable: down");
        assertThat(run(unreachable(), 1)).containsExactly("incident: Unreachable: down");
    }

    @Test
    @Tag("B6")
    void a_final_no_lets_the_model_go_on() {
        assertThat(run(thrown(new Refused(Refused.Reason.DEACTIVATED, "gone"))))
                .containsExactly("refused chat.recipientGone");
    }

    @Test
    void a_final_no_that_the_model_knows_no_way_on_from_is_an_incident() {
        var task = new HandedBack(Topics.MAIL_TELL_ADMINS, null);
        runner(thrown(new Refused(Refused.Reason.UNDELIVERABLE, "no such address")), Topics.MAIL_TELL_ADMINS)
                .run(task);
        assertThat(task.how).containsExactly("incident: Refused: no such address");
    }

    @Test
    void what_may_have_been_sent_is_never_tried_again() {
        assertThat(run(thrown(new Ambiguous("answer lost")))).noneMatch(how -> how.startsWith("again"));
    }

    @Test
    void our_own_bug_is_an_incident_at_once() {
        assertThat(run(thrown(new IllegalStateException("the model gives no requestId"))))
                .containsExactly("incident: IllegalStateException: the model gives no requestId");
    }

    @Test
    void a_topic_that_nobody_works_on_is_an_incident() {
        var task = new HandedBack("chat.unheardOf", null);
        runner(Result::done, Topics.CHAT_POST_CARD).run(task);
        assertThat(task.how).singleElement().asString().startsWith("incident");
    }

    @Test
    @Tag("B3")
    void a_dead_token_is_the_same_as_a_removal_in_slack_and_is_told_once() {
        rows.installation = workspace(NOW);
        var dead = new AccessLost(WORKSPACE, true, "token_revoked");
        assertThat(run(thrown(dead))).containsExactly("refused chat.recipientGone");
        assertThat(run(thrown(dead))).containsExactly("refused chat.recipientGone");
        assertThat(told()).containsExactly(InstallationVerbs.UNINSTALLED + " token_revoked");
    }

    @Test
    @Tag("A12")
    void a_missing_right_is_told_once_however_many_tasks_find_out() {
        rows.installation = workspace(NOW);
        var lost = new AccessLost(WORKSPACE, false, "missing_scope");
        for (int task = 0; task < 5; task++) {
            run(thrown(lost));
        }
        assertThat(told()).containsExactly(InstallationVerbs.ACCESS_LOST + " missing_scope");
    }

    @Test
    @Tag("A12")
    void a_right_that_is_missing_again_after_a_repair_is_told_again() {
        rows.installation = workspace(NOW);
        var lost = new AccessLost(WORKSPACE, false, "missing_scope");
        run(thrown(lost));
        rows.installation = workspace(NOW.plusSeconds(60));
        run(thrown(lost));
        assertThat(told()).hasSize(2);
    }

    private List<String> run(Supplier<Result> work) {
        return run(work, null);
    }

    private List<String> run(Supplier<Result> work, @Nullable Integer retries) {
        var task = new HandedBack(Topics.CHAT_POST_CARD, retries);
        runner(work, Topics.CHAT_POST_CARD).run(task);
        return task.how;
    }

    private TaskRunner runner(Supplier<Result> work, String topic) {
        var worker = new Worker() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public Set<String> reads() {
                return Set.of();
            }

            @Override
            public Result work(Task task) {
                return work.get();
            }
        };
        return new TaskRunner(List.of(worker), new LostInstallations(installations, inbox)::report);
    }

    private static Supplier<Result> thrown(RuntimeException e) {
        return () -> {
            throw e;
        };
    }

    private static Supplier<Result> unreachable() {
        return thrown(new Unreachable("down"));
    }

    private int retriesLeft(Supplier<Result> work, @Nullable Integer before) {
        var how = run(work, before).get(0);
        return how.startsWith("incident") ? 0 : Integer.parseInt(how.replaceAll(".*, (\\d+) left.*", "$1"));
    }

    private static String wait(List<String> how) {
        return how.get(0).startsWith("incident") ? "incident" : how.get(0).replaceAll("again in (\\w+),.*", "$1");
    }

    private static Installation workspace(Instant healthySince) {
        return new Installation(
                WORKSPACE,
                UUID.randomUUID(),
                Platform.SLACK,
                "T1",
                false,
                "Northwind",
                "",
                "",
                "B1",
                "",
                null,
                NOW,
                Health.HEALTHY,
                "",
                healthySince,
                null,
                null);
    }

    private List<String> told() {
        return List.copyOf(rows.inbox.values());
    }
}
