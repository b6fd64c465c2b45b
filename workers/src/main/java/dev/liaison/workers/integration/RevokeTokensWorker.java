package dev.liaison.workers.integration;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.integration.Vault;
import dev.liaison.workers.kit.Result;
import dev.liaison.workers.kit.Task;
import dev.liaison.workers.kit.Worker;
import java.util.Set;

/** Gives back our access to what was removed, and erases the tokens here. */
public final class RevokeTokensWorker implements Worker {
    private final Installations installations;
    private final ChatProviders providers;
    private final Vault vault;

    public RevokeTokensWorker(Installations installations, ChatProviders providers, Vault vault) {
        this.installations = installations;
        this.providers = providers;
        this.vault = vault;
    }

    @Override
    public String topic() {
        return Topics.INTEGRATION_REVOKE_TOKENS;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Variables.ORGANIZATION_ID, Variables.FEATURE);
    }

    @Override
    public Result work(Task task) {
        var platform = Platform.valueOf(task.text(Variables.FEATURE));
        for (var installation : installations.toRevoke(task.id(Variables.ORGANIZATION_ID), platform)) {
            providers.of(platform).uninstall(installation);
            vault.erase(installation.id());
        }
        return Result.done();
    }
}
