package dev.liaison.app.webhooks;

import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.integration.Installation;
import dev.liaison.processes.clicks.Clicks;
import java.util.UUID;

/** Stores what was pressed, and tells whoever pressed it when it came to nothing. */
final class Presses {
    private final Clicks clicks;
    private final Replies replies;

    Presses(Clicks clicks, Replies replies) {
        this.clicks = clicks;
        this.replies = replies;
    }

    /**
     * Both of two presses may pass the quick read; the later one hears from the router what happened.
     *
     * @param refresh brings the cards up to date once it had its effect, or had none
     */
    Answer store(Installation installation, UUID person, Clicked click, Runnable refresh) {
        clicks.store(
                click.dedupeKey(),
                click.verb(),
                click.subjectId(),
                person,
                installation.platform().surface(),
                "",
                handled -> {
                    refresh.run();
                    if (!handled.words().isEmpty()) {
                        replies.tell(installation, click, handled.words());
                    }
                });
        return Answer.TAKEN;
    }
}
