package dev.liaison.processes.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B1")
class AuthorizingTest {
    private static final String NOT_CONNECTED = "task_awaitWorkspace";
    private static final String AT_SLACK = "gateway_whatHappensFirst";

    private final SlackStory slack = new SlackStory();

    @Test
    void an_attempt_expires_after_ten_minutes() {
        slack.adminGoesToSlack();
        pass(Duration.ofSeconds(599));
        slack.process.waitsAt(NOT_CONNECTED, AT_SLACK);
        assertThat(slack.openAttempts()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        slack.process.waitsAt(NOT_CONNECTED);
        assertThat(slack.openAttempts()).isZero();
        slack.process.hasPassed("task_expireAttempts");
        slack.process.hasNotPassed("event_authorizationEnded", "event_startedAgain");
    }

    @Test
    void starting_again_starts_the_ten_minutes_again() {
        slack.adminGoesToSlack();
        pass(Duration.ofMinutes(9));
        slack.adminGoesToSlack();
        slack.process.waitsAt(NOT_CONNECTED, AT_SLACK);
        pass(Duration.ofMinutes(9));
        slack.process.waitsAt(NOT_CONNECTED, AT_SLACK);
        slack.process.hasNotPassed("task_expireAttempts");
        pass(Duration.ofMinutes(1));
        slack.process.waitsAt(NOT_CONNECTED);
        assertThat(slack.openAttempts()).isZero();
    }

    @Test
    void whoever_comes_back_stops_the_clock() {
        slack.adminGoesToSlack();
        slack.adminComesBack();
        slack.process.waitsAt(NOT_CONNECTED);
        pass(Duration.ofHours(1));
        slack.process.hasNotPassed("task_expireAttempts");
    }

    @Test
    void coming_back_too_late_is_harmless() {
        slack.adminGoesToSlack();
        pass(Duration.ofMinutes(10));
        slack.adminComesBack();
        slack.process.waitsAt(NOT_CONNECTED);
        slack.adminGoesToSlack();
        slack.process.waitsAt(NOT_CONNECTED, AT_SLACK);
    }

    @Test
    void an_admin_who_authorizes_another_workspace_does_not_disturb_the_first() {
        slack.connects("Northwind");
        slack.adminGoesToSlack();
        slack.process.waitsAt("task_watchWorkspaces", AT_SLACK);
        pass(Duration.ofMinutes(10));
        slack.process.waitsAt("task_watchWorkspaces");
    }

    private void pass(Duration time) {
        slack.world.clock.pass(time);
        slack.world.runDueJobs();
    }
}
