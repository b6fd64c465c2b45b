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

    /** OpenID Connect Core 3.1.2.6; Entra sends it for AADSTS65001 and 90094. */
    private static final String CONSENT_REQUIRED = "consent_required";

    private final CalendarConnectors connectors;
    private final CalendarConnections members;
    private final OrganizationCalendarConnections organizations;

    CalendarCallbackController(
            CalendarConnectors connectors, CalendarConnections members, OrganizationCalendarConnections organizations) {
        this.connectors = connectors;
        this.members = members;
        this.organizations = organizations;
    }

    /** What a provider sends back: a code, or why there is none. */
    private record Answer(Optional<String> code, String error) {
        boolean needsAdmin() {
            return error.equals(CONSENT_REQUIRED);
        }
    }

    @GetMapping("/connect/google/callback")
    String google(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpSession session,
            @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String state) {
        return back(CalendarIntegration.GOOGLE, signedIn, session, new Answer(code, error), state);
    }

    @GetMapping("/connect/microsoft/callback")
    String microsoft(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpSession session,
            @RequestParam Optional<String> code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String state) {
        return back(CalendarIntegration.MICROSOFT, signedIn, session, new Answer(code, error), state);
    }

    private String back(
            CalendarIntegration from, @Nullable SignedIn signedIn, HttpSession session, Answer answer, String state) {
        var pending = PendingConsents.take(session, signedIn, from.kind(), state);
        return PendingConsent.reach(state) == CalendarReach.OWN
                ? page(OWN, own(from.kind(), signedIn, pending, answer))
                : page(from.path(), forAll(from.kind(), signedIn, pending, answer));
    }

    private static String page(String path, Enum<?> outcome) {
        return "redirect:" + path + "?outcome=" + outcome;
    }

    private CalendarOutcome own(
            CalendarKind kind, @Nullable SignedIn signedIn, Optional<PendingConsent> pending, Answer answer) {
        var member = Optional.ofNullable(signedIn).flatMap(SignedIn::member);
        if (pending.isEmpty() || member.isEmpty()) {
            return CalendarOutcome.UNKNOWN;
        }
        var outcome = members.finish(connectors.of(kind).orElseThrow(), member.get(), pending.get(), answer.code());
        return outcome == CalendarOutcome.CANCELLED && answer.needsAdmin() ? CalendarOutcome.NEEDS_ADMIN : outcome;
    }

    private OrganizationCalendarOutcome forAll(
            CalendarKind kind, @Nullable SignedIn signedIn, Optional<PendingConsent> pending, Answer answer) {
        var admin = Optional.ofNullable(signedIn).flatMap(organizations::admin);
        if (pending.isEmpty() || admin.isEmpty()) {
            return OrganizationCalendarOutcome.UNKNOWN;
        }
        var outcome =
                organizations.finish(connectors.of(kind).orElseThrow(), admin.get(), pending.get(), answer.code());
        return outcome == OrganizationCalendarOutcome.CANCELLED && answer.needsAdmin()
                ? OrganizationCalendarOutcome.NEEDS_ADMIN
                : outcome;
    }
}
