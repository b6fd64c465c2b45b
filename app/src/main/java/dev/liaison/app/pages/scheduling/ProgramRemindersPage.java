package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.manage.Managed;
import dev.liaison.domain.meeting.MeetingSettings;
import dev.liaison.domain.meeting.MeetingSettingsStore;
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

/** When the people of a program are reminded of proposals and meetings, for its admins. */
@Controller
class ProgramRemindersPage {
    private final Managed managed;
    private final SchedulingDoor door;
    private final MeetingSettingsStore settings;
    private final SchedulingChanges changes;

    ProgramRemindersPage(
            Managed managed, SchedulingDoor door, MeetingSettingsStore settings, SchedulingChanges changes) {
        this.managed = managed;
        this.door = door;
        this.settings = settings;
        this.changes = changes;
    }

    @GetMapping("/manage/programs/{id}/reminders")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var program = open(viewer, id);
        return show(program, MeetingSettingsForm.of(settings.of(id)), Map.of(), model);
    }

    private Program open(Viewer viewer, UUID id) {
        var program = managed.program(viewer, id);
        door.open(viewer);
        return program;
    }

    private static String show(Program program, MeetingSettingsForm form, Map<String, String> errors, Model model) {
        model.addAttribute("program", program);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("units", LengthOfTime.Unit.values());
        model.addAttribute("usual", MeetingSettingsWords.of(MeetingSettings.DEFAULT));
        return "scheduling/program-reminders";
    }

    @PostMapping("/manage/programs/{id}/reminders")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var program = open(viewer, id);
        var form = MeetingSettingsForm.of(typed);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(program, form, errors, model);
        }
        changes.remind(viewer, program, form.settings());
        next.addFlashAttribute(
                Banner.NAME, Banner.good("Saved. It applies to what is proposed and booked from now on."));
        return "redirect:/manage/programs/" + id + "/reminders";
    }
}
