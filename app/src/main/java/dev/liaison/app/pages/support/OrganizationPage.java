package dev.liaison.app.pages.support;

import dev.liaison.app.login.SignedIn;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.support.SupportCases;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.engine.NotYet;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One customer as support sees it: what is switched on, what is connected, what they asked. */
@Controller
class OrganizationPage {
    private final Organizations organizations;
    private final Features features;
    private final Installations installations;
    private final CalendarAccounts accounts;
    private final People people;
    private final SupportCases cases;
    private final CaseRows caseRows;
    private final FeatureEnablementProcess process;
    private final Moments moments;

    OrganizationPage(
            Organizations organizations,
            Features features,
            Installations installations,
            CalendarAccounts accounts,
            People people,
            SupportCases cases,
            CaseRows caseRows,
            FeatureEnablementProcess process,
            Moments moments) {
        this.organizations = organizations;
        this.features = features;
        this.installations = installations;
        this.accounts = accounts;
        this.people = people;
        this.cases = cases;
        this.caseRows = caseRows;
        this.process = process;
        this.moments = moments;
    }

    @GetMapping("/support/organizations/{id}")
    String show(@PathVariable UUID id, Model model) {
        var organization = find(id);
        model.addAttribute("organization", organization);
        model.addAttribute("features", featureRows(id));
        model.addAttribute(
                "workspaces",
                Arrays.stream(Platform.values())
                        .flatMap(platform -> installations.live(id, platform).stream())
                        .toList());
        model.addAttribute("calendars", accounts.ofOrganization(id));
        model.addAttribute("exchange", features.enabled(id, Feature.MICROSOFT_EXCHANGE));
        model.addAttribute("admins", people.globalAdmins(id));
        model.addAttribute("cases", caseRows.of(cases.of(id)));
        return "support/organization";
    }

    private Organization find(UUID id) {
        return organizations.find(id).orElseThrow(Missing::new);
    }

    private List<FeatureRow> featureRows(UUID id) {
        var states = features.of(id).stream().collect(Collectors.toMap(FeatureState::feature, Function.identity()));
        return Arrays.stream(Feature.values())
                .map(feature -> row(feature, states.get(feature)))
                .toList();
    }

    private FeatureRow row(Feature feature, @org.jspecify.annotations.Nullable FeatureState state) {
        return new FeatureRow(feature, state, state == null ? null : moments.utc(state.since()));
    }

    @GetMapping("/support/organizations/{id}/features/{feature}")
    String ask(
            @PathVariable UUID id,
            @PathVariable Feature feature,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Model model) {
        model.addAttribute("organization", find(id));
        model.addAttribute("feature", feature);
        model.addAttribute("on", features.enabled(id, feature));
        return inDialog ? "support/feature :: form" : "support/feature";
    }

    @PostMapping("/support/organizations/{id}/features/{feature}")
    String switchFeature(
            @PathVariable UUID id,
            @PathVariable Feature feature,
            @RequestParam boolean on,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes next) {
        var name = find(id).name();
        next.addFlashAttribute(Banner.NAME, change(id, feature, on, by.email(), Texts.clean(reason), name));
        return "redirect:/support/organizations/" + id;
    }

    private Banner change(UUID id, Feature feature, boolean on, String by, String reason, String name) {
        try {
            if (on) {
                process.switchOn(id, feature, by, Surface.WEB, reason);
            } else {
                process.switchOff(id, feature, by, Surface.WEB, reason);
            }
            return Banner.good(feature.title() + " is being switched " + (on ? "on" : "off") + " for " + name + ".");
        } catch (NotYet notYet) {
            return Banner.note(
                    feature.title() + " is off, or is still being switched on. Reload the page, then try again.");
        }
    }
}
