package dev.liaison.processes.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Topics;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Support disables the integration, whatever is going on: everything is removed, and nothing fires later. */
@Tag("A8")
class DisablingTest {
    private final SlackStory slack = new SlackStory();

    @Test
    void while_nothing_is_connected() {
        slack.supportDisables();
        everythingIsRemoved();
    }

    @Test
    void while_workspaces_are_connected() {
        var first = slack.connects("Northwind");
        var second = slack.connects("Northwind Labs");
        slack.supportDisables();
        everythingIsRemoved();
        assertThat(slack.now(first).removedFrom()).isEqualTo("SYSTEM");
        assertThat(slack.now(second).removedFrom()).isEqualTo("SYSTEM");
        assertThat(slack.audited().stream().filter("Liaison SYSTEM workspace.removed connected>removed"::equals))
                .hasSize(2);
    }

    @Test
    void while_a_workspace_needs_attention() {
        var workspace = slack.connects("Northwind");
        slack.losesAccess(workspace);
        slack.supportDisables();
        everythingIsRemoved();
        assertThat(slack.now(workspace).live()).isFalse();
    }

    @Test
    void while_an_admin_authorizes() {
        slack.adminGoesToSlack();
        slack.supportDisables();
        everythingIsRemoved();
    }

    @Test
    void while_another_removal_is_under_way() {
        var workspace = slack.connects("Northwind");
        slack.adminRemoves(workspace);
        slack.process.waitsAt("task_awaitWorkspace", "task_revokeTokens");
        slack.supportDisables();
        everythingIsRemoved();
    }

    @Test
    void a_removal_that_comes_meanwhile_is_late() {
        var workspace = slack.connects("Northwind");
        slack.supportDisables();
        assertThat(slack.uninstalledInSlack(workspace).orElseThrow().outcome()).isEqualTo("late");
        slack.process.waitsAt("task_revokeAllTokens");
    }

    private void everythingIsRemoved() {
        slack.process.waitsAt("task_revokeAllTokens");
        slack.process.done("task_revokeAllTokens", Topics.INTEGRATION_REVOKE_TOKENS);
        slack.process.isOver("task_removeWorkspaces", "event_integrationRemoved");
        slack.process.hasNotPassed("task_tellRemoved", "task_expireAttempts");
        slack.world.clock.pass(Duration.ofDays(1));
        slack.world.runDueJobs();
        slack.process.hasNotPassed("task_expireAttempts");
    }
}
