package dev.liaison.app.cards;

import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.SlotChoice;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.request.Offer;

/** Cards follow what had its effect only after whoever pressed was answered: nobody waits any more who would see to them. */
public final class CardsAfterClicks {
    private final FreshCards fresh;

    public CardsAfterClicks(FreshCards fresh) {
        this.fresh = fresh;
    }

    /** Brings up to date what shows what was pressed. Does not block; nothing to do for what no card shows. */
    public void follow(InboxItem click) {
        var subject = click.subjectId();
        switch (click.verb().substring(0, Math.max(0, click.verb().indexOf('.')))) {
            case "meeting" -> SlotChoice.meeting(subject).map(Meeting::subject).ifPresent(fresh::of);
            case "poll" -> PollChoice.poll(subject).map(Poll::subject).ifPresent(fresh::of);
            case "request" -> request(click);
            case "chat" -> home(click);
            default -> {
                // what providers tell, and what admins do on pages, is shown by no card
            }
        }
    }

    private void request(InboxItem click) {
        var offer = Offer.parse(click.subjectId());
        if (offer.isPresent() && click.personId() != null) {
            fresh.offering(offer.get().programId(), click.personId());
        } else {
            fresh.about(click.subjectId());
        }
    }

    private void home(InboxItem click) {
        if (click.personId() != null) {
            fresh.home(click.personId());
        }
    }
}
