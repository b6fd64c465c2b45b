package dev.liaison.domain.chat;

import dev.liaison.domain.integration.Platform;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chats of this installation of ours, by platform. */
public final class ChatProviders {
    private final Map<Platform, ChatProvider> byPlatform;

    public ChatProviders(List<ChatProvider> providers) {
        byPlatform = providers.stream().collect(Collectors.toMap(ChatProvider::platform, Function.identity()));
    }

    /** True when the operator has set the platform up. */
    public boolean has(Platform platform) {
        return byPlatform.containsKey(platform);
    }

    /** @throws IllegalStateException when an installation exists for a platform that is not set up any more */
    public ChatProvider of(Platform platform) {
        var provider = byPlatform.get(platform);
        if (provider == null) {
            throw new IllegalStateException(platform.title() + " is not set up");
        }
        return provider;
    }
}
