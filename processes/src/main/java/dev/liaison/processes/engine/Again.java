package dev.liaison.processes.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.transaction.support.TransactionTemplate;

/** For what can't be tried again later: somebody waits, and what they brought works once. */
public final class Again {
    private static final int TRIES = 5;

    private Again() {}

    /** Does a transaction once more when another step of the same instance was committed first; of the try before, nothing is left. */
    public static void whenCollided(TransactionTemplate transactions, Runnable work) {
        for (int tries = 1; ; tries++) {
            try {
                transactions.executeWithoutResult(status -> work.run());
                return;
            } catch (OptimisticLockingException otherWasFaster) {
                if (tries == TRIES) {
                    throw otherWasFaster;
                }
            }
        }
    }
}
