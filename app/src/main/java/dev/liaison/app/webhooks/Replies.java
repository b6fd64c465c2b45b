package dev.liaison.app.webhooks;

import dev.liaison.domain.Tokens;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.AnswersClicks;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.OpensDialogs;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Throttled;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody who clicked gets to see for it. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private static final int TRIES = 4;
    /** After that, nobody waits for the answer any more. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ChatProviders providers;
    private final Executor afterwards;

    /** @param afterwards does what the sender need not wait for, and what may be lost in a crash */
    Replies(ChatProviders providers, Executor afterwards) {
        this.providers = providers;
        this.afterwards = afterwards;
    }

    /** Does by calls what a chat can't be told in the answer to a click. */
    void instead(Installation installation, Clicked click, Answer answer) {
        if (answer instanceof Answer.Opened opened) {
            open(installation, click, opened.dialog());
        } else if (answer instanceof Answer.Told told) {
            tell(installation, click, told.words());
        }
    }

    /** Sends somebody a card that they asked for, which is no notification; soon, when the chat asks us to wait. */
    void post(Installation installation, ChatUser user, Card card) {
        post(installation, user, card, message -> {});
    }

    /** @param posted is told where it is, once it is there */
    void post(Installation installation, ChatUser user, Card card, Consumer<MessageRef> posted) {
        afterwards.execute(() -> post(installation, user, card, posted, TRIES));
    }

    private void post(Installation installation, ChatUser user, Card card, Consumer<MessageRef> posted, int tries) {
        try {
            posted.accept(providers.of(installation.platform()).post(installation, user, card, Tokens.random()));
        } catch (Throttled e) {
            if (tries > 1 && e.retryAfter().compareTo(LONGEST_WAIT) <= 0) {
                CompletableFuture.delayedExecutor(e.retryAfter().toMillis() + 1, TimeUnit.MILLISECONDS, afterwards)
                        .execute(() -> post(installation, user, card, posted, tries - 1));
            } else {
                LOG.warn("could not answer somebody in {}: {}", installation.name(), e.getMessage());
            }
        } catch (ProviderFailure e) {
            LOG.warn("could not answer somebody in {}: {}", installation.name(), e.getMessage());
        }
    }

    /** Opens it before the click is answered: its trigger lives for seconds. */
    private void open(Installation installation, Clicked click, Dialog dialog) {
        try {
            if (providers.of(installation.platform()) instanceof OpensDialogs dialogs) {
                dialogs.open(installation, click.trigger(), dialog);
            }
        } catch (ProviderFailure e) {
            LOG.warn("a dialog in {} did not open: {}", installation.name(), e.getMessage());
            tell(installation, click, "That took too long. Press the button again.");
        }
    }

    void tell(Installation installation, Clicked click, String text) {
        tell(installation, click.userId(), click.message(), text);
    }

    void tell(Installation installation, String userId, MessageRef message, String text) {
        afterwards.execute(() -> {
            try {
                if (providers.of(installation.platform()) instanceof AnswersClicks answers) {
                    answers.tell(installation, userId, message, text);
                }
            } catch (ProviderFailure e) {
                LOG.warn("could not answer a click in {}: {}", installation.name(), e.getMessage());
            }
        });
    }
}
