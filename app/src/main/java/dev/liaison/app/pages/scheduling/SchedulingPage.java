package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.meeting.SchedulingSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organization decides about scheduling. */
@Controller
class SchedulingPage {
    private final SchedulingRights rights;
    private final CalendarChoices offered;
    private final SchedulingSettings settings;
    private final SchedulingChanges changes;

    SchedulingPage(
            SchedulingRights rights, CalendarChoices offered, SchedulingSettings settings, SchedulingChanges changes) {
        this.rights = rights;
        this.offered = offered;
        this.settings = settings;
        this.changes = changes;
    }

    @GetMapping("/manage/scheduling")
    String show(Viewer viewer, Model model) {
        rights.requireOffering(viewer);
        return show(viewer, RulesForm.of(settings.of(viewer.organizationId())), Map.of(), model);
    }

    private String show(Viewer viewer, RulesForm form, Map<String, String> errors, Model model) {
        model.addAttribute("choice", CalendarChoices.CHOICE);
        model.addAttribute("offered", offered.of(viewer.organizationId()));
        model.addAttribute("rules", viewer.globalAdmin());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "scheduling/settings";
    }

    @PostMapping("/manage/scheduling/services")
    String offer(
            @RequestParam(name = "kind", required = false, defaultValue = "") List<CalendarKind> kinds,
            Viewer viewer,
            RedirectAttributes next) {
        rights.requireOffering(viewer);
        var chosen = EnumSet.noneOf(CalendarKind.class);
        kinds.stream().filter(CalendarChoices.CHOICE::contains).forEach(chosen::add);
        changes.offer(viewer, chosen);
        next.addFlashAttribute(Banner.NAME, Banner.good("Saved. Calendars that are connected stay connected."));
        return "redirect:/manage/scheduling";
    }

    @PostMapping("/manage/scheduling/hours")
    String save(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        rights.requireRuling(viewer);
        var form = RulesForm.of(typed);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(viewer, form, errors, model);
        }
        changes.rule(viewer, form.rules());
        next.addFlashAttribute(Banner.NAME, Banner.good("Meeting hours saved. They apply at once."));
        return "redirect:/manage/scheduling";
    }
}
