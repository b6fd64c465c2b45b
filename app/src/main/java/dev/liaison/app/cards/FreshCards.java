package dev.liaison.app.cards;

import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.request.RequestCopies;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings cards up to date beside the thread that somebody waits for. What is lost here in a crash is made good by the next
 * press on a stale button, and by the process when the request ends.
 */
public final class FreshCards {
    private static final Logger LOG = LoggerFactory.getLogger(FreshCards.class);

    private final RequestCopies copies;
    private final CardSources others;
    private final Executor afterwards;

    /** @param afterwards does what nobody need wait for */
    public FreshCards(RequestCopies copies, CardSources others, Executor afterwards) {
        this.copies = copies;
        this.others = others;
        this.afterwards = afterwards;
    }

    /** Every copy about that request; nothing for an id that is none. */
    public void about(String requestId) {
        afterwards.execute(() -> {
            try {
                copies.refresh(requestId);
            } catch (ProviderFailure e) {
                LOG.warn("could not refresh the cards of request {}: {}", requestId, e.getMessage());
            }
        });
    }

    /** One person's copies about that request; nothing for an id that is none. */
    public void about(String requestId, UUID personId) {
        afterwards.execute(() -> {
            try {
                copies.refreshOf(personId, requestId);
            } catch (ProviderFailure e) {
                LOG.warn("could not refresh a card of request {}: {}", requestId, e.getMessage());
            }
        });
    }

    /** Every copy about something else than a request. @param subject its business key */
    public void of(String subject) {
        afterwards.execute(() -> {
            try {
                others.refresh(subject);
            } catch (ProviderFailure e) {
                LOG.warn("could not refresh the cards of {}: {}", subject, e.getMessage());
            }
        });
    }

    /** Every card that offers the mentee mentors of that program. */
    public void offering(UUID programId, UUID menteeId) {
        afterwards.execute(() -> {
            try {
                copies.refreshOffers(programId, menteeId);
            } catch (ProviderFailure e) {
                LOG.warn("could not refresh what {} is offered in {}: {}", menteeId, programId, e.getMessage());
            }
        });
    }
}
