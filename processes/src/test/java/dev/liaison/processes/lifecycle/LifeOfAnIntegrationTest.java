package dev.liaison.processes.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Topics;
import dev.liaison.domain.integration.Health;
import dev.liaison.processes.engine.CheckTimes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A4")
class LifeOfAnIntegrationTest {
    private static final String NOT_CONNECTED = "task_awaitWorkspace";
    private static final String CONNECTED = "task_watchWorkspaces";
    private static final String NEEDS_ATTENTION = "task_awaitRepair";
    private static final String TELLING = "gateway_whatComesFirst";
    private static final int[] DAYS_BETWEEN = {1, 2, 4, 7};

    private final SlackStory slack = new SlackStory();

    @Test
    @Tag("B1")
    void from_enabled_over_connected_and_broken_to_connected_again() {
        slack.process.waitsAt(NOT_CONNECTED);
        slack.adminGoesToSlack();
        slack.process.waitsAt(NOT_CONNECTED, "gateway_whatHappensFirst");
        slack.adminComesBack();
        slack.process.waitsAt(NOT_CONNECTED);
        var workspace = slack.add("Northwind");
        slack.process.waitsAt(CONNECTED, "task_tellConnected");
        slack.toldOf("task_tellConnected", workspace, "workspaceConnected");
        slack.process.waitsAt(CONNECTED);
        slack.losesAccess(workspace);
        slack.process.waitsAt(NEEDS_ATTENTION, "task_tellAccessLost");
        slack.toldOf("task_tellAccessLost", workspace, "accessLost");
        slack.process.waitsAt(NEEDS_ATTENTION, TELLING);
        slack.connectsAgain(workspace);
        slack.process.waitsAt(CONNECTED, "task_tellConnected");
        assertThat(slack.now(workspace).health()).isEqualTo(Health.HEALTHY);
        slack.process.hasNotPassed("task_revokeTokens", "task_expireAttempts", "task_removeWorkspaces");
    }

    @Test
    @Tag("A13")
    void each_change_is_in_the_audit_log_with_who_and_from_where() {
        var workspace = slack.connects("Northwind");
        slack.losesAccess(workspace);
        slack.adminRemoves(workspace);
        assertThat(slack.audited())
                .containsExactly(
                        "priya@northwind.example WEB workspace.connected >connected",
                        "Slack PROVIDER workspace.accessLost connected>needs attention",
                        "priya@northwind.example WEB workspace.removed connected>removed");
    }

    @Test
    @Tag("B2")
    void a_second_workspace_changes_the_state_only_when_the_first_one_does_not_decide_it() {
        var first = slack.connects("Northwind");
        var second = slack.connects("Northwind Labs");
        slack.process.waitsAt(CONNECTED);
        slack.losesAccess(second);
        slack.toldOf("task_tellAccessLost", second, "accessLost");
        slack.process.waitsAt(NEEDS_ATTENTION, TELLING);
        slack.adminRemoves(second);
        slack.revoked(second);
        slack.toldOf("task_tellRemoved", second, "workspaceRemoved");
        slack.process.waitsAt(CONNECTED);
        slack.adminRemoves(first);
        slack.process.waitsAt(NOT_CONNECTED, "task_revokeTokens");
    }

    @Test
    @Tag("A8")
    @Tag("B3")
    void removal_here_and_removal_in_slack_end_in_the_same_state() {
        var here = slack.connects("Northwind");
        slack.adminRemoves(here);
        slack.process.waitsAt(NOT_CONNECTED, "task_revokeTokens");
        slack.revoked(here);
        slack.process.waitsAt(NOT_CONNECTED, "task_tellRemoved");
        slack.toldOf("task_tellRemoved", here, "workspaceRemoved");
        slack.process.waitsAt(NOT_CONNECTED);

        var there = slack.connects("Northwind Labs");
        slack.uninstalledInSlack(there);
        slack.process.waitsAt(NOT_CONNECTED, "task_revokeTokens");
        slack.revoked(there);
        slack.process.waitsAt(NOT_CONNECTED, "task_tellRemoved");
        slack.toldOf("task_tellRemoved", there, "workspaceRemoved");
        slack.process.waitsAt(NOT_CONNECTED);

        assertThat(slack.now(here).live()).isFalse();
        assertThat(slack.now(here).removedFrom()).isEqualTo("WEB");
        assertThat(slack.now(there).live()).isFalse();
        assertThat(slack.now(there).removedFrom()).isEqualTo("PROVIDER");
        assertThat(slack.audited())
                .contains(
                        "priya@northwind.example WEB workspace.removed connected>removed",
                        "Slack PROVIDER workspace.removed connected>removed");
    }

    @Test
    @Tag("D11")
    @Tag("B3")
    void what_is_removed_twice_is_revoked_and_told_once() {
        var workspace = slack.connects("Northwind");
        slack.adminRemoves(workspace);
        assertThat(slack.uninstalledInSlack(workspace).orElseThrow().outcome()).isEqualTo("late");
        assertThat(slack.adminRemoves(workspace).orElseThrow().words()).isEqualTo("This workspace is removed already.");
        slack.process.waitsAt(NOT_CONNECTED, "task_revokeTokens");
    }

    @Test
    @Tag("A12")
    void access_that_is_lost_twice_is_told_once() {
        var workspace = slack.connects("Northwind");
        slack.losesAccess(workspace);
        assertThat(slack.losesAccess(workspace).orElseThrow().outcome()).isEqualTo("late");
        slack.process.waitsAt(NEEDS_ATTENTION, "task_tellAccessLost");
    }

    @Test
    @Tag("A12")
    void the_workspaces_are_probed_about_every_six_hours() {
        slack.connects("Northwind");
        slack.later(CheckTimes.SOONEST.minusSeconds(1));
        slack.process.waitsAt(CONNECTED);
        for (var times = 0; times < 3; times++) {
            slack.later(CheckTimes.LATEST);
            slack.process.done("task_probeWorkspaces", Topics.INTEGRATION_PROBE_WORKSPACES);
            slack.process.waitsAt(CONNECTED);
        }
        slack.losesAccess(slack.connects("Northwind Labs"));
        slack.later(CheckTimes.LATEST);
        slack.process.waitsAt(NEEDS_ATTENTION, "task_tellAccessLost", "task_probeWorkspaces");
    }

    @Test
    @Tag("A12")
    void of_lost_access_the_admins_are_told_at_once_and_on_days_1_3_7_and_14_and_then_no_more() {
        var workspace = slack.connects("Northwind");
        slack.losesAccess(workspace);
        slack.toldOf("task_tellAccessLost", workspace, "accessLost");
        for (var wait : DAYS_BETWEEN) {
            slack.process.waitsAt(NEEDS_ATTENTION, TELLING);
            slack.laterThanProbes(Duration.ofDays(wait).minusSeconds(1));
            slack.process.waitsAt(NEEDS_ATTENTION, TELLING);
            slack.laterThanProbes(Duration.ofSeconds(1));
            slack.toldOf("task_tellAccessLost", workspace, "accessLost");
        }
        slack.process.waitsAt(NEEDS_ATTENTION);
        slack.process.hasPassed("event_toldEnough");
    }

    @Test
    @Tag("A12")
    void the_telling_stops_for_the_workspace_that_works_again_and_for_no_other() {
        var mended = slack.connects("Northwind");
        var removed = slack.connects("Northwind Labs");
        var lost = slack.connects("Northwind Spare");
        for (var it : List.of(mended, removed, lost)) {
            slack.losesAccess(it);
            slack.toldOf("task_tellAccessLost", it, "accessLost");
        }
        slack.process.waitsAt(NEEDS_ATTENTION, TELLING, TELLING, TELLING);
        assertThat(slack.adminTriesAgain(mended).orElseThrow().outcome()).isEqualTo("done");
        slack.process.waitsAt(NEEDS_ATTENTION, TELLING, TELLING);
        slack.adminRemoves(removed);
        slack.process.waitsAt(NEEDS_ATTENTION, TELLING, "task_revokeTokens");
        slack.laterThanProbes(Duration.ofDays(1));
        slack.taskAbout("task_tellAccessLost", lost);
        slack.connectsAgain(lost);
        slack.toldOf("task_tellAccessLost", lost, "accessLost");
        slack.process.waitsAt(CONNECTED, "task_revokeTokens", "task_tellConnected");
    }

    @Test
    void two_removals_at_the_same_moment_keep_apart_what_they_are_about() {
        var first = slack.connects("Northwind");
        var second = slack.connects("Northwind Labs");
        slack.adminRemoves(first);
        slack.uninstalledInSlack(second);
        slack.process.waitsAt(NOT_CONNECTED, "task_revokeTokens", "task_revokeTokens");
        slack.revoked(second);
        slack.process.waitsAt(NOT_CONNECTED, "task_revokeTokens", "task_tellRemoved");
        slack.toldOf("task_tellRemoved", second, "workspaceRemoved");
        slack.revoked(first);
        slack.toldOf("task_tellRemoved", first, "workspaceRemoved");
        slack.process.waitsAt(NOT_CONNECTED);
    }

    @Test
    void the_instance_belongs_to_its_organization() {
        assertThat(slack.process.tenant()).isEqualTo(slack.world.organizationId.toString());
    }

    @Test
    void what_is_enabled_twice_lives_once() {
        slack.enable();
        slack.running().waitsAt(NOT_CONNECTED);
    }
}
