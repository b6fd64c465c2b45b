package dev.liaison.app.pages.integration;

import dev.liaison.app.connect.CalendarConnectors;
import dev.liaison.app.connect.CalendarIntegration;
import dev.liaison.app.connect.OrganizationCalendarOutcome;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarVerbs;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.clicks.Clicks;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The account that reads everybody's calendar, at Google or in Exchange. */
@Controller
class OrganizationCalendarPage {
    static final String PATH = Tiles.PATH + "/{slug:google-calendar|microsoft-exchange}";

    private final OrganizationCalendarStates states;
    private final CalendarConnectors connectors;
    private final Features features;
    private final People people;
    private final Clicks clicks;
    private final Moments moments;

    OrganizationCalendarPage(
            OrganizationCalendarStates states,
            CalendarConnectors connectors,
            Features features,
            People people,
            Clicks clicks,
            Moments moments) {
        this.states = states;
        this.connectors = connectors;
        this.features = features;
        this.people = people;
        this.clicks = clicks;
        this.moments = moments;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String outcome,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer,
            Model model) {
        var integration = require(slug, viewer);
        var state = states.of(viewer.organizationId(), integration);
        var account = Optional.ofNullable(state.account());
        model.addAttribute("state", state);
        model.addAttribute("setUp", connectors.of(integration.kind()).isPresent());
        model.addAttribute(
                "since",
                account.map(it -> moments.of(it.connectedAt(), viewer.zone())).orElse(null));
        model.addAttribute(
                "by",
                account.flatMap(it -> people.find(it.authorizedBy()))
                        .map(Person::name)
                        .orElse(""));
        outcome(outcome).ifPresent(it -> model.addAttribute(Banner.NAME, banner(it)));
        return fragment ? "manage/organization-calendar :: state" : "manage/organization-calendar";
    }

    /** Until support switches it on, there is no such page. */
    private CalendarIntegration require(String slug, Viewer viewer) {
        viewer.requireGlobalAdmin();
        return CalendarIntegration.named(slug)
                .filter(it -> features.enabled(viewer.organizationId(), it.feature()))
                .orElseThrow(Missing::new);
    }

    private static Optional<OrganizationCalendarOutcome> outcome(String name) {
        return Arrays.stream(OrganizationCalendarOutcome.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static Banner banner(OrganizationCalendarOutcome outcome) {
        return switch (outcome) {
            case CONNECTED -> Banner.good(outcome.words());
            case CANCELLED -> Banner.note(outcome.words());
            default -> Banner.bad(outcome.words());
        };
    }

    @GetMapping(PATH + "/disable")
    String askToDisable(
            @PathVariable String slug,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Viewer viewer,
            Model model) {
        var integration = require(slug, viewer);
        model.addAttribute("state", states.of(viewer.organizationId(), integration));
        return inDialog ? "manage/organization-calendar-disable :: form" : "manage/organization-calendar-disable";
    }

    @PostMapping(PATH + "/disable")
    String disable(@PathVariable String slug, Viewer viewer, RedirectAttributes next) {
        return act(
                CalendarVerbs.DISCONNECT,
                require(slug, viewer),
                viewer,
                "It is disabled. Its access is being given back.",
                next);
    }

    @PostMapping(PATH + "/check")
    String check(@PathVariable String slug, Viewer viewer, RedirectAttributes next) {
        return act(
                CalendarVerbs.CHECK,
                require(slug, viewer),
                viewer,
                "We are reading a colleague's calendar again. Look here in a moment.",
                next);
    }

    private String act(
            String verb, CalendarIntegration integration, Viewer viewer, String done, RedirectAttributes next) {
        var account = states.of(viewer.organizationId(), integration).account();
        next.addFlashAttribute(
                Banner.NAME,
                account == null
                        ? Banner.note("Nothing is connected.")
                        : Banner.of(clicks.act(verb, account.id().toString(), viewer.id(), Surface.WEB, ""), done));
        return "redirect:" + integration.path();
    }
}
