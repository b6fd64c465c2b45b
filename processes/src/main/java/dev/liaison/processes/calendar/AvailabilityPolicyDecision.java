package dev.liaison.processes.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.liaison.bpmn.Decisions;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.calendar.AvailabilityPolicies;
import dev.liaison.domain.calendar.AvailabilityPolicy;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Policies from the decision table {@code availability-policy}: an organization's own where it has one. */
public final class AvailabilityPolicyDecision implements AvailabilityPolicies {
    private static final int AT_MOST = 10_000;

    private final RepositoryService repository;
    private final DecisionService decisions;
    /** By the deployed table's id, whose content never changes. */
    private final Cache<String, AvailabilityPolicy> tables =
            Caffeine.newBuilder().maximumSize(AT_MOST).build();

    public AvailabilityPolicyDecision(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public AvailabilityPolicy of(UUID organizationId) {
        return tables.get(definition(organizationId).getId(), this::evaluate);
    }

    /** The table in force: the organization's own, else the one that all begin with. */
    DecisionDefinition definition(UUID organizationId) {
        var own = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(Decisions.AVAILABILITY_POLICY)
                .tenantIdIn(organizationId.toString())
                .latestVersion()
                .singleResult();
        return own != null
                ? own
                : Objects.requireNonNull(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(Decisions.AVAILABILITY_POLICY)
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult());
    }

    /** A table has few questions: all of them are asked at once, and it is not asked again. */
    private AvailabilityPolicy evaluate(String definitionId) {
        Map<ShowAs, Presence> allDay = new EnumMap<>(ShowAs.class);
        Map<ShowAs, Presence> partly = new EnumMap<>(ShowAs.class);
        for (var showAs : ShowAs.values()) {
            allDay.put(showAs, ask(definitionId, showAs, true));
            partly.put(showAs, ask(definitionId, showAs, false));
        }
        return (showAs, whole) -> Objects.requireNonNull((whole ? allDay : partly).get(showAs));
    }

    private Presence ask(String definitionId, ShowAs showAs, boolean allDay) {
        var result = decisions
                .evaluateDecisionTableById(definitionId)
                .variables(Map.of(Variables.SHOW_AS, showAs.name(), Variables.ALL_DAY, allDay))
                .evaluate();
        return result.isEmpty()
                ? Presence.BUSY
                : Presence.valueOf((String) result.getSingleResult().getSingleEntry());
    }
}
