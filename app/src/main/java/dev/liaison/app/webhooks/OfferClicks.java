package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.request.MentorOffers;
import dev.liaison.domain.request.Offer;
import dev.liaison.domain.request.OfferDesk;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.Clicks;
import java.util.Set;
import java.util.UUID;

/** Looking at a recommended mentor and asking them. */
final class OfferClicks implements TakesClicks {
    private static final Set<String> VERBS = Set.of(RequestVerbs.ASK, RequestVerbs.VIEW_MENTOR);

    private final OfferDesk desk;
    private final MentorOffers offers;
    private final RequestCopies copies;
    private final FreshCards fresh;
    private final Clicks clicks;
    private final Replies replies;

    OfferClicks(
            OfferDesk desk,
            MentorOffers offers,
            RequestCopies copies,
            FreshCards fresh,
            Clicks clicks,
            Replies replies) {
        this.desk = desk;
        this.offers = offers;
        this.copies = copies;
        this.fresh = fresh;
        this.clicks = clicks;
        this.replies = replies;
    }

    @Override
    public boolean takes(String verb) {
        return VERBS.contains(verb);
    }

    @Override
    public Answer clicked(Installation installation, UUID person, Clicked click) {
        var no = desk.whyNot(person, click.verb(), click.subjectId());
        if (no.isPresent()) {
            refresh(click.subjectId(), person);
            return new Answer.Told(no.get());
        }
        var offer = Offer.parse(click.subjectId()).orElseThrow();
        var dialog = click.verb().equals(RequestVerbs.ASK) ? offers.ask(offer, person) : offers.profile(offer);
        return new Answer.Opened(dialog);
    }

    /** The dialog stays open with what is wrong, so that nobody has to write their message twice. */
    @Override
    public Answer submitted(Installation installation, UUID person, Submitted form) {
        if (!form.verb().equals(RequestVerbs.ASK)) {
            return Answer.TAKEN;
        }
        var message = form.text().strip();
        var no = desk.whyNotSent(person, form.subjectId(), message);
        if (no.isPresent()) {
            desk.whyNot(person, form.verb(), form.subjectId()).ifPresent(stale -> refresh(form.subjectId(), person));
            return new Answer.Wrong(no.get());
        }
        clicks.store(
                form.dedupeKey(),
                form.verb(),
                form.subjectId(),
                person,
                installation.platform().surface(),
                message,
                handled -> done(installation, person, form, handled.words()));
        return Answer.TAKEN;
    }

    private void done(Installation installation, UUID person, Submitted form, String words) {
        refresh(form.subjectId(), person);
        if (!words.isEmpty()) {
            Offer.parse(form.subjectId())
                    .flatMap(offer -> copies.offers(offer.programId(), person, installation.id()))
                    .ifPresent(card -> replies.tell(installation, form.userId(), card, words));
        }
    }

    private void refresh(String subjectId, UUID person) {
        Offer.parse(subjectId).ifPresent(offer -> fresh.offering(offer.programId(), person));
    }
}
