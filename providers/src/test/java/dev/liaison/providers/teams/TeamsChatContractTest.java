package dev.liaison.providers.teams;

import dev.liaison.providers.ChatProviderContract;
import dev.liaison.providers.ChatWorld;
import dev.liaison.providers.SandboxProcess;

class TeamsChatContractTest extends ChatProviderContract {
    @Override
    protected ChatWorld world(SandboxProcess sandbox) {
        return new TeamsWorld(sandbox);
    }
}
