package dev.liaison.app.cards;

import dev.liaison.domain.delivery.CardSources;
import dev.liaison.domain.home.HomeCopies;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.domain.request.RequestCopies;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings cards up to date beside the thread that somebody waits for, and the home cards of whom they concern. What is lost
 * here in a crash is made good by the next press on a stale button, and by the process when the request ends.
 */
public final class FreshCards {
    private static final Logger LOG = LoggerFactory.getLogger(FreshCards.class);

    /** A chat that can't be reached is tried so often, at first after a second, then after twice as long each time. */
    private static final int TRIES = 6;

    private final RequestCopies copies;
    private final CardSources others;
    private final HomeCopies homes;
    private final Executor afterwards;
    private final Set<String> inLine = ConcurrentHashMap.newKeySet();
    private final Set<String> later = ConcurrentHashMap.newKeySet();

    /** @param afterwards does what nobody need wait for */
    public FreshCards(RequestCopies copies, CardSources others, HomeCopies homes, Executor afterwards) {
        this.copies = copies;
        this.others = others;
        this.homes = homes;
        this.afterwards = afterwards;
    }

    /** Every copy about that request; nothing for an id that is none. */
    public void about(String requestId) {
        bring("the cards of request " + requestId, () -> copies.refresh(requestId));
        bring("home cards about request " + requestId, () -> homes.refreshAbout("request:" + requestId));
    }

    /** One person's copies about that request; nothing for an id that is none. */
    public void about(String requestId, UUID personId) {
        bring("cards of request " + requestId + " at " + personId, () -> copies.refreshOf(personId, requestId));
        home(personId);
    }

    /** Every copy about something else than a request. @param subject its business key */
    public void of(String subject) {
        bring("the cards of " + subject, () -> others.refresh(subject));
        bring("home cards about " + subject, () -> homes.refreshAbout(subject));
    }

    /** Every card that offers the mentee mentors of that program. */
    public void offering(UUID programId, UUID menteeId) {
        bring("what " + programId + " offers " + menteeId, () -> copies.refreshOffers(programId, menteeId));
        home(menteeId);
    }

    /** Somebody's home cards. */
    public void home(UUID personId) {
        bring("home cards of " + personId, () -> homes.refreshOf(personId));
    }

    /** What is in line already will see what is true when its turn comes. */
    private void bring(String what, Runnable refresh) {
        if (inLine.add(what)) {
            afterwards.execute(() -> {
                inLine.remove(what);
                bring(what, refresh, 1);
            });
        }
    }

    private void bring(String what, Runnable refresh, int attempt) {
        try {
            refresh.run();
        } catch (Throttled e) {
            later(what, refresh, attempt, e.retryAfter());
        } catch (Unreachable e) {
            if (attempt < TRIES) {
                later(what, refresh, attempt + 1, Duration.ofSeconds(1L << (attempt - 1)));
            } else {
                LOG.warn("could not refresh {}: {}", what, e.getMessage());
            }
        } catch (ProviderFailure e) {
            LOG.warn("could not refresh {}: {}", what, e.getMessage());
        }
    }

    /** Once is enough, however many find that the chat can't be called now. */
    private void later(String what, Runnable refresh, int attempt, Duration wait) {
        if (later.add(what)) {
            CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS, afterwards)
                    .execute(() -> {
                        later.remove(what);
                        bring(what, refresh, attempt);
                    });
        }
    }
}
