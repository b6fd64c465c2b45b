package dev.liaison.processes.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.calendar.PolicyTable;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.processes.World;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E7")
class OwnPolicyTest {
    private static final String ADMIN = "priya@northwind.example";

    private final World world = new World();
    private final RepositoryService repository = world.engine.getRepositoryService();
    private final AvailabilityPolicyDecision decision =
            new AvailabilityPolicyDecision(repository, world.engine.getDecisionService());
    private final PolicyTables tables = new PolicyTables(repository, decision, world.auditLog, world.transactions);

    /** The engine is shared by all tests, and tables outlive instances. */
    @AfterEach
    void forget() {
        tables.useProducts(world.organizationId, ADMIN);
    }

    private PolicyTable with(ShowAs showAs, Presence timed, Presence allDay) {
        var now = tables.inForce(world.organizationId);
        var timedRules = new EnumMap<>(now.timed());
        var allDayRules = new EnumMap<>(now.allDay());
        timedRules.put(showAs, timed);
        allDayRules.put(showAs, allDay);
        return new PolicyTable(timedRules, allDayRules);
    }

    @Test
    void an_organizations_own_table_wins() {
        var wanted = with(ShowAs.BUSY, Presence.BUSY, Presence.FREE);
        tables.save(world.organizationId, wanted, ADMIN);
        assertThat(decision.of(world.organizationId)).isEqualTo(wanted);
        assertThat(decision.of(world.organizationId).presence(ShowAs.BUSY, true))
                .isEqualTo(Presence.FREE);
        assertThat(tables.ownVersion(world.organizationId)).hasValue(1);
    }

    @Test
    @Tag("A5")
    void another_organization_is_not_touched() {
        var other = UUID.randomUUID();
        var before = tables.inForce(other);
        tables.save(world.organizationId, with(ShowAs.TENTATIVE, Presence.FREE, Presence.FREE), ADMIN);
        assertThat(tables.inForce(other)).isEqualTo(before);
        assertThat(tables.ownVersion(other)).isEmpty();
        tables.useProducts(other, ADMIN);
        assertThat(tables.ownVersion(world.organizationId)).hasValue(1);
    }

    @Test
    void every_table_that_can_be_chosen_is_answered_as_chosen() {
        for (var timed : Presence.values()) {
            for (var allDay : Presence.values()) {
                var wanted = with(ShowAs.WORKING_ELSEWHERE, timed, allDay);
                tables.save(world.organizationId, wanted, ADMIN);
                assertThat(tables.inForce(world.organizationId)).isEqualTo(wanted);
            }
        }
    }

    @Test
    @Tag("H2")
    void each_change_is_a_version_and_a_line_and_no_change_is_neither() {
        var wanted = with(ShowAs.TENTATIVE, Presence.FREE, Presence.BUSY);
        tables.save(world.organizationId, wanted, ADMIN);
        tables.save(world.organizationId, wanted, ADMIN);
        assertThat(tables.ownVersion(world.organizationId)).hasValue(1);
        assertThat(world.audit())
                .filteredOn(line -> line.action().equals("scheduling.policy"))
                .extracting(AuditLine::actor)
                .containsExactly(ADMIN);
        assertThat(world.audit().get(0).after()).contains("tentative: free, all day busy");
    }

    @Test
    void the_way_back_leads_to_the_products_table() {
        var products = tables.inForce(world.organizationId);
        tables.save(world.organizationId, with(ShowAs.BUSY, Presence.FREE, Presence.FREE), ADMIN);
        tables.save(world.organizationId, with(ShowAs.BUSY, Presence.BUSY, Presence.FREE), ADMIN);
        tables.useProducts(world.organizationId, ADMIN);
        assertThat(tables.inForce(world.organizationId)).isEqualTo(products);
        assertThat(tables.ownVersion(world.organizationId)).isEmpty();
    }

    @Test
    void a_table_that_does_not_say_everything_is_none() {
        var half = Map.of(ShowAs.BUSY, Presence.BUSY);
        assertThatThrownBy(() -> new PolicyTable(half, half)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_that_the_engine_answers_otherwise_does_not_come_into_force() {
        var before = tables.inForce(world.organizationId);
        var wanted = with(ShowAs.BUSY, Presence.FREE, Presence.BUSY);
        var deaf = repository
                .createDeployment()
                .addModelInstance("availability-policy.dmn", deaf())
                .deploy();
        try {
            assertThatThrownBy(() -> tables.save(world.organizationId, wanted, ADMIN))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(tables.ownVersion(world.organizationId)).isEmpty();
            assertThat(world.audit()).isEmpty();
        } finally {
            repository.deleteDeployment(deaf.getId());
        }
        assertThat(tables.inForce(world.organizationId)).isEqualTo(before);
    }

    /** A product's table that does not listen to what it is asked. */
    private DmnModelInstance deaf() {
        var model = repository.getDmnModelInstance(decision.product().getId());
        InputExpression showAs = model.getModelElementById("expression_showAs");
        showAs.getText().setTextContent("\"TENTATIVE\"");
        return model;
    }
}
