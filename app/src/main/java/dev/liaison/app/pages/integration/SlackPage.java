package dev.liaison.app.pages.integration;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.AttemptOutcome;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Platform;
import dev.liaison.processes.clicks.Clicks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organization's Slack workspaces. */
@Controller
class SlackPage {
    private static final String PATH = Tiles.PATH + "/slack";

    private final Features features;
    private final Workspaces workspaces;
    private final Clicks clicks;
    private final List<Scopes> scopes;
    private final boolean setUp;

    SlackPage(
            Features features,
            Workspaces workspaces,
            Clicks clicks,
            List<Scopes> scopes,
            ObjectProvider<Connector> connectors) {
        this.features = features;
        this.workspaces = workspaces;
        this.clicks = clicks;
        this.scopes = scopes;
        this.setUp = connectors.stream().anyMatch(it -> it.platform() == Platform.SLACK);
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String outcome, Viewer viewer, Model model) {
        requireSlack(viewer);
        model.addAttribute("setUp", setUp);
        model.addAttribute("workspaces", workspaces.of(viewer, Platform.SLACK));
        model.addAttribute(
                "scopes",
                scopes.stream()
                        .filter(it -> it.platform() == Platform.SLACK)
                        .flatMap(it -> it.reasons().stream())
                        .toList());
        outcome(outcome).ifPresent(it -> model.addAttribute(Banner.NAME, banner(it)));
        return "manage/slack";
    }

    /** Until support switches it on, there is no such page. */
    private void requireSlack(Viewer viewer) {
        viewer.requireGlobalAdmin();
        if (!features.enabled(viewer.organizationId(), Feature.SLACK)) {
            throw new Missing();
        }
    }

    /** The callback says how it went by name; anything else in the address is none of ours. */
    private static Optional<AttemptOutcome> outcome(String name) {
        return Arrays.stream(AttemptOutcome.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static Banner banner(AttemptOutcome outcome) {
        return switch (outcome) {
            case CONNECTED -> Banner.good(outcome.words());
            case CANCELLED -> Banner.note(outcome.words());
            default -> Banner.bad(outcome.words());
        };
    }

    @GetMapping(PATH + "/{id}/remove")
    String askToRemove(
            @PathVariable UUID id,
            Viewer viewer,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Model model) {
        requireSlack(viewer);
        model.addAttribute("workspace", workspaces.find(viewer, id).orElseThrow(Missing::new));
        return inDialog ? "manage/slack-remove :: form" : "manage/slack-remove";
    }

    @PostMapping(PATH + "/{id}/remove")
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        requireSlack(viewer);
        var name = workspaces.name(viewer, id).orElseThrow(Missing::new);
        var handled = clicks.act(InstallationVerbs.REMOVE, id.toString(), viewer.id(), Surface.WEB, "");
        next.addFlashAttribute(Banner.NAME, Banner.of(handled, name + " is removed. Its access is being given back."));
        return "redirect:" + PATH;
    }
}
