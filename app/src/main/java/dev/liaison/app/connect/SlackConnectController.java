package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.Tokens;
import dev.liaison.domain.integration.AttemptOutcome;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.outside.ProviderFailure;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Slack's authorization: there by our button, back by Slack's redirect. */
@Controller
@WhenSlackIsSetUp
class SlackConnectController {
    private static final Logger LOG = LoggerFactory.getLogger(SlackConnectController.class);
    private static final String PAGE = "redirect:/manage/engagement/integrations/slack?outcome=";
    private static final String SECRET = "authorizationSecret";

    private final Connector slackConnector;
    private final Authorizations authorizations;
    private final Features features;

    SlackConnectController(Connector slackConnector, Authorizations authorizations, Features features) {
        this.slackConnector = slackConnector;
        this.authorizations = authorizations;
        this.features = features;
    }

    @PostMapping("/connect/slack/start")
    String start(@AuthenticationPrincipal SignedIn signedIn, HttpSession session) {
        var admin = signedIn.requirePerson();
        if (!features.enabled(admin.organizationId(), Feature.SLACK)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var secret = Tokens.random();
        session.setAttribute(SECRET, secret);
        return "redirect:" + authorizations.start(slackConnector, admin, secret);
    }

    @GetMapping("/connect/slack/callback")
    String callback(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpSession session,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> state) {
        // What began at Slack's side comes back without a state, or with an empty one.
        if (state.orElse("").isEmpty()) {
            return parked(code);
        }
        var secret = (String) session.getAttribute(SECRET);
        if (signedIn == null || secret == null || !signedIn.globalAdmin()) {
            return PAGE + AttemptOutcome.UNKNOWN;
        }
        return PAGE + authorizations.finish(slackConnector, signedIn.requirePerson(), secret, state.get(), code);
    }

    private String parked(Optional<String> code) {
        if (code.isEmpty()) {
            return PAGE + AttemptOutcome.CANCELLED;
        }
        try {
            authorizations.park(slackConnector, code.get());
            return "connect/parked";
        } catch (ProviderFailure e) {
            LOG.warn("an installation from Slack's side failed: {}", e.getMessage());
            return PAGE + AttemptOutcome.REFUSED;
        }
    }
}
