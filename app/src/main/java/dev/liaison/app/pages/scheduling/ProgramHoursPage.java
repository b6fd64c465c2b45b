package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.manage.Managed;
import dev.liaison.domain.meeting.SchedulingSettings;
import dev.liaison.domain.program.Program;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A program's own meeting hours, for its admins. */
@Controller
class ProgramHoursPage {
    private final Managed managed;
    private final SchedulingDoor door;
    private final SchedulingSettings settings;
    private final SchedulingChanges changes;

    ProgramHoursPage(Managed managed, SchedulingDoor door, SchedulingSettings settings, SchedulingChanges changes) {
        this.managed = managed;
        this.door = door;
        this.settings = settings;
        this.changes = changes;
    }

    @GetMapping("/manage/programs/{id}/hours")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var program = open(viewer, id);
        return show(program, RulesForm.of(settings.of(viewer.organizationId(), id)), Map.of(), model);
    }

    private Program open(Viewer viewer, UUID id) {
        var program = managed.program(viewer, id);
        door.open(viewer);
        return program;
    }

    private String show(Program program, RulesForm form, Map<String, String> errors, Model model) {
        var organization = program.organizationId();
        model.addAttribute("program", program);
        model.addAttribute("own", settings.own(organization, program.id()).isPresent());
        model.addAttribute("organizationHours", RulesWords.week(settings.of(organization)));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "scheduling/program-hours";
    }

    @PostMapping("/manage/programs/{id}/hours")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var program = open(viewer, id);
        var form = RulesForm.of(typed);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(program, form, errors, model);
        }
        changes.rule(viewer, program, form.rules());
        next.addFlashAttribute(Banner.NAME, Banner.good("Saved. This program has hours of its own now."));
        return "redirect:/manage/programs/" + id + "/hours";
    }

    @PostMapping("/manage/programs/{id}/hours/follow")
    String follow(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        changes.follow(viewer, open(viewer, id));
        next.addFlashAttribute(Banner.NAME, Banner.good("This program meets at the organization\u2019s hours again."));
        return "redirect:/manage/programs/" + id + "/hours";
    }
}
