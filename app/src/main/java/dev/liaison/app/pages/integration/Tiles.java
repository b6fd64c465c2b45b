package dev.liaison.app.pages.integration;

import dev.liaison.app.connect.CalendarIntegration;
import dev.liaison.domain.integration.AuthorizationAttempts;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The integrations of an organization, each with its state in words. */
@Component
class Tiles {
    static final String PATH = "/manage/engagement/integrations";

    private final Features features;
    private final Installations installations;
    private final AuthorizationAttempts attempts;
    private final OrganizationCalendarStates calendars;
    private final Clock clock;

    Tiles(
            Features features,
            Installations installations,
            AuthorizationAttempts attempts,
            OrganizationCalendarStates calendars,
            Clock clock) {
        this.features = features;
        this.installations = installations;
        this.attempts = attempts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Only what support switched on; everything else is not for this organization to see. */
    List<Tile> of(UUID organizationId) {
        return features.of(organizationId).stream()
                .filter(FeatureState::enabled)
                .map(FeatureState::feature)
                .filter(Feature::integration)
                .sorted()
                .map(feature -> tile(organizationId, feature))
                .toList();
    }

    private Tile tile(UUID organizationId, Feature feature) {
        var calendars = CalendarIntegration.of(feature);
        return calendars.isPresent()
                ? tile(organizationId, calendars.get())
                : platform(feature)
                        .map(platform -> tile(organizationId, feature, platform))
                        .orElseGet(() -> withoutPage(feature));
    }

    private Tile tile(UUID organizationId, CalendarIntegration integration) {
        var state = calendars.of(organizationId, integration);
        var account = state.account();
        return new Tile(
                integration.feature(),
                state.words(),
                state.tone(),
                state.advice(),
                account == null ? List.of() : List.of(account.kind().title() + ", " + account.address()),
                integration.path());
    }

    private static Optional<Platform> platform(Feature feature) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.name().equals(feature.name()))
                .findFirst();
    }

    private static Tile withoutPage(Feature feature) {
        return new Tile(feature, "Not connected", "none", "Support helps you to set it up.", List.of(), "");
    }

    private Tile tile(UUID organizationId, Feature feature, Platform platform) {
        var live = installations.live(organizationId, platform);
        var names = live.stream().map(Installation::name).toList();
        var href = PATH + "/" + platform.name().toLowerCase(Locale.ROOT);
        var sick = live.stream().filter(one -> one.health() != Health.HEALTHY).findFirst();
        if (sick.isPresent()) {
            var health = sick.get().health();
            return new Tile(feature, health.words(), "bad", sick.get().name() + ": " + health.action(), names, href);
        }
        if (attempts.open(organizationId, platform, clock.instant())) {
            var todo = "An admin is at " + platform.title() + " to authorize.";
            return new Tile(feature, "Authorizing\u2026", "busy", todo, names, href);
        }
        if (live.isEmpty()) {
            return new Tile(feature, "Not connected", "none", "Connect it to reach members there.", names, href);
        }
        return new Tile(feature, "Connected", "good", "", names, href);
    }
}
