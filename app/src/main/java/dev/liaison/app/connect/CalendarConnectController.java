package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.Person;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Members' authorizations of their own calendars: there by our button, back by the provider's redirect, each to its own address. */
@Controller
class CalendarConnectController {
    private static final String PAGE = "redirect:/settings/calendar?outcome=";
    private static final String PENDING = "calendarConsent";

    private final List<CalendarConnector> connectors;
    private final CalendarConnections connections;
    private final Features features;
    private final CalendarChoices choices;

    CalendarConnectController(
            List<CalendarConnector> connectors,
            CalendarConnections connections,
            Features features,
            CalendarChoices choices) {
        this.connectors = connectors;
        this.connections = connections;
        this.features = features;
        this.choices = choices;
    }

    @PostMapping("/connect/calendar/{kind}/start")
    String start(@PathVariable String kind, @AuthenticationPrincipal SignedIn signedIn, HttpSession session) {
        var member = signedIn.member().orElseThrow(() -> new AccessDeniedException("members only"));
        var connector = connector(kind).orElseThrow(CalendarConnectController::missing);
        if (!features.enabled(member.organizationId(), Feature.SCHEDULING_ASSISTANT)
                || !choices.of(member.organizationId()).contains(connector.kind())) {
            throw missing();
        }
        var pending = connections.start(connector, member);
        session.setAttribute(PENDING, pending);
        return "redirect:" + connector.authorizeUrl(pending.request(member.email()));
    }

    @GetMapping("/connect/google/callback")
    String google(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpSession session,
            @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "") String state) {
        return PAGE + finish(CalendarKind.GOOGLE, signedIn, session, state, code);
    }

    @GetMapping("/connect/microsoft/callback")
    String microsoft(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpSession session,
            @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "") String state) {
        return PAGE + finish(CalendarKind.MICROSOFT, signedIn, session, state, code);
    }

    private CalendarOutcome finish(
            CalendarKind kind, @Nullable SignedIn signedIn, HttpSession session, String state, Optional<String> code) {
        var pending = (PendingConsent) session.getAttribute(PENDING);
        var member = Optional.ofNullable(signedIn).flatMap(SignedIn::member);
        if (pending == null || member.isEmpty() || !belongs(pending, kind, member.get(), state)) {
            return CalendarOutcome.UNKNOWN;
        }
        session.removeAttribute(PENDING);
        var connector = connector(kind.name()).orElseThrow(CalendarConnectController::missing);
        return connections.finish(connector, member.get(), pending, code);
    }

    private static boolean belongs(PendingConsent pending, CalendarKind kind, Person member, String state) {
        return pending.matches(kind, state) && pending.personId().equals(member.id());
    }

    private Optional<CalendarConnector> connector(String kind) {
        return connectors.stream()
                .filter(it -> it.kind().name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
