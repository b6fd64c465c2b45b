package dev.liaison.processes.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.support.SupportCase;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.engine.NotYet;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A1")
@Tag("A2")
class SwitchingAFeatureTest {
    private static final String SAM = "sam@liaison.example";
    private static final String DECIDE = "task_decideOnFeature";

    private final World world = new World();

    @Test
    void a_feature_that_is_asked_for_and_approved_in_the_task_is_on_and_its_integration_lives() {
        var caseId = asks(Feature.SLACK, "We all live in Slack.");
        var process = process(Feature.SLACK);
        process.waitsAt(DECIDE);
        assertThat(process.variable(Variables.REASON)).isEqualTo("We all live in Slack.");
        assertThat(process.variable(Variables.ORGANIZATION_NAME)).isEqualTo("Northwind Energy");
        assertThat(on(Feature.SLACK)).isFalse();

        decide(process, true, "Welcome!");
        process.waitsAt("task_tellEnabled");
        assertThat(process.given("task_tellEnabled", Topics.MAIL_TELL_ADMINS))
                .containsEntry(Properties.NOTICE, "featureEnabled")
                .containsEntry(Variables.NOTE, "Welcome!");
        process.done("task_tellEnabled", Topics.MAIL_TELL_ADMINS);
        process.waitsAt("event_switchedOff");

        assertThat(on(Feature.SLACK)).isTrue();
        assertThat(lives(Feature.SLACK)).isTrue();
        var closed = world.cases.find(caseId).orElseThrow();
        assertThat(closed.approved()).isTrue();
        assertThat(closed.answer()).isEqualTo("Welcome!");
        process.hasNotPassed("task_recordDecline", "task_tellDeclined", "task_disableFeature");
        assertThat(world.audit().stream().map(SwitchingAFeatureTest::line))
                .containsExactly("sam@liaison.example TASKLIST feature.enabled SLACK off>on");
    }

    @Test
    void a_feature_that_is_declined_stays_off_and_the_case_is_closed_with_the_note() {
        var caseId = asks(Feature.SLACK, "Please");
        var process = process(Feature.SLACK);
        decide(process, false, "Not in your plan.");
        process.waitsAt("task_tellDeclined");
        assertThat(process.given("task_tellDeclined", Topics.MAIL_TELL_ADMINS))
                .containsEntry(Properties.NOTICE, "featureDeclined")
                .containsEntry(Variables.NOTE, "Not in your plan.");
        process.done("task_tellDeclined", Topics.MAIL_TELL_ADMINS);
        process.isOver("event_featureDeclined");
        process.hasNotPassed("task_enableFeature", "task_tellEnabled", "event_switchedOff");
        assertThat(on(Feature.SLACK)).isFalse();
        assertThat(lives(Feature.SLACK)).isFalse();
        var closed = world.cases.find(caseId).orElseThrow();
        assertThat(closed.approved()).isFalse();
        assertThat(closed.answer()).isEqualTo("Not in your plan.");
        assertThat(world.audit().stream().map(SwitchingAFeatureTest::line))
                .containsExactly("sam@liaison.example TASKLIST feature.declined SLACK off>off");
    }

    @Test
    @Tag("A3")
    void support_switches_on_unasked_without_a_task() {
        switchOn(Feature.SLACK);
        var process = process(Feature.SLACK);
        process.waitsAt("task_tellEnabled");
        process.hasNotPassed(DECIDE);
        assertThat(on(Feature.SLACK)).isTrue();
        assertThat(world.audit().stream().map(SwitchingAFeatureTest::line))
                .containsExactly("sam@liaison.example COCKPIT feature.enabled SLACK off>on");
        assertThat(process.tenant()).isEqualTo(world.organizationId.toString());
    }

    @Test
    @Tag("A3")
    void switching_on_in_cockpit_answers_the_wish_that_waits_in_tasklist() {
        var caseId = asks(Feature.TEAMS, "Please");
        switchOn(Feature.TEAMS);
        process(Feature.TEAMS).waitsAt("task_tellEnabled");
        assertThat(world.cases.find(caseId).orElseThrow().approved()).isTrue();
        assertThat(world.engine.getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void a_wish_that_comes_twice_is_decided_once_and_both_who_asked_get_the_answer() {
        var first = asks(Feature.SLACK, "Please");
        var second = asks(Feature.SLACK, "We need it too");
        assertThat(world.engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
        decide(process(Feature.SLACK), true, "Welcome!");
        assertThat(world.cases.find(first).orElseThrow().approved()).isTrue();
        var other = world.cases.find(second).orElseThrow();
        assertThat(other.approved()).isTrue();
        assertThat(other.answer()).isEqualTo("Welcome!");
    }

    @Test
    void an_answer_closes_no_other_question() {
        var question = asks(null, "How do I change my photo?");
        var other = asks(Feature.TEAMS, "And Teams");
        asks(Feature.SLACK, "Please");
        decide(process(Feature.SLACK), true, "");
        assertThat(world.cases.find(question).orElseThrow().closedAt()).isNull();
        assertThat(world.cases.find(other).orElseThrow().closedAt()).isNull();
    }

    @Test
    void a_question_about_anything_else_starts_no_process() {
        asks(null, "How do I change my photo?");
        assertThat(world.engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(world.cases.of(world.organizationId)).hasSize(1);
    }

    @Test
    @Tag("A8")
    void what_is_switched_off_is_removed_and_the_admins_are_told() {
        var process = switchedOn(Feature.SLACK);
        switchOff(Feature.SLACK);
        process.waitsAt("task_tellDisabled");
        assertThat(on(Feature.SLACK)).isFalse();
        Running.of(world, IntegrationLifecycleProcess.key(world.organizationId, Feature.SLACK))
                .waitsAt("task_revokeAllTokens");
        process.done("task_tellDisabled", Topics.MAIL_TELL_ADMINS);
        process.isOver("event_featureDisabled");
        assertThat(world.audit().stream().map(SwitchingAFeatureTest::line))
                .containsExactly(
                        "sam@liaison.example COCKPIT feature.enabled SLACK off>on",
                        "sam@liaison.example COCKPIT feature.disabled SLACK on>off");
    }

    @Test
    void what_was_switched_off_can_be_asked_for_again() {
        var first = switchedOn(Feature.SLACK);
        switchOff(Feature.SLACK);
        first.done("task_tellDisabled", Topics.MAIL_TELL_ADMINS);
        lifecycle(Feature.SLACK).done("task_revokeAllTokens", Topics.INTEGRATION_REVOKE_TOKENS);
        asks(Feature.SLACK, "Back, please");
        var second = process(Feature.SLACK);
        second.waitsAt(DECIDE);
        decide(second, true, "");
        assertThat(on(Feature.SLACK)).isTrue();
        assertThat(lives(Feature.SLACK)).isTrue();
    }

    @Test
    @Tag("A8")
    void what_is_still_being_removed_is_not_switched_on_half() {
        var first = switchedOn(Feature.SLACK);
        switchOff(Feature.SLACK);
        first.done("task_tellDisabled", Topics.MAIL_TELL_ADMINS);
        assertThatThrownBy(() -> switchOn(Feature.SLACK)).isInstanceOf(NotYet.class);
        assertThat(on(Feature.SLACK)).isFalse();
        asks(Feature.SLACK, "Back, please");
        var second = process(Feature.SLACK);
        assertThatThrownBy(() -> decide(second, true, "")).hasStackTraceContaining("still being removed");
        second.waitsAt(DECIDE);
        lifecycle(Feature.SLACK).done("task_revokeAllTokens", Topics.INTEGRATION_REVOKE_TOKENS);
        decide(second, true, "");
        assertThat(on(Feature.SLACK)).isTrue();
        assertThat(lives(Feature.SLACK)).isTrue();
    }

    @Test
    void what_was_declined_can_be_asked_for_again() {
        asks(Feature.SLACK, "Please");
        var first = process(Feature.SLACK);
        decide(first, false, "No");
        first.done("task_tellDeclined", Topics.MAIL_TELL_ADMINS);
        asks(Feature.SLACK, "Please, please");
        process(Feature.SLACK).waitsAt(DECIDE);
    }

    @Test
    void what_is_on_stays_on_when_it_is_switched_on_again() {
        var process = switchedOn(Feature.SLACK);
        switchOn(Feature.SLACK);
        process.waitsAt("event_switchedOff");
        assertThat(world.audit()).hasSize(1);
    }

    @Test
    void what_is_off_cannot_be_switched_off() {
        assertThatThrownBy(() -> switchOff(Feature.SLACK)).isInstanceOf(NotYet.class);
        switchOn(Feature.TEAMS);
        assertThatThrownBy(() -> switchOff(Feature.TEAMS))
                .as("while the admins are being told")
                .isInstanceOf(NotYet.class);
        assertThat(on(Feature.TEAMS)).isTrue();
    }

    @Test
    void a_feature_without_anything_to_connect_has_no_integration() {
        var process = switchedOn(Feature.SCHEDULING_ASSISTANT);
        assertThat(lives(Feature.SCHEDULING_ASSISTANT)).isFalse();
        switchOff(Feature.SCHEDULING_ASSISTANT);
        process.done("task_tellDisabled", Topics.MAIL_TELL_ADMINS);
        process.isOver("event_featureDisabled");
    }

    @Test
    void only_support_finds_the_task() {
        asks(Feature.SLACK, "Please");
        var tasks = world.engine.getTaskService();
        assertThat(tasks.createTaskQuery().taskCandidateGroup("support").count())
                .isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskCandidateGroup("global-admins").count())
                .isZero();
    }

    private UUID asks(@Nullable Feature feature, String message) {
        var it = new SupportCase(
                UUID.randomUUID(),
                world.organizationId,
                world.admin,
                feature,
                message,
                "/home",
                world.clock.instant(),
                null,
                null,
                null);
        world.enablement.open(it);
        return it.id();
    }

    private static void decide(Running process, boolean approved, String note) {
        process.completedBy(SAM, DECIDE, Map.of(Variables.APPROVED, approved, Variables.NOTE, note));
    }

    private void switchOn(Feature feature) {
        world.enablement.switchOn(world.organizationId, feature, SAM, Surface.COCKPIT, "as agreed");
    }

    private void switchOff(Feature feature) {
        world.enablement.switchOff(world.organizationId, feature, SAM, Surface.COCKPIT, "as agreed");
    }

    private Running switchedOn(Feature feature) {
        switchOn(feature);
        var process = process(feature);
        process.done("task_tellEnabled", Topics.MAIL_TELL_ADMINS);
        process.waitsAt("event_switchedOff");
        return process;
    }

    private Running process(Feature feature) {
        return Running.of(world, FeatureEnablementProcess.key(world.organizationId, feature));
    }

    private Running lifecycle(Feature feature) {
        return Running.of(world, IntegrationLifecycleProcess.key(world.organizationId, feature));
    }

    private boolean on(Feature feature) {
        return world.features.enabled(world.organizationId, feature);
    }

    private boolean lives(Feature feature) {
        return world.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(IntegrationLifecycleProcess.key(world.organizationId, feature))
                        .count()
                == 1;
    }

    private static String line(AuditLine it) {
        return it.actor() + " " + it.surface() + " " + it.action() + " " + it.subject() + " " + it.before() + ">"
                + it.after();
    }
}
