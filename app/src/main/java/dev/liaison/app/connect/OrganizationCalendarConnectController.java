package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.calendar.CalendarRights;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sends global admins to a provider to authorize the account that reads everybody's calendar. */
@Controller
class OrganizationCalendarConnectController {
    private final CalendarConnectors connectors;
    private final OrganizationCalendarConnections connections;

    OrganizationCalendarConnectController(CalendarConnectors connectors, OrganizationCalendarConnections connections) {
        this.connectors = connectors;
        this.connections = connections;
    }

    @PostMapping("/connect/organization-calendar/{kind}/start")
    String start(
            @PathVariable String kind,
            @RequestParam(defaultValue = "READ_AND_PLACE") CalendarRights rights,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpSession session) {
        var admin = connections.admin(signedIn).orElseThrow(() -> new AccessDeniedException("global admins only"));
        var connector = connectors.named(kind).orElseThrow(OrganizationCalendarConnectController::missing);
        var page = CalendarIntegration.of(connector.kind()).orElseThrow(OrganizationCalendarConnectController::missing);
        if (!connections.switchedOn(admin, connector.kind())) {
            throw missing();
        }
        if (connections.excluded(admin, connector.kind())) {
            return "redirect:" + page.path() + "?outcome=" + OrganizationCalendarOutcome.EXCLUDED;
        }
        var pending = connections.start(connector, admin);
        PendingConsents.put(session, pending);
        // Not their own address: most likely the dedicated account is not the one that they work with.
        return "redirect:" + connector.authorizeUrl(pending.request("", rights));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
