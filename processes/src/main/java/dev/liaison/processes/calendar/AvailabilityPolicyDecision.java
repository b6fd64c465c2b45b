package dev.liaison.processes.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.liaison.bpmn.Decisions;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.calendar.AvailabilityPolicies;
import dev.liaison.domain.calendar.PolicyTable;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Policies from the decision table {@code availability-policy}: an organization's own where it has one. */
public final class AvailabilityPolicyDecision implements AvailabilityPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityPolicyDecision.class);
    private static final int AT_MOST = 10_000;

    private final RepositoryService repository;
    private final DecisionService decisions;
    /** By the deployed table's id, whose content never changes. */
    private final Cache<String, PolicyTable> tables =
            Caffeine.newBuilder().maximumSize(AT_MOST).build();

    public AvailabilityPolicyDecision(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public PolicyTable of(UUID organizationId) {
        return answers(definition(organizationId));
    }

    /** What a deployed table answers. */
    PolicyTable answers(DecisionDefinition table) {
        return tables.get(table.getId(), this::evaluate);
    }

    /** The table in force: the organization's own, else the one that all begin with. */
    private DecisionDefinition definition(UUID organizationId) {
        return own(organizationId).orElseGet(this::product);
    }

    /** The newest table of an organization's own; empty when it uses the product's. */
    Optional<DecisionDefinition> own(UUID organizationId) {
        return Optional.ofNullable(
                newest().tenantIdIn(organizationId.toString()).singleResult());
    }

    /** The table that all begin with. */
    DecisionDefinition product() {
        return Objects.requireNonNull(newest().withoutTenantId().singleResult());
    }

    private DecisionDefinitionQuery newest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(Decisions.AVAILABILITY_POLICY)
                .latestVersion();
    }

    /** A table has few questions: all of them are asked at once, and it is not asked again. */
    private PolicyTable evaluate(String definitionId) {
        return PolicyTable.of((showAs, allDay) -> ask(definitionId, showAs, allDay));
    }

    /** What a table that was broken by hand can't answer counts as busy: nobody is ever shown as free by mistake. */
    private Presence ask(String definitionId, ShowAs showAs, boolean allDay) {
        try {
            return answer(definitionId, showAs, allDay);
        } catch (RuntimeException e) {
            LOG.error("availability policy {} has no answer for {}", definitionId, showAs, e);
            return Presence.BUSY;
        }
    }

    private Presence answer(String definitionId, ShowAs showAs, boolean allDay) {
        var result = decisions
                .evaluateDecisionTableById(definitionId)
                .variables(Map.of(Variables.SHOW_AS, showAs.name(), Variables.ALL_DAY, allDay))
                .evaluate();
        return result.isEmpty()
                ? Presence.BUSY
                : Presence.valueOf((String) result.getSingleResult().getSingleEntry());
    }
}
