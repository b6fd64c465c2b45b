package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarRights;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sends members to a provider to authorize their own calendar. */
@Controller
class CalendarConnectController {
    private final CalendarConnectors connectors;
    private final CalendarConnections connections;
    private final Features features;
    private final CalendarChoices choices;

    CalendarConnectController(
            CalendarConnectors connectors,
            CalendarConnections connections,
            Features features,
            CalendarChoices choices) {
        this.connectors = connectors;
        this.connections = connections;
        this.features = features;
        this.choices = choices;
    }

    @PostMapping("/connect/calendar/{kind}/start")
    String start(
            @PathVariable String kind,
            @RequestParam(defaultValue = "READ_AND_PLACE") CalendarRights rights,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpSession session) {
        var member = signedIn.member().orElseThrow(() -> new AccessDeniedException("members only"));
        var connector = connectors.named(kind).orElseThrow(CalendarConnectController::missing);
        if (!features.enabled(member.organizationId(), Feature.SCHEDULING_ASSISTANT)
                || !choices.of(member.organizationId()).contains(connector.kind())) {
            throw missing();
        }
        var pending = connections.start(connector, member);
        PendingConsents.put(session, pending);
        return "redirect:" + connector.authorizeUrl(pending.request(member.email(), rights));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
