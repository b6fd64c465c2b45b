package dev.liaison.processes.clicks;

import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.processes.engine.NotYet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is in the inbox to its process. The domain's write, the correlation and the row's end commit together or not
 * at all; whatever fails is tried again, and never dropped.
 */
public final class ClickRouter {
    private static final Logger LOG = LoggerFactory.getLogger(ClickRouter.class);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATEST = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 100;
    /** What collided with another step is tried so often before it waits: by then the other step is mostly over. */
    private static final int TRIES_AT_ONCE = 3;

    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Map<String, ClickHandler> handlers = new HashMap<>();

    public ClickRouter(Inbox inbox, TransactionTemplate transactions, List<Map<String, ClickHandler>> handlers) {
        this.inbox = inbox;
        this.transactions = transactions;
        handlers.forEach(this.handlers::putAll);
    }

    /** True when somebody handles that verb. */
    public boolean knows(String verb) {
        return handlers.containsKey(verb);
    }

    /** Routes everything that is due. @return how many rows were looked at */
    public int sweep() {
        return sweep(item -> {});
    }

    /** The same. @param routed is told, after the commit, of each row that is through */
    public int sweep(Consumer<InboxItem> routed) {
        var due = inbox.due(AT_A_TIME);
        due.forEach(id -> route(id, 1).map(Routed::item).ifPresent(routed));
        return due.size();
    }

    /** Routes one row. Empty when it is done already, in other hands, or has to wait. */
    public Optional<Handled> route(long id) {
        return route(id, 1).map(Routed::handled);
    }

    private record Routed(InboxItem item, Handled handled) {}

    private Optional<Routed> route(long id, int attempt) {
        try {
            return Optional.ofNullable(transactions.execute(status -> handle(id)));
        } catch (NotYet e) {
            later(id, e);
        } catch (ProcessEngineException e) {
            // Two steps of one instance at the same moment don't always meet as a clean locking conflict.
            LOG.info("inbox row {} collided and is tried again: {}", id, e.getMessage());
            if (attempt < TRIES_AT_ONCE) {
                return route(id, attempt + 1);
            }
            later(id, e);
        } catch (RuntimeException e) {
            LOG.error("inbox row {} failed and is tried again", id, e);
            later(id, e);
        }
        return Optional.empty();
    }

    /** What became of a row that a sweep was faster with, once it is through. Empty when it has to be tried again. */
    Optional<Handled> became(long id) {
        return inbox.ended(id).map(end -> new Handled(end.outcome(), end.detail()));
    }

    private @Nullable Routed handle(long id) {
        return inbox.lock(id).map(this::handle).orElse(null);
    }

    private Routed handle(InboxItem item) {
        var handler = handlers.get(item.verb());
        if (handler == null) {
            throw new IllegalStateException("nobody handles " + item.verb());
        }
        var handled = handler.handle(item);
        inbox.done(item.id(), handled.outcome(), handled.words());
        return new Routed(item, handled);
    }

    private void later(long id, RuntimeException why) {
        transactions.executeWithoutResult(status -> inbox.lock(id)
                .ifPresent(item -> inbox.later(
                        id, waitAfter(item.attempts()), why.getClass().getSimpleName() + ": " + why.getMessage())));
    }

    private static Duration waitAfter(int attempts) {
        var wait = SOON.multipliedBy(1L << Math.min(attempts, 12));
        return wait.compareTo(LATEST) < 0 ? wait : LATEST;
    }
}
