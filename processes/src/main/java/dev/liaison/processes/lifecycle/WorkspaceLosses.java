package dev.liaison.processes.lifecycle;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.TellingPlan;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** How often admins are told of a workspace whose access is lost; each workspace has a frame of its own in the model. */
final class WorkspaceLosses {
    private final Engine engine;
    private final Installations installations;
    private final Clock clock;

    WorkspaceLosses(Engine engine, Installations installations, Clock clock) {
        this.engine = engine;
        this.installations = installations;
        this.clock = clock;
    }

    void begin(Installation installation, String key) {
        engine.correlateFrame(
                Messages.INTEGRATION_ACCESS_LOST,
                key,
                Map.of(
                        Variables.INSTALLATION_ID,
                        installation.id().toString(),
                        Variables.TELL_AGAIN,
                        true,
                        Variables.TELL_AT,
                        ""));
    }

    /** The workspace works again, or is gone. */
    void end(Installation installation, String key) {
        engine.signalIfAwaited(
                Messages.INTEGRATION_LOSS_ENDED,
                key,
                Variables.INSTALLATION_ID,
                installation.id().toString());
    }

    void planNextTelling(DelegateExecution execution) {
        var id = UUID.fromString((String) Objects.requireNonNull(execution.getVariable(Variables.INSTALLATION_ID)));
        var next = installations
                .find(id)
                .filter(it -> it.live() && it.health() == Health.NEEDS_ATTENTION)
                .flatMap(it -> TellingPlan.next(it.healthSince(), clock.instant()));
        execution.setVariable(Variables.TELL_AGAIN, next.isPresent());
        execution.setVariable(Variables.TELL_AT, next.map(Instant::toString).orElse(""));
    }
}
