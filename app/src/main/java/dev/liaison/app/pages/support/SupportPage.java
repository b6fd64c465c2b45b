package dev.liaison.app.pages.support;

import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.support.SupportCase;
import dev.liaison.domain.support.SupportCases;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All customers and their cases, for our own support staff. */
@Controller
class SupportPage {
    private static final int CASES = 200;

    private final Organizations organizations;
    private final Features features;
    private final SupportCases cases;
    private final CaseRows rows;

    SupportPage(Organizations organizations, Features features, SupportCases cases, CaseRows rows) {
        this.organizations = organizations;
        this.features = features;
        this.cases = cases;
        this.rows = rows;
    }

    @GetMapping("/support")
    String organizations(Model model) {
        var states = features.all();
        var open = cases.all(CASES).stream().filter(it -> it.closedAt() == null).toList();
        model.addAttribute(
                "rows",
                organizations.all().stream().map(one -> row(one, states, open)).toList());
        return "support/organizations";
    }

    private static OrganizationRow row(Organization one, List<FeatureState> states, List<SupportCase> open) {
        return new OrganizationRow(
                one,
                states.stream()
                        .filter(state -> state.organizationId().equals(one.id()) && state.enabled())
                        .map(FeatureState::feature)
                        .sorted()
                        .toList(),
                open.stream().filter(it -> it.organizationId().equals(one.id())).count());
    }

    @GetMapping("/support/cases")
    String cases(Model model) {
        model.addAttribute("rows", rows.of(cases.all(CASES)));
        return "support/cases";
    }
}
