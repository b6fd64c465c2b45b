package dev.liaison.app.pages.integration;

import dev.liaison.app.connect.CalendarIntegration;
import dev.liaison.app.connect.ExchangeSetUp;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.support.SupportCase;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Admins ask support for Exchange on-premises, and take it back. */
@Controller
class OnPremisesDoor {
    private static final String PATH = Tiles.PATH + "/microsoft-exchange/on-premises";
    private static final String PAGE = CalendarIntegration.MICROSOFT.path();
    private static final int LONGEST_NOTE = 1000;

    private final ExchangeSetUp exchange;
    private final Features features;
    private final Clock clock;

    OnPremisesDoor(ExchangeSetUp exchange, Features features, Clock clock) {
        this.exchange = exchange;
        this.features = features;
        this.clock = clock;
    }

    @PostMapping(PATH)
    String ask(@RequestParam(defaultValue = "") String note, Viewer viewer, RedirectAttributes next) {
        require(viewer);
        var asked = exchange.ask(supportCase(viewer, Texts.clean(note)));
        next.addFlashAttribute(
                Banner.NAME,
                asked
                        ? Banner.good("Support knows. They sign in to your Exchange, and you get a mail when it works.")
                        : Banner.note("Support knows already, or another one is connected. Nothing was changed."));
        return "redirect:" + PAGE;
    }

    private void require(Viewer viewer) {
        viewer.requireGlobalAdmin();
        if (!features.enabled(viewer.organizationId(), CalendarIntegration.MICROSOFT.feature())) {
            throw new Missing();
        }
    }

    private SupportCase supportCase(Viewer viewer, String note) {
        var words = "Please set up Exchange on-premises for us. " + note;
        return new SupportCase(
                UUID.randomUUID(),
                viewer.organizationId(),
                viewer.id(),
                null,
                words.substring(0, Math.min(words.length(), LONGEST_NOTE)).strip(),
                PAGE,
                clock.instant(),
                null,
                null,
                null);
    }

    @PostMapping(PATH + "/withdraw")
    String withdraw(Viewer viewer, RedirectAttributes next) {
        require(viewer);
        exchange.withdraw(viewer.organizationId(), viewer.person().email());
        next.addFlashAttribute(Banner.NAME, Banner.good("Support does not set it up any more."));
        return "redirect:" + PAGE;
    }
}
