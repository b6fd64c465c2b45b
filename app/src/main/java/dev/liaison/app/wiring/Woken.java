package dev.liaison.app.wiring;

import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;

/** Remembers a wake-up that comes while its thread fetches: another wait in there would swallow it. */
final class Woken extends SingleConsumerCondition {
    private volatile boolean signalled;

    /** @param fetcher the only one that waits */
    Woken(Thread fetcher) {
        super(fetcher);
    }

    @Override
    public void signal() {
        signalled = true;
        super.signal();
    }

    void forget() {
        signalled = false;
    }

    void awaitUnlessSignalled(long millis) {
        if (!signalled) {
            await(millis);
        }
    }
}
