package dev.liaison.processes.calendar;

import dev.liaison.bpmn.Decisions;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.PolicyTable;
import dev.liaison.domain.calendar.ShowAs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.transaction.support.TransactionTemplate;

/** Façade of the decision table {@code availability-policy}: what it says for an organization, and a version of its own. */
public final class PolicyTables {
    private static final String ACTION = "scheduling.policy";
    private static final String SUBJECT = "What counts as busy";
    private static final String FILE = Decisions.AVAILABILITY_POLICY + ".dmn";

    private final RepositoryService repository;
    private final AvailabilityPolicyDecision decision;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    public PolicyTables(
            RepositoryService repository,
            AvailabilityPolicyDecision decision,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.decision = decision;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The table that decides for the organization now. */
    public PolicyTable inForce(UUID organizationId) {
        return decision.of(organizationId);
    }

    /** The number of the organization's own version; empty while it uses the product's table. */
    public OptionalInt ownVersion(UUID organizationId) {
        return decision.own(organizationId)
                .map(DecisionDefinition::getVersion)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /**
     * Deploys it as the organization's own, a new version. Takes effect at once; nothing is deployed when it says what is in
     * force already.
     *
     * @param actor the e-mail address of the admin who wants it
     * @throws IllegalStateException when the table as deployed would not answer what was asked for; then nothing has changed
     */
    public void save(UUID organizationId, PolicyTable wanted, String actor) {
        transactions.executeWithoutResult(status -> {
            var before = inForce(organizationId);
            if (!wanted.equals(before)) {
                deploy(organizationId, wanted);
                prove(organizationId, wanted);
                audit(organizationId, actor, words(before), words(wanted));
            }
        });
    }

    private void deploy(UUID organizationId, PolicyTable wanted) {
        var model = repository.getDmnModelInstance(decision.product().getId());
        PolicyRules.write(wanted, model);
        repository
                .createDeployment()
                .name(SUBJECT)
                .tenantId(organizationId.toString())
                .addModelInstance(FILE, model)
                .deploy();
    }

    /** The engine is asked, not the file: what it does not understand must not come into force. */
    private void prove(UUID organizationId, PolicyTable wanted) {
        var deployed = decision.own(organizationId).orElseThrow();
        if (!decision.answers(deployed).equals(wanted)) {
            throw new IllegalStateException("The table does not answer what was asked for: " + deployed.getId());
        }
    }

    /** The organization uses the product's table again, and every later version of it. Nothing happens when it does already. */
    public void useProducts(UUID organizationId, String actor) {
        transactions.executeWithoutResult(status -> {
            if (ownVersion(organizationId).isPresent()) {
                var before = inForce(organizationId);
                deployments(organizationId).forEach(it -> repository.deleteDeployment(it.getId()));
                audit(organizationId, actor, words(before), "the product's table");
            }
        });
    }

    private List<Deployment> deployments(UUID organizationId) {
        return repository.createDeploymentQuery().tenantIdIn(organizationId.toString()).list().stream()
                .filter(it -> repository.getDeploymentResourceNames(it.getId()).contains(FILE))
                .toList();
    }

    private void audit(UUID organizationId, String actor, String before, String after) {
        audit.add(organizationId, actor, Surface.WEB, ACTION, SUBJECT, before, after);
    }

    /** "busy: busy, all day busy; tentative: free, all day busy; …", for the audit log. */
    private static String words(PolicyTable table) {
        return Arrays.stream(ShowAs.values())
                .map(it -> word(it) + ": " + word(table.presence(it, false)) + ", all day "
                        + word(table.presence(it, true)))
                .collect(Collectors.joining("; "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
