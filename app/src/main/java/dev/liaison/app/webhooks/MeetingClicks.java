package dev.liaison.app.webhooks;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingCards;
import dev.liaison.domain.meeting.MeetingDesk;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.SlotChoice;
import dev.liaison.processes.clicks.Clicks;
import java.util.Set;
import java.util.UUID;

/** Picking a time for a meeting, and everything else that a card about one offers. */
final class MeetingClicks implements TakesClicks {
    private static final String OURS = "meeting.";
    private static final Set<String> WITH_REASON = Set.of(MeetingVerbs.DECLINE, MeetingVerbs.CANCEL);

    private final MeetingDesk desk;
    private final MeetingCards cards;
    private final CardCopies copies;
    private final FreshCards fresh;
    private final Clicks clicks;
    private final Replies replies;
    private final Presses presses;

    MeetingClicks(
            MeetingDesk desk, MeetingCards cards, CardCopies copies, FreshCards fresh, Clicks clicks, Replies replies) {
        this.desk = desk;
        this.cards = cards;
        this.copies = copies;
        this.fresh = fresh;
        this.clicks = clicks;
        this.replies = replies;
        this.presses = new Presses(clicks, replies);
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
        return WITH_REASON.contains(click.verb())
                ? new Answer.Opened(cards.reason(click.verb(), meeting(click.subjectId())))
                : presses.store(installation, person, click, () -> refresh(click.subjectId()));
    }

    /** A dialog may stay open while the matter is settled elsewhere, and what it says about itself is a claim too. */
    @Override
    public Answer submitted(Installation installation, UUID person, Submitted form) {
        if (!WITH_REASON.contains(form.verb())) {
            return Answer.TAKEN;
        }
        var no = desk.whyNot(person, form.verb(), form.subjectId());
        if (no.isPresent()) {
            told(installation, person, form, no.get().words());
            return Answer.TAKEN;
        }
        clicks.store(
                form.dedupeKey(),
                form.verb(),
                form.subjectId(),
                person,
                installation.platform().surface(),
                form.text(),
                handled -> told(installation, person, form, handled.words()));
        return Answer.TAKEN;
    }

    private void told(Installation installation, UUID person, Submitted form, String words) {
        refresh(form.subjectId());
        if (!words.isEmpty()) {
            SlotChoice.meeting(form.subjectId())
                    .flatMap(id -> copies.ofPerson(Meeting.subject(id), person, installation.id()))
                    .ifPresent(card -> replies.tell(installation, form.userId(), card, words));
        }
    }

    private void refresh(String subjectId) {
        SlotChoice.meeting(subjectId).map(Meeting::subject).ifPresent(fresh::of);
    }

    private static UUID meeting(String subjectId) {
        return SlotChoice.meeting(subjectId).orElseThrow();
    }
}
