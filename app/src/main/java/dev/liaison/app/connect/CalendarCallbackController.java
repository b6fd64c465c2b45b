package dev.liaison.app.connect;

import dev.liaison.app.login.SignedIn;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where providers send people back to, each to its own address; from there they go on to the page that they came from. */
@Controller
class CalendarCallbackController {
    private static final String OWN = "/settings/calendar";

    private final CalendarConnectors connectors;
    private final CalendarConnections members;
    private final OrganizationCalendarConnections organizations;

    CalendarCallbackController(
            CalendarConnectors connectors, CalendarConnections members, OrganizationCalendarConnections organizations) {
        this.connectors = connectors;
        this.members = members;
        this.organizations = organizations;
    }

    @GetMapping("/connect/google/callback")
    String google(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpSession session,
            @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "") String state) {
        return back(CalendarIntegration.GOOGLE, signedIn, session, code, state);
    }

    @GetMapping("/connect/microsoft/callback")
    String microsoft(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpSession session,
            @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "") String state) {
        return back(CalendarIntegration.MICROSOFT, signedIn, session, code, state);
    }

    private String back(
            CalendarIntegration from,
            @Nullable SignedIn signedIn,
            HttpSession session,
            Optional<String> code,
            String state) {
        var pending = PendingConsents.take(session, signedIn, from.kind(), state);
        return PendingConsent.reach(state) == CalendarReach.OWN
                ? page(OWN, own(from.kind(), signedIn, pending, code))
                : page(from.path(), forAll(from.kind(), signedIn, pending, code));
    }

    private static String page(String path, Enum<?> outcome) {
        return "redirect:" + path + "?outcome=" + outcome;
    }

    private CalendarOutcome own(
            CalendarKind kind, @Nullable SignedIn signedIn, Optional<PendingConsent> pending, Optional<String> code) {
        var member = Optional.ofNullable(signedIn).flatMap(SignedIn::member);
        return pending.isEmpty() || member.isEmpty()
                ? CalendarOutcome.UNKNOWN
                : members.finish(connectors.of(kind).orElseThrow(), member.get(), pending.get(), code);
    }

    private OrganizationCalendarOutcome forAll(
            CalendarKind kind, @Nullable SignedIn signedIn, Optional<PendingConsent> pending, Optional<String> code) {
        var admin = Optional.ofNullable(signedIn).flatMap(organizations::admin);
        return pending.isEmpty() || admin.isEmpty()
                ? OrganizationCalendarOutcome.UNKNOWN
                : organizations.finish(connectors.of(kind).orElseThrow(), admin.get(), pending.get(), code);
    }
}
