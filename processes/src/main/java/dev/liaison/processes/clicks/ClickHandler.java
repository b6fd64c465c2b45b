package dev.liaison.processes.clicks;

import dev.liaison.domain.inbox.InboxItem;

/** Gives one verb its effect: checks with authority, writes the fact, correlates. Runs in the router's transaction. */
@FunctionalInterface
public interface ClickHandler {

    /** @throws dev.liaison.processes.engine.NotYet to be asked again soon */
    Handled handle(InboxItem click);
}
