package dev.liaison.app.api;

import dev.liaison.app.camunda.RunningInstances;
import dev.liaison.bpmn.Processes;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what is switched on for whom, and where the processes stand. A handful of queries, however many rows. */
class FeatureRows {
    private final Organizations organizations;
    private final Features features;
    private final RunningInstances running;

    FeatureRows(Organizations organizations, Features features, RunningInstances running) {
        this.organizations = organizations;
        this.features = features;
        this.running = running;
    }

    FeatureRow.Page all() {
        var states = features.all().stream()
                .collect(Collectors.toMap(
                        state -> FeatureEnablementProcess.key(state.organizationId(), state.feature()),
                        Function.identity()));
        var found = new Found(
                states,
                running.of(Processes.FEATURE_ENABLEMENT),
                running.of(Processes.INTEGRATION_LIFECYCLE),
                running.openTasks(Processes.FEATURE_ENABLEMENT));
        return new FeatureRow.Page(
                organizations.all().stream().map(it -> found.rows(it)).toList());
    }

    FeatureRow one(UUID organizationId, Feature feature) {
        return all().organizations().stream()
                .filter(it -> it.id().equals(organizationId))
                .flatMap(it -> it.features().stream())
                .filter(row -> row.feature().equals(feature.name()))
                .findFirst()
                .orElseThrow();
    }

    private record Found(
            Map<String, FeatureState> states,
            Map<String, String> enablements,
            Map<String, String> lifecycles,
            Map<String, String> tasks) {

        FeatureRow.OfOrganization rows(Organization organization) {
            var rows = Arrays.stream(Feature.values())
                    .map(feature -> row(organization.id(), feature))
                    .toList();
            return new FeatureRow.OfOrganization(organization.id(), organization.name(), rows);
        }

        private FeatureRow row(UUID organization, Feature feature) {
            var key = FeatureEnablementProcess.key(organization, feature);
            @Nullable FeatureState state = states.get(key);
            @Nullable String enablement = enablements.get(key);
            @Nullable String task = enablement == null ? null : tasks.get(enablement);
            return new FeatureRow(
                    feature.name(),
                    feature.title(),
                    state != null && state.enabled(),
                    state == null ? null : state.since(),
                    state == null ? null : state.changedBy(),
                    state == null ? null : state.reason(),
                    task != null,
                    task,
                    lifecycles.get(IntegrationLifecycleProcess.key(organization, feature)),
                    enablement);
        }
    }
}
