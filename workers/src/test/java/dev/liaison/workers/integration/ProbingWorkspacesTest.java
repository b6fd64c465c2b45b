package dev.liaison.workers.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Variables;
import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.LostInstallations;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.workers.kit.Task;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A12")
class ProbingWorkspacesTest {
    private final Customer customer = new Customer();
    private final Installation first = customer.workspace("Northwind");
    private final Installation second = customer.workspace("Northwind Labs");
    private final Inbox inbox = new Inbox(TestDatabase.jdbc(), Clock.systemUTC());
    private final ProbeWorkspacesWorker worker = new ProbeWorkspacesWorker(
            customer.installations, customer.providers, new LostInstallations(customer.installations, inbox));

    @Test
    void each_workspace_is_asked_and_those_that_work_are_left_alone() {
        probe();
        assertThat(customer.chat.log).containsExactlyInAnyOrder("probe Northwind", "probe Northwind Labs");
        assertThat(reported()).isEmpty();
    }

    @Test
    void access_that_is_gone_is_reported_and_keeps_no_other_from_being_asked() {
        for (var it : List.of(first, second)) {
            customer.chat.fails("probe", it, new AccessLost(it.id(), it.equals(second), "gone"));
        }
        probe();
        assertThat(reported())
                .containsExactlyInAnyOrder(
                        "installation.accessLost " + first.id(), "installation.uninstalled " + second.id());
    }

    @Test
    void a_chat_out_of_reach_is_no_loss() {
        customer.chat.fails("probe", first, new Unreachable("down"));
        customer.chat.fails("probe", second, new AccessLost(second.id(), false, "gone"));
        probe();
        assertThat(reported()).containsExactly("installation.accessLost " + second.id());
    }

    @Test
    void what_is_lost_already_or_removed_is_not_asked() {
        customer.installations.changeHealth(first.id(), Health.NEEDS_ATTENTION, "gone", Customer.NOW);
        customer.installations.remove(second.id(), Surface.WEB, Customer.NOW);
        probe();
        assertThat(customer.chat.log).isEmpty();
    }

    private List<String> reported() {
        return TestDatabase.jdbc()
                .sql("select verb || ' ' || subject_id from inbox where subject_id in (?, ?)")
                .params(first.id().toString(), second.id().toString())
                .query(String.class)
                .list();
    }

    private void probe() {
        worker.work(new Task(
                "task-1",
                "integration",
                Map.of(
                        Variables.ORGANIZATION_ID,
                        customer.organizationId.toString(),
                        Variables.FEATURE,
                        Feature.SLACK.name())));
    }
}
