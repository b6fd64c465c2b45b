package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.poll.PollDesk;
import java.util.UUID;

/** Votes, and what a poll's card offers its organizer. */
final class PollClicks implements TakesClicks {
    private static final String OURS = "poll.";

    private final PollDesk desk;
    private final FreshCards fresh;
    private final Presses presses;

    PollClicks(PollDesk desk, FreshCards fresh, Presses presses) {
        this.desk = desk;
        this.fresh = fresh;
        this.presses = presses;
    }

    @Override
    public boolean takes(String verb) {
        return verb.startsWith(OURS);
    }

    @Override
    public Answer clicked(Installation installation, UUID person, Clicked click) {
        var no = desk.whyNot(person, click.verb(), click.subjectId());
        if (no.isPresent()) {
            refresh(click.subjectId());
            return new Answer.Told(no.get().words());
        }
        return presses.store(installation, person, click, () -> refresh(click.subjectId()));
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
