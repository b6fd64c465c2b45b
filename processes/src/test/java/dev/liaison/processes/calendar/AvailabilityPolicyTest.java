package dev.liaison.processes.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.calendar.AvailabilityPolicy;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.processes.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("E7")
class AvailabilityPolicyTest {
    private final World world = new World();
    private final AvailabilityPolicyDecision decision =
            new AvailabilityPolicyDecision(world.engine.getRepositoryService(), world.engine.getDecisionService());

    private AvailabilityPolicy policy() {
        return decision.of(world.organizationId);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, false, BUSY",
        "BUSY, true, BUSY",
        "OUT_OF_OFFICE, false, BUSY",
        "OUT_OF_OFFICE, true, BUSY",
        "TENTATIVE, false, TENTATIVE",
        "TENTATIVE, true, TENTATIVE",
        "FREE, false, FREE",
        "FREE, true, FREE",
        "WORKING_ELSEWHERE, false, FREE",
        "WORKING_ELSEWHERE, true, FREE"
    })
    void every_organization_begins_with_this_policy(ShowAs showAs, boolean allDay, Presence presence) {
        assertThat(policy().presence(showAs, allDay)).isEqualTo(presence);
    }

    @Test
    @Tag("H4")
    void the_same_table_is_asked_once() {
        assertThat(policy()).isSameAs(policy());
    }

    @Test
    @Tag("E9")
    void a_table_that_was_broken_by_hand_shows_nobody_as_free() throws IOException {
        var product = getClass().getResourceAsStream("/decisions/availability-policy.dmn");
        var broken = new String(Objects.requireNonNull(product).readAllBytes(), StandardCharsets.UTF_8)
                .replace(
                        "<text>\"FREE\"</text>\n        </outputEntry>",
                        "<text>\"PERHAPS\"</text>\n        </outputEntry>");
        var deployment = world.engine
                .getRepositoryService()
                .createDeployment()
                .tenantId(world.organizationId.toString())
                .addString("availability-policy.dmn", broken)
                .deploy();
        try {
            assertThat(policy().presence(ShowAs.FREE, false)).isEqualTo(Presence.BUSY);
            assertThat(policy().presence(ShowAs.TENTATIVE, false)).isEqualTo(Presence.TENTATIVE);
        } finally {
            world.engine.getRepositoryService().deleteDeployment(deployment.getId());
        }
    }
}
