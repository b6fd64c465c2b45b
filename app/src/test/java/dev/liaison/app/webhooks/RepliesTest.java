package dev.liaison.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProvider;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.outside.Throttled;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers to what somebody wrote are no deliveries, and not lost all the same when a chat asks us to wait. */
@Tag("C5")
class RepliesTest {
    private static final Card CARD = new Card("What you can write to me", List.of(), List.of(), "");
    private static final Installation INSTALLATION = new Installation(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Platform.TEAMS,
            "tenant",
            false,
            "Acme",
            "acme.example",
            "",
            "28:bot",
            "",
            null,
            Instant.EPOCH,
            Health.HEALTHY,
            "",
            Instant.EPOCH,
            null,
            null);

    private final AtomicInteger posts = new AtomicInteger();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Executor afterwards = work::add;
    private int throttled;
    private Duration wait = Duration.ZERO;

    @Test
    void an_answer_that_comes_too_early_is_sent_when_the_chat_takes_it() throws Exception {
        throttled = 2;
        answer();
        assertThat(next()).isTrue();
        assertThat(next()).isTrue();
        assertThat(next()).isTrue();
        assertThat(posts).hasValue(3);
        assertThat(work).isEmpty();
    }

    @Test
    void nobody_is_answered_for_ever_nor_much_later() throws Exception {
        throttled = 100;
        answer();
        for (var tries = 0; tries < 4; tries++) {
            assertThat(next()).isTrue();
        }
        assertThat(posts).hasValue(4);
        wait = Duration.ofMinutes(2);
        answer();
        assertThat(next()).isTrue();
        assertThat(posts).hasValue(5);
        assertThat(work).isEmpty();
    }

    private void answer() {
        new Replies(new ChatProviders(List.of(teams())), afterwards).post(INSTALLATION, new ChatUser("u", "p"), CARD);
    }

    private boolean next() throws InterruptedException {
        var task = work.poll(5, TimeUnit.SECONDS);
        if (task == null) {
            return false;
        }
        task.run();
        return true;
    }

    private ChatProvider teams() {
        return (ChatProvider) Proxy.newProxyInstance(
                ChatProvider.class.getClassLoader(),
                new Class<?>[] {ChatProvider.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("platform")) {
                        return Platform.TEAMS;
                    }
                    if (posts.incrementAndGet() <= throttled) {
                        throw new Throttled(wait);
                    }
                    return new MessageRef("m");
                });
    }
}
