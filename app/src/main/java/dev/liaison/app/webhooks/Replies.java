package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.AnswersClicks;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.OpensDialogs;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.outside.ProviderFailure;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody who clicked gets to see for it. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final ChatProviders providers;
    private final Executor afterwards;

    /** @param afterwards does what the sender need not wait for, and what may be lost in a crash */
    Replies(ChatProviders providers, Executor afterwards) {
        this.providers = providers;
        this.afterwards = afterwards;
    }

    /** Opens it before the click is answered: its trigger lives for seconds. */
    void open(Installation installation, Clicked click, Dialog dialog) {
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
