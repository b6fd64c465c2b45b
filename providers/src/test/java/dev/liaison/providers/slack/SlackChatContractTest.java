package dev.liaison.providers.slack;

import dev.liaison.providers.ChatProviderContract;
import dev.liaison.providers.ChatWorld;
import dev.liaison.providers.SandboxProcess;

class SlackChatContractTest extends ChatProviderContract {
    @Override
    protected ChatWorld world(SandboxProcess sandbox) {
        return new SlackWorld(sandbox);
    }
}
