package dev.liaison.app.wiring;

import dev.liaison.processes.clicks.ClickRouter;
import org.springframework.scheduling.annotation.Scheduled;

/** Finds what has to be tried again, and what a killed node left in the inbox. */
class ClickSweep {
    private final ClickRouter router;

    ClickSweep(ClickRouter router) {
        this.router = router;
    }

    @Scheduled(fixedDelay = 200)
    void sweep() {
        router.sweep();
    }
}
