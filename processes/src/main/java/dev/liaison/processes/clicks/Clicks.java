package dev.liaison.processes.clicks;

import dev.liaison.domain.Tokens;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.inbox.Inbox;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way in for every door: what people press and what providers tell. Not to be called within a transaction. */
public final class Clicks {
    /** Behind more than one other, the wait is no longer a short one. */
    private static final int LONGEST_LINE = 2;

    private final Inbox inbox;
    private final ClickRouter router;
    private final Executor soon;
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /** @param soon routes what webhooks stored, beside the thread that answers the provider */
    public Clicks(Inbox inbox, ClickRouter router, Executor soon) {
        this.inbox = inbox;
        this.router = router;
        this.soon = soon;
    }

    /**
     * For webhooks: stores it, commits, and has it routed at once. Returns before it has its effect.
     *
     * @param dedupeKey the same for repeats of one gesture only
     * @return false when that gesture was stored before
     */
    public boolean store(
            String dedupeKey, String verb, String subjectId, @Nullable UUID personId, Surface surface, String text) {
        return store(dedupeKey, verb, subjectId, personId, surface, text, handled -> {});
    }

    /**
     * The same, for whoever can still tell the person what became of it.
     *
     * @param then called beside the caller's thread, after the commit; not when it has to be tried again, or in a crash
     */
    public boolean store(
            String dedupeKey,
            String verb,
            String subjectId,
            @Nullable UUID personId,
            Surface surface,
            String text,
            Consumer<Handled> then) {
        var id = inbox.put(dedupeKey, verb, subjectId, personId, surface, text);
        id.ifPresent(row -> {
            var settled = new CompletableFuture<Void>();
            underWay.put(dedupeKey, settled);
            soon.execute(() -> {
                try {
                    router.route(row).or(() -> router.became(row)).ifPresent(then);
                } finally {
                    underWay.remove(dedupeKey);
                    settled.complete(null);
                }
            });
        });
        return id.isPresent();
    }

    /**
     * Waits until what this node stored had its first try, at most that long; not at all when many are in line, since then it
     * would be for nothing. Blocks.
     *
     * @return true when it is through, or was never stored here; false when its effect comes later
     */
    public boolean awaitFirstTry(String dedupeKey, Duration longest) {
        var settled = underWay.getOrDefault(dedupeKey, CompletableFuture.completedFuture(null));
        if (settled.isDone()) {
            return true;
        }
        if (underWay.size() > LONGEST_LINE) {
            return false;
        }
        try {
            settled.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * For pages, where somebody waits: stores it, commits, and routes it.
     *
     * @return what became of it; empty when it could not have its effect yet, and will have it soon
     */
    public Optional<Handled> act(String verb, String subjectId, UUID personId, Surface surface, String text) {
        var id = inbox.put(Tokens.random(), verb, subjectId, personId, surface, text);
        return router.route(id.orElseThrow());
    }
}
