package dev.liaison.providers.ews;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.liaison.providers.http.GuardedClient;
import dev.liaison.providers.http.HttpAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Keeps connections on which somebody is known for the next question of the same account, and of nobody else. A server does not
 * check again on those, so after ten minutes we begin new ones.
 */
final class EwsSessions {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int IDLE_AT_MOST = 4;
    private static final int ACCOUNTS_AT_MOST = 1_000;

    private final GuardedClient client;
    private final Clock clock;
    private final Cache<EwsAccess, LinkedBlockingDeque<EwsSession>> idle = Caffeine.newBuilder()
            .maximumSize(ACCOUNTS_AT_MOST)
            .expireAfterWrite(LONGEST)
            .build();

    EwsSessions(GuardedClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** One that anything went wrong with is not used again. */
    HttpAnswer send(EwsAccess access, EwsLogin login, String question) throws IOException, EwsTrouble {
        var mine = idle.get(access, any -> new LinkedBlockingDeque<>(IDLE_AT_MOST));
        var waiting = mine.pollFirst();
        var session = waiting != null ? waiting : new EwsSession(access, login, client.conversation(), clock);
        var kept = false;
        try {
            var answer = session.send(question);
            kept = mine.offerFirst(session);
            return answer;
        } finally {
            if (!kept) {
                session.close();
            }
        }
    }
}
