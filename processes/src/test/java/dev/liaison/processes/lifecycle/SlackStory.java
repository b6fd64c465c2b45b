package dev.liaison.processes.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.AuthorizationAttempt;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.jspecify.annotations.Nullable;

/** Slack was enabled for the organization. Tells what admins and Slack do next. */
final class SlackStory {
    final World world = new World();
    final Running process;

    SlackStory() {
        enable();
        process = running();
    }

    void enable() {
        world.lifecycle.featureEnabled(world.organizationId, Feature.SLACK);
    }

    Running running() {
        return Running.of(world, IntegrationLifecycleProcess.key(world.organizationId, Feature.SLACK));
    }

    void adminGoesToSlack() {
        var now = world.clock.instant();
        world.transactions.executeWithoutResult(status -> {
            world.attempts.add(new AuthorizationAttempt(
                    UUID.randomUUID(),
                    UUID.randomUUID().toString(),
                    "session",
                    world.organizationId,
                    Platform.SLACK,
                    world.admin,
                    now,
                    now.plus(AuthorizationAttempt.LIFE),
                    null));
            world.lifecycle.authorizationStarted(world.organizationId, Feature.SLACK);
        });
    }

    void adminComesBack() {
        world.transactions.executeWithoutResult(
                status -> world.lifecycle.authorizationEnded(world.organizationId, Feature.SLACK));
    }

    int openAttempts() {
        return world.jdbc
                .sql("select count(*) from authorization_attempts where outcome is null")
                .query(Integer.class)
                .single();
    }

    /** A workspace with a token is connected, and the admins are told. */
    Installation connects(String name) {
        var it = add(name);
        toldOf("task_tellConnected", it, "workspaceConnected");
        return it;
    }

    /** The same, before anybody is told. */
    Installation add(String name) {
        var now = world.clock.instant();
        var it = new Installation(
                UUID.randomUUID(),
                world.organizationId,
                Platform.SLACK,
                "T-" + name,
                false,
                name,
                "",
                "",
                "B1",
                "chat:write",
                world.admin,
                now,
                Health.HEALTHY,
                "",
                now,
                null,
                null);
        world.transactions.executeWithoutResult(status -> {
            world.installations.add(it);
            world.lifecycle.connected(it, "priya@northwind.example");
        });
        return it;
    }

    void connectsAgain(Installation it) {
        world.transactions.executeWithoutResult(status -> {
            world.installations.renew(it);
            world.lifecycle.connected(it, "priya@northwind.example");
        });
    }

    Optional<Handled> adminRemoves(Installation it) {
        return act(InstallationVerbs.REMOVE, it, world.admin, Surface.WEB, "");
    }

    Optional<Handled> uninstalledInSlack(Installation it) {
        return act(InstallationVerbs.UNINSTALLED, it, null, Surface.PROVIDER, "app_uninstalled");
    }

    Optional<Handled> losesAccess(Installation it) {
        return act(InstallationVerbs.ACCESS_LOST, it, null, Surface.PROVIDER, "missing_scope");
    }

    Optional<Handled> adminTriesAgain(Installation it) {
        return act(InstallationVerbs.TRY_AGAIN, it, globalAdmin(), Surface.WEB, "");
    }

    private UUID globalAdmin() {
        var id = UUID.randomUUID();
        world.people.add(new Person(
                id,
                world.organizationId,
                "Lucas",
                "lucas@northwind.example",
                "",
                "",
                ZoneOffset.UTC,
                List.of(),
                List.of(),
                List.of(),
                true,
                true));
        return id;
    }

    /** Slack answers every probe. */
    void laterThanProbes(Duration wait) {
        later(wait);
        tasks("task_probeWorkspaces").forEach(task -> process.complete(task.getId()));
    }

    void later(Duration wait) {
        world.clock.moveTo(world.clock.instant().plus(wait));
        world.runDueJobs();
    }

    private Optional<Handled> act(String verb, Installation it, @Nullable UUID person, Surface surface, String text) {
        var row = world.inbox.put(UUID.randomUUID().toString(), verb, it.id().toString(), person, surface, text);
        return world.router.route(row.orElseThrow());
    }

    void supportDisables() {
        world.transactions.executeWithoutResult(
                status -> world.lifecycle.featureDisabled(world.organizationId, Feature.SLACK));
    }

    /** The waiting task of that activity which is about the workspace; there is exactly one. */
    ExternalTask taskAbout(String activity, Installation it) {
        var about = tasks(activity).stream()
                .filter(task -> it.id().toString().equals(variable(task, Variables.INSTALLATION_ID)))
                .toList();
        assertThat(about).as(activity + " about " + it.name()).hasSize(1);
        return about.get(0);
    }

    List<ExternalTask> tasks(String activity) {
        return world.engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .activityId(activity)
                .list();
    }

    private @Nullable Object variable(ExternalTask task, String name) {
        return world.engine.getRuntimeService().getVariable(task.getExecutionId(), name);
    }

    void toldOf(String activity, Installation it, String notice) {
        var task = taskAbout(activity, it);
        assertThat(task.getTopicName()).isEqualTo(Topics.MAIL_TELL_ADMINS);
        assertThat(world.said(task.getProcessDefinitionId(), activity).get(Properties.NOTICE))
                .isEqualTo(notice);
        process.complete(task.getId());
    }

    void revoked(Installation it) {
        var task = taskAbout("task_revokeTokens", it);
        assertThat(task.getTopicName()).isEqualTo(Topics.INTEGRATION_REVOKE_TOKENS);
        process.complete(task.getId());
    }

    Installation now(Installation it) {
        return world.installations.find(it.id()).orElseThrow();
    }

    List<String> audited() {
        return world.audit().stream()
                .map(line -> line.actor() + " " + line.surface() + " " + line.action() + " " + line.before() + ">"
                        + line.after())
                .toList();
    }
}
