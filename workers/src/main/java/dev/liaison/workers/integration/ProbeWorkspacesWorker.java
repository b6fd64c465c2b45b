package dev.liaison.workers.integration;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.LostInstallations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out that our access to a workspace is gone before a message does. A chat that can't be asked now is asked next time. */
public final class ProbeWorkspacesWorker implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeWorkspacesWorker.class);

    private final Installations installations;
    private final ChatProviders providers;
    private final LostInstallations lost;

    public ProbeWorkspacesWorker(Installations installations, ChatProviders providers, LostInstallations lost) {
        this.installations = installations;
        this.providers = providers;
        this.lost = lost;
    }

    @Override
    public String topic() {
        return Topics.INTEGRATION_PROBE_WORKSPACES;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Variables.ORGANIZATION_ID, Variables.FEATURE);
    }

    @Override
    public Result work(Task task) {
        var platform = Platform.valueOf(task.text(Variables.FEATURE));
        installations.live(task.id(Variables.ORGANIZATION_ID), platform).stream()
                .filter(it -> it.health() == Health.HEALTHY)
                .forEach(this::probe);
        return Result.done();
    }

    private void probe(Installation installation) {
        try {
            providers.of(installation.platform()).probe(installation);
        } catch (AccessLost e) {
            lost.report(e);
        } catch (ProviderFailure e) {
            LOG.info("{} could not be probed: {}", installation.name(), e.getMessage());
        }
    }
}
