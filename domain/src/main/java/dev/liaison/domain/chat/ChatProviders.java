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

    /** @throws IllegalStateException when an installation exists for a platform that is not set up any more */
    public ChatProvider of(Platform platform) {
        var provider = byPlatform.get(platform);
        if (provider == null) {
            throw new IllegalStateException(platform.title() + " is not set up");
        }
        return provider;
    }
}
