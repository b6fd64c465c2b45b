package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.domain.request.RequestDesk;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.clicks.Handled;
import java.util.UUID;
import java.util.function.Consumer;

/** Answering, withdrawing and looking into a request. Takes what nobody else takes, and says no to it. */
final class RequestClicks implements TakesClicks {
    private final RequestDesk desk;
    private final RequestCards cards;
    private final RequestCopies copies;
    private final FreshCards fresh;
    private final Clicks clicks;
    private final Replies replies;

    RequestClicks(
            RequestDesk desk,
            RequestCards cards,
            RequestCopies copies,
            FreshCards fresh,
            Clicks clicks,
            Replies replies) {
        this.desk = desk;
        this.cards = cards;
        this.copies = copies;
        this.fresh = fresh;
        this.clicks = clicks;
        this.replies = replies;
    }

    @Override
    public boolean takes(String verb) {
        return true;
    }

    @Override
    public Answer clicked(Installation installation, UUID person, Clicked click) {
        var no = desk.whyNot(person, click.verb(), click.subjectId());
        if (no.isPresent()) {
            fresh.about(click.subjectId());
            return new Answer.Told(no.get());
        }
        return switch (click.verb()) {
            case RequestVerbs.VIEW_PROFILE -> new Answer.Opened(cards.profile(UUID.fromString(click.subjectId())));
            case RequestVerbs.DECLINE -> new Answer.Opened(cards.decline(UUID.fromString(click.subjectId())));
            default -> store(installation, person, click);
        };
    }

    private Answer store(Installation installation, UUID person, Clicked click) {
        clicks.store(
                click.dedupeKey(),
                click.verb(),
                click.subjectId(),
                person,
                installation.platform().surface(),
                "",
                handled -> told(handled, click.subjectId(), person, words -> tooLate(installation, click, words)));
        return Answer.TAKEN;
    }

    /**
     * Both of two clicks may pass the quick read; the later one hears from the router what happened. Who was in time sees it
     * on all their copies; the process shows it to the other one when it has its effect.
     */
    private void told(Handled handled, String requestId, UUID person, Consumer<String> tooLate) {
        if (handled.words().isEmpty()) {
            fresh.about(requestId, person);
        } else {
            tooLate.accept(handled.words());
        }
    }

    private void tooLate(Installation installation, Clicked click, String words) {
        fresh.about(click.subjectId());
        replies.tell(installation, click, words);
    }

    /** A dialog may stay open while the matter is settled elsewhere, and what it says about itself is a claim too. */
    @Override
    public Answer submitted(Installation installation, UUID person, Submitted form) {
        if (!form.verb().equals(RequestVerbs.DECLINE)) {
            return Answer.TAKEN;
        }
        var no = desk.whyNot(person, form.verb(), form.subjectId());
        if (no.isPresent()) {
            tooLate(installation, person, form, no.get());
            return Answer.TAKEN;
        }
        clicks.store(
                form.dedupeKey(),
                form.verb(),
                form.subjectId(),
                person,
                installation.platform().surface(),
                form.text(),
                handled ->
                        told(handled, form.subjectId(), person, words -> tooLate(installation, person, form, words)));
        return Answer.TAKEN;
    }

    private void tooLate(Installation installation, UUID person, Submitted form, String words) {
        fresh.about(form.subjectId());
        copies.card(form.subjectId(), person, installation.id())
                .ifPresent(card -> replies.tell(installation, form.userId(), card, words));
    }
}
