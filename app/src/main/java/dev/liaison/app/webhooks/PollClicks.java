package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.processes.clicks.Clicks;
import java.util.UUID;

/** Votes, and what a poll's card offers its organizer. */
final class PollClicks implements TakesClicks {
    private static final String OURS = "poll.";

    private final PollDesk desk;
    private final FreshCards fresh;
    private final Clicks clicks;
    private final Replies replies;

    PollClicks(PollDesk desk, FreshCards fresh, Clicks clicks, Replies replies) {
        this.desk = desk;
        this.fresh = fresh;
        this.clicks = clicks;
        this.replies = replies;
    }

    @Override
    public boolean takes(String verb) {
        return verb.startsWith(OURS);
    }

    @Override
    public void clicked(Installation installation, UUID person, Clicked click) {
        var no = desk.whyNot(person, click.verb(), click.subjectId());
        if (no.isPresent()) {
            refresh(click.subjectId());
            replies.tell(installation, click, no.get().words());
            return;
        }
        clicks.store(
                click.dedupeKey(),
                click.verb(),
                click.subjectId(),
                person,
                installation.platform().surface(),
                "",
                handled -> {
                    refresh(click.subjectId());
                    if (!handled.words().isEmpty()) {
                        replies.tell(installation, click, handled.words());
                    }
                });
    }

    /** No card about a poll opens a dialog: this one is made up. */
    @Override
    public Answer submitted(Installation installation, UUID person, Submitted form) {
        return Answer.TAKEN;
    }

    private void refresh(String subjectId) {
        PollChoice.poll(subjectId).map(Poll::subject).ifPresent(fresh::of);
    }
}
