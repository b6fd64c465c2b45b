package dev.liaison.app.pages.settings;

import dev.liaison.app.connect.CalendarOutcome;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarVerbs;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.People;
import dev.liaison.processes.clicks.Clicks;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's calendar: how it stands, connecting and disconnecting. */
@Controller
class CalendarSettingsPage {
    private static final String PATH = "/settings/calendar";

    private final CalendarStates states;
    private final OfferedCalendars offered;
    private final CalendarAccounts accounts;
    private final Features features;
    private final People people;
    private final Clicks clicks;

    CalendarSettingsPage(
            CalendarStates states,
            OfferedCalendars offered,
            CalendarAccounts accounts,
            Features features,
            People people,
            Clicks clicks) {
        this.states = states;
        this.offered = offered;
        this.accounts = accounts;
        this.features = features;
        this.people = people;
        this.clicks = clicks;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String outcome,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Viewer viewer,
            Model model) {
        requireScheduling(viewer);
        model.addAttribute("state", states.of(viewer.person(), viewer.zone()));
        model.addAttribute("offered", offered.to(viewer.organizationId()));
        Arrays.stream(CalendarOutcome.values())
                .filter(it -> it.name().equals(outcome))
                .findFirst()
                .ifPresent(it -> model.addAttribute(Banner.NAME, banner(it)));
        return fragment ? "settings/calendar :: state" : "settings/calendar";
    }

    private static Banner banner(CalendarOutcome outcome) {
        return switch (outcome) {
            case CONNECTED -> Banner.good(outcome.words());
            case CANCELLED -> Banner.note(outcome.words());
            default -> Banner.bad(outcome.words());
        };
    }

    /** Until support switches it on, there is no such page. */
    private void requireScheduling(Viewer viewer) {
        if (!features.enabled(viewer.organizationId(), Feature.SCHEDULING_ASSISTANT)) {
            throw new Missing();
        }
    }

    @PostMapping(PATH + "/disconnect")
    String disconnect(Viewer viewer, RedirectAttributes next) {
        return act(CalendarVerbs.DISCONNECT, viewer, "Your calendar is disconnected.", next);
    }

    @PostMapping(PATH + "/check")
    String check(Viewer viewer, RedirectAttributes next) {
        return act(CalendarVerbs.CHECK, viewer, "We are reading it again. Look here in a moment.", next);
    }

    private String act(String verb, Viewer viewer, String done, RedirectAttributes next) {
        requireScheduling(viewer);
        var banner = accounts.ofPerson(viewer.id())
                .map(CalendarAccount::id)
                .map(id -> Banner.of(clicks.act(verb, id.toString(), viewer.id(), Surface.WEB, ""), done))
                .orElseGet(() -> Banner.note("No calendar is connected."));
        next.addFlashAttribute(Banner.NAME, banner);
        return "redirect:" + PATH;
    }

    /** A global admin sees how somebody's calendar stands, and changes nothing about it. */
    @GetMapping("/people/{id}/calendar")
    String ofSomebodyElse(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireGlobalAdmin();
        requireScheduling(viewer);
        var person = people.find(viewer.organizationId(), id).orElseThrow(Missing::new);
        model.addAttribute("person", person);
        model.addAttribute("state", states.of(person, viewer.zone()));
        return "settings/calendar-of";
    }

    @PostMapping("/people/{id}/calendar/{action}")
    String changeSomebodyElses(@PathVariable UUID id, @PathVariable String action) {
        throw new AccessDeniedException("nobody connects or disconnects a calendar for somebody else: " + action + id);
    }
}
