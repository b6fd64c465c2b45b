package dev.liaison.workers.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liaison.bpmn.Variables;
import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Keyset;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.workers.kit.Task;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A8")
class RevokingTokensTest {
    private final Customer customer = new Customer();
    private final Vault vault;
    private final RevokeTokensWorker worker;
    private final Installation removed = customer.workspace("Northwind");
    private final Installation staying = customer.workspace("Northwind Labs");

    RevokingTokensTest(@TempDir Path directory) {
        vault = new Vault(TestDatabase.jdbc(), new Keyset(directory.resolve("keys.json")).aead(), Clock.systemUTC());
        worker = new RevokeTokensWorker(customer.installations, customer.providers, vault);
    }

    @BeforeEach
    void oneOfTwoIsRemoved() {
        vault.put("northwind", removed.id(), new Secret("xoxb-1"));
        vault.put("northwind", staying.id(), new Secret("xoxb-2"));
        customer.installations.remove(removed.id(), Surface.WEB, Customer.NOW);
    }

    @Test
    void what_was_removed_is_revoked_at_the_provider_and_erased_here_and_nothing_else() {
        revoke();
        assertThat(customer.chat.uninstalled).containsExactly(removed.id());
        assertThat(vault.get(removed.id())).isEmpty();
        assertThat(vault.get(staying.id())).contains(new Secret("xoxb-2"));
    }

    @Test
    void a_repeat_finds_nothing_left_to_do() {
        revoke();
        revoke();
        assertThat(customer.chat.log).containsExactly("uninstall Northwind");
    }

    @Test
    void a_provider_out_of_reach_keeps_the_token_until_it_can_be_revoked() {
        customer.chat.fails("uninstall", removed, new Unreachable("down"));
        assertThatThrownBy(this::revoke).isInstanceOf(Unreachable.class);
        assertThat(vault.get(removed.id())).isPresent();
        customer.chat.fails("uninstall", removed, null);
        revoke();
        assertThat(vault.get(removed.id())).isEmpty();
    }

    private void revoke() {
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
