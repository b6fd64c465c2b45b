package dev.liaison.processes.enablement;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.support.SupportCase;
import dev.liaison.domain.support.SupportCases;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.transaction.support.TransactionTemplate;

/** Façade of the process {@code feature-enablement}; business key {@code feature:<organization>:<feature>}. */
public final class FeatureEnablementProcess {
    private static final String DECIDE = "task_decideOnFeature";

    private final Engine engine;
    private final IntegrationLifecycleProcess lifecycle;
    private final OrganizationCalendarProcess organizationCalendars;
    private final Features features;
    private final SupportCases cases;
    private final Organizations organizations;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public FeatureEnablementProcess(
            Engine engine,
            IntegrationLifecycleProcess lifecycle,
            OrganizationCalendarProcess organizationCalendars,
            Features features,
            SupportCases cases,
            Organizations organizations,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.organizationCalendars = organizationCalendars;
        this.features = features;
        this.cases = cases;
        this.organizations = organizations;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public static String key(UUID organizationId, Feature feature) {
        return "feature:" + organizationId + ":" + feature.name();
    }

    /** Opens a support case; one that asks for a feature starts the process, unless that is on or under way already. */
    public void open(SupportCase it) {
        transactions.executeWithoutResult(status -> {
            cases.open(it);
            var feature = it.feature();
            if (feature != null && !engine.running(key(it.organizationId(), feature))) {
                var variables = variables(it.organizationId(), feature, it.message());
                variables.put(Variables.CASE_ID, it.id().toString());
                variables.put(Variables.DECIDED, false);
                engine.start(Processes.FEATURE_ENABLEMENT, key(it.organizationId(), feature), variables);
            }
        });
    }

    /**
     * Support switches a feature on, asked or unasked. Does nothing when it is on.
     *
     * @throws dev.liaison.processes.engine.NotYet while what was connected before is still being removed
     */
    public void switchOn(UUID organizationId, Feature feature, String by, Surface surface, String reason) {
        transactions.executeWithoutResult(status -> {
            if (feature.integration() && lifecycle.lives(organizationId, feature)) {
                return;
            }
            var waiting = engine.task(key(organizationId, feature), DECIDE);
            if (waiting.isPresent()) {
                engine.complete(
                        waiting.get(),
                        Map.of(
                                Variables.APPROVED,
                                true,
                                Variables.NOTE,
                                reason,
                                Variables.DECIDED_BY,
                                by,
                                Variables.DECIDED_ON,
                                surface.name()));
            } else if (!engine.running(key(organizationId, feature))) {
                var variables = variables(organizationId, feature, reason);
                variables.put(Variables.DECIDED, true);
                variables.put(Variables.NOTE, reason);
                variables.put(Variables.DECIDED_BY, by);
                variables.put(Variables.DECIDED_ON, surface.name());
                engine.start(Processes.FEATURE_ENABLEMENT, key(organizationId, feature), variables);
            }
        });
    }

    /**
     * Support switches a feature off.
     *
     * @throws dev.liaison.processes.engine.NotYet when it is off, or its admins are still being told that it is on
     */
    public void switchOff(UUID organizationId, Feature feature, String by, Surface surface, String reason) {
        transactions.executeWithoutResult(status -> engine.correlate(
                Messages.FEATURE_SWITCHED_OFF,
                key(organizationId, feature),
                Map.of(
                        Variables.NOTE, reason,
                        Variables.DECIDED_BY, by,
                        Variables.DECIDED_ON, surface.name())));
    }

    private Map<String, Object> variables(UUID organizationId, Feature feature, String reason) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.ORGANIZATION_ID, organizationId.toString());
        variables.put(
                Variables.ORGANIZATION_NAME,
                organizations.find(organizationId).map(Organization::name).orElseThrow());
        variables.put(Variables.FEATURE, feature.name());
        variables.put(Variables.FEATURE_TITLE, feature.title());
        variables.put(Variables.REASON, reason);
        variables.put(Variables.CASE_ID, "");
        return variables;
    }

    /** Called by the model: support said yes. Throws while an earlier integration is still being removed. */
    public void enabled(DelegateExecution execution) {
        save(execution, true);
        closeCases(execution, true);
        if (feature(execution).platform().isPresent()) {
            lifecycle.featureEnabled(organization(execution), feature(execution));
        }
    }

    /** Called by the model: support said no. */
    public void declined(DelegateExecution execution) {
        closeCases(execution, false);
        audit(execution, "feature.declined", "off", "off");
    }

    /** Called by the model: support switched it off. */
    public void disabled(DelegateExecution execution) {
        save(execution, false);
        if (feature(execution).platform().isPresent()) {
            lifecycle.featureDisabled(organization(execution), feature(execution));
        }
        organizationCalendars.featureDisabled(organization(execution), feature(execution));
    }

    private void save(DelegateExecution execution, boolean enabled) {
        features.save(new FeatureState(
                organization(execution),
                feature(execution),
                enabled,
                clock.instant(),
                decidedBy(execution),
                text(execution, Variables.NOTE)));
        audit(
                execution,
                enabled ? "feature.enabled" : "feature.disabled",
                enabled ? "off" : "on",
                enabled ? "on" : "off");
    }

    /** Also the cases of those who asked while the first wish was waiting: they get the same answer. */
    private void closeCases(DelegateExecution execution, boolean approved) {
        cases.closeAll(
                organization(execution),
                feature(execution),
                approved,
                text(execution, Variables.NOTE),
                clock.instant());
    }

    private void audit(DelegateExecution execution, String action, String before, String after) {
        var on = text(execution, Variables.DECIDED_ON);
        audit.add(
                organization(execution),
                decidedBy(execution),
                on.isEmpty() ? Surface.TASKLIST : Surface.valueOf(on),
                action,
                feature(execution).name(),
                before,
                after);
    }

    private String decidedBy(DelegateExecution execution) {
        var by = text(execution, Variables.DECIDED_BY);
        return by.isEmpty() ? engine.currentUser().orElse("support") : by;
    }

    private static UUID organization(DelegateExecution execution) {
        return UUID.fromString(text(execution, Variables.ORGANIZATION_ID));
    }

    private static Feature feature(DelegateExecution execution) {
        return Feature.valueOf(text(execution, Variables.FEATURE));
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.requireNonNullElse((String) execution.getVariable(variable), "");
    }
}
