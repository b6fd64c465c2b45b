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
import java.util.stream.Stream;
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
        bring(
                new Work("the cards of request " + requestId, () -> copies.refresh(requestId)),
                new Work("home cards about request " + requestId, () -> homes.refreshAbout("request:" + requestId)));
    }

    /** One person's copies about that request; nothing for an id that is none. */
    public void about(String requestId, UUID personId) {
        bring(
                new Work(
                        "cards of request " + requestId + " at " + personId,
                        () -> copies.refreshOf(personId, requestId)),
                homesOf(personId));
    }

    /** Every copy about something else than a request. @param subject its business key */
    public void of(String subject) {
        bring(
                new Work("the cards of " + subject, () -> others.refresh(subject)),
                new Work("home cards about " + subject, () -> homes.refreshAbout(subject)));
    }

    /** Every card that offers the mentee mentors of that program. */
    public void offering(UUID programId, UUID menteeId) {
        bring(
                new Work("what " + programId + " offers " + menteeId, () -> copies.refreshOffers(programId, menteeId)),
                homesOf(menteeId));
    }

    /** Somebody's home cards. */
    public void home(UUID personId) {
        bring(homesOf(personId));
    }

    private Work homesOf(UUID personId) {
        return new Work("home cards of " + personId, () -> homes.refreshOf(personId));
    }

    private record Work(String what, Runnable refresh) {}

    /**
     * All in one turn, since turns are short while answers are under way. What is in line already will see what is true when
     * its turn comes.
     */
    private void bring(Work... all) {
        var added = Stream.of(all).filter(it -> inLine.add(it.what)).toList();
        if (!added.isEmpty()) {
            afterwards.execute(() -> {
                added.forEach(it -> inLine.remove(it.what));
                added.forEach(it -> bring(it, 1));
            });
        }
    }

    private void bring(Work work, int attempt) {
        try {
            work.refresh.run();
        } catch (Throttled e) {
            later(work, attempt, e.retryAfter());
        } catch (Unreachable e) {
            if (attempt < TRIES) {
                later(work, attempt + 1, Duration.ofSeconds(1L << (attempt - 1)));
            } else {
                LOG.warn("could not refresh {}: {}", work.what, e.getMessage());
            }
        } catch (ProviderFailure e) {
            LOG.warn("could not refresh {}: {}", work.what, e.getMessage());
        }
    }

    /** Once is enough, however many find that the chat can't be called now. */
    private void later(Work work, int attempt, Duration wait) {
        if (later.add(work.what)) {
            CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS, afterwards)
                    .execute(() -> {
                        later.remove(work.what);
                        bring(work, attempt);
                    });
        }
    }
}
