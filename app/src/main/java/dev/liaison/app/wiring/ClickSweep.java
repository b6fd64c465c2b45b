package dev.liaison.app.wiring;

import dev.liaison.app.cards.CardsAfterClicks;
import dev.liaison.processes.clicks.ClickRouter;
import org.springframework.scheduling.annotation.Scheduled;

/** Finds what has to be tried again, and what a killed node left in the inbox. */
class ClickSweep {
    private final ClickRouter router;
    private final CardsAfterClicks cards;

    ClickSweep(ClickRouter router, CardsAfterClicks cards) {
        this.router = router;
        this.cards = cards;
    }

    @Scheduled(fixedDelay = 200)
    void sweep() {
        router.sweep(cards::follow);
    }
}
