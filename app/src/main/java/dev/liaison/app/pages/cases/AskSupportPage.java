package dev.liaison.app.pages.cases;

import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.support.SupportCase;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The "?" of every page: a case for support. In a dialog, or as a page of its own where there is no script. */
@Controller
class AskSupportPage {
    private static final int LONGEST_MESSAGE = 4000;

    private final Features features;
    private final FeatureEnablementProcess process;
    private final Clock clock;

    AskSupportPage(Features features, FeatureEnablementProcess process, Clock clock) {
        this.features = features;
        this.process = process;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    String form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String feature,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            @RequestHeader(name = "Referer", defaultValue = "") String from,
            Model model) {
        return form(viewer, new Draft(feature, "", from), inDialog, model);
    }

    /** What somebody typed so far. */
    record Draft(String feature, String message, String page) {}

    private String form(Viewer viewer, Draft draft, boolean inDialog, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("features", notYetOn(viewer.organizationId()));
        return inDialog ? "cases/new :: form" : "cases/new";
    }

    private List<Feature> notYetOn(UUID organizationId) {
        var on = features.of(organizationId).stream()
                .filter(FeatureState::enabled)
                .map(FeatureState::feature)
                .collect(Collectors.toSet());
        return Arrays.stream(Feature.values())
                .filter(feature -> !on.contains(feature))
                .toList();
    }

    @PostMapping("/cases")
    String open(
            Viewer viewer,
            @RequestParam(defaultValue = "") String feature,
            @RequestParam String message,
            @RequestParam(defaultValue = "") String page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Model model,
            HttpServletResponse response) {
        var text = Texts.clean(message);
        if (text.isEmpty() || text.length() > LONGEST_MESSAGE) {
            model.addAttribute(
                    "messageError", text.isEmpty() ? "Write what you need." : "Keep it under 4,000 characters.");
            response.setStatus(inDialog ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
            return form(viewer, new Draft(feature, message, page), inDialog, model);
        }
        var wanted = Feature.named(feature).filter(notYetOn(viewer.organizationId())::contains);
        process.open(supportCase(viewer, wanted, text, page));
        return inDialog ? "cases/sent :: sent" : "redirect:/cases/sent";
    }

    private SupportCase supportCase(Viewer viewer, Optional<Feature> feature, String message, String page) {
        return new SupportCase(
                UUID.randomUUID(),
                viewer.organizationId(),
                viewer.id(),
                feature.orElse(null),
                message,
                PagePath.of(page),
                clock.instant(),
                null,
                null,
                null);
    }

    @GetMapping("/cases/sent")
    String sent() {
        return "cases/sent";
    }
}
