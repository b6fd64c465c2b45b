package dev.liaison.app.pages.settings;

import dev.liaison.app.connect.CalendarConnections;
import dev.liaison.app.connect.CalendarOutcome;
import dev.liaison.app.connect.PasswordServers;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Connecting a calendar with a sign-in name and a password: iCal. */
@Controller
class PasswordPage {
    private static final String PATH = "/settings/calendar/ical";

    private final PasswordServers servers;
    private final CalendarConnections connections;
    private final Features features;
    private final OfferedCalendars offered;

    PasswordPage(
            PasswordServers servers, CalendarConnections connections, Features features, OfferedCalendars offered) {
        this.servers = servers;
        this.connections = connections;
        this.features = features;
        this.offered = offered;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "0") int server, Viewer viewer, Model model) {
        requireOffered(viewer);
        return show(at(server), new PasswordForm(server, "", ""), Map.of(), model);
    }

    @PostMapping(PATH)
    String connect(
            @RequestParam(defaultValue = "0") int server,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        requireOffered(viewer);
        var at = at(server);
        var form = new PasswordForm(server, name.strip(), password);
        var errors = form.errors(at);
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(at, form, errors, model);
        }
        var outcome = connections.signIn(servers.signIn(), viewer.person(), at.url(), form.name(), form.password());
        if (outcome == CalendarOutcome.CONNECTED) {
            return "redirect:/settings/calendar?outcome=" + outcome;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute(Banner.NAME, Banner.bad(outcome.words()));
        return show(at, form, Map.of(), model);
    }

    private String show(PasswordServers.Server at, PasswordForm form, Map<String, String> errors, Model model) {
        model.addAttribute("at", at);
        model.addAttribute("servers", servers.all());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "settings/password";
    }

    private PasswordServers.Server at(int server) {
        if (server < 0 || server >= servers.all().size()) {
            throw new Missing();
        }
        return servers.all().get(server);
    }

    private void requireOffered(Viewer viewer) {
        if (!features.enabled(viewer.organizationId(), Feature.SCHEDULING_ASSISTANT)
                || !offered.to(viewer.organizationId()).contains(CalendarKind.ICAL)) {
            throw new Missing();
        }
    }
}
