package dev.liaison.app.api;

import dev.liaison.app.camunda.RunningInstances;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.engine.NotYet;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Support sees and switches features of all organizations: the data of Cockpit's page "Features". */
@RestController
@RequestMapping("/api/support/features")
@ConditionalOnProperty(name = "liaison.role", havingValue = "app", matchIfMissing = true)
class SupportFeatures {
    private final FeatureEnablementProcess enablement;
    private final Organizations organizations;
    private final Features features;
    private final FeatureRows rows;

    SupportFeatures(
            FeatureEnablementProcess enablement,
            Organizations organizations,
            Features features,
            RunningInstances running) {
        this.enablement = enablement;
        this.organizations = organizations;
        this.features = features;
        this.rows = new FeatureRows(organizations, features, running);
    }

    /** The answer's header carries the token that {@link #change} wants back under the same name. */
    @GetMapping
    FeatureRow.Page all(CsrfToken token, HttpServletResponse response) {
        response.setHeader(token.getHeaderName(), token.getToken());
        return rows.all();
    }

    @PostMapping("/{organizationId}/{feature}")
    FeatureRow change(
            @PathVariable String organizationId,
            @PathVariable String feature,
            @RequestBody SwitchFeature wanted,
            Principal by) {
        var organization = organization(organizationId);
        var which = Feature.named(feature).orElseThrow(() -> Problem.notFound("There is no such feature."));
        wanted.check();
        var reason = Objects.requireNonNull(wanted.reason()).strip();
        if (Objects.requireNonNull(wanted.enabled())) {
            switchOn(organization, which, by.getName(), reason);
        } else {
            switchOff(organization, which, by.getName(), reason);
        }
        return rows.one(organization.id(), which);
    }

    private void switchOn(Organization organization, Feature feature, String by, String reason) {
        try {
            enablement.switchOn(organization.id(), feature, by, Surface.COCKPIT, reason);
        } catch (NotYet e) {
            throw stillTelling(organization).causedBy(e);
        }
        if (!features.enabled(organization.id(), feature)) {
            throw stillTelling(organization);
        }
    }

    private void switchOff(Organization organization, Feature feature, String by, String reason) {
        if (!features.enabled(organization.id(), feature)) {
            throw Problem.conflict(feature.title() + " is off for " + organization.name() + " already.");
        }
        try {
            enablement.switchOff(organization.id(), feature, by, Surface.COCKPIT, reason);
        } catch (NotYet e) {
            throw stillTelling(organization).causedBy(e);
        }
    }

    private static Problem stillTelling(Organization organization) {
        return Problem.conflict(
                "The admins of " + organization.name()
                        + " are still being told about the last change. Try again in a minute; if it lasts, look at the process.");
    }

    private Organization organization(String id) {
        try {
            return organizations
                    .find(UUID.fromString(id))
                    .orElseThrow(() -> Problem.notFound("There is no such organization."));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("There is no such organization.").causedBy(e);
        }
    }
}
