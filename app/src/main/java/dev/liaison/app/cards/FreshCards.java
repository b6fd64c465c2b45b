package dev.liaison.app.cards;

import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.request.RequestCopies;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings cards up to date beside the thread that somebody waits for, and the home cards of whom they concern. What is lost
 * here in a crash is made good by the next press on a stale button, and by the process when the request ends.
 */
public final class FreshCards {
    private static final Logger LOG = LoggerFactory.getLogger(FreshCards.class);

    private final RequestCopies copies;
    private final CardSources others;
    private final HomeCopies homes;
    private final Executor afterwards;

    /** @param afterwards does what nobody need wait for */
    public FreshCards(RequestCopies copies, CardSources others, HomeCopies homes, Executor afterwards) {
        this.copies = copies;
        this.others = others;
        this.homes = homes;
        this.afterwards = afterwards;
    }

    /** Every copy about that request; nothing for an id that is none. */
    public void about(String requestId) {
        afterwards(
                "the cards of request " + requestId,
                () -> copies.refresh(requestId),
                () -> homes.refreshAbout("request:" + requestId));
    }

    /** One person's copies about that request; nothing for an id that is none. */
    public void about(String requestId, UUID personId) {
        afterwards(
                "a card of request " + requestId,
                () -> copies.refreshOf(personId, requestId),
                () -> homes.refreshOf(personId));
    }

    /** Every copy about something else than a request. @param subject its business key */
    public void of(String subject) {
        afterwards("the cards of " + subject, () -> others.refresh(subject), () -> homes.refreshAbout(subject));
    }

    /** Every card that offers the mentee mentors of that program. */
    public void offering(UUID programId, UUID menteeId) {
        afterwards(
                "what " + menteeId + " is offered",
                () -> copies.refreshOffers(programId, menteeId),
                () -> homes.refreshOf(menteeId));
    }

    /** Somebody's home cards. */
    public void home(UUID personId) {
        afterwards.execute(() -> homes.refreshOf(personId));
    }

    private void afterwards(String what, Runnable refresh, Runnable homes) {
        afterwards.execute(() -> {
            try {
                refresh.run();
            } catch (ProviderFailure e) {
                LOG.warn("could not refresh {}: {}", what, e.getMessage());
            }
            homes.run();
        });
    }
}
