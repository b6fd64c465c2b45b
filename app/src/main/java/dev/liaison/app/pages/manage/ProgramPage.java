package dev.liaison.app.pages.manage;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.ProgramSettings;
import dev.liaison.domain.program.Programs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A program's settings, for its admins. */
@Controller
class ProgramPage {
    private final Managed managed;
    private final Programs programs;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    ProgramPage(Managed managed, Programs programs, AuditLog audit, TransactionTemplate transactions) {
        this.managed = managed;
        this.programs = programs;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping("/manage/programs")
    String list(Viewer viewer, Model model) {
        model.addAttribute("programs", managed.programs(viewer));
        return "manage/programs";
    }

    @GetMapping("/manage/programs/{id}")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var program = managed.program(viewer, id);
        return show(program, SettingsForm.of(program.settings()), Map.of(), model);
    }

    private static String show(Program program, SettingsForm form, Map<String, String> errors, Model model) {
        model.addAttribute("program", program);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "manage/program";
    }

    @PostMapping("/manage/programs/{id}")
    String save(
            @PathVariable UUID id,
            @ModelAttribute SettingsForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var program = managed.program(viewer, id);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(program, form, errors, model);
        }
        save(program, form.settings(), viewer.person().email());
        next.addFlashAttribute(Banner.NAME, Banner.good("Settings saved. They apply to requests sent from now on."));
        return "redirect:/manage/programs/" + id;
    }

    private void save(Program program, ProgramSettings settings, String actor) {
        if (settings.equals(program.settings())) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            programs.saveSettings(program.id(), settings);
            audit.add(
                    program.organizationId(),
                    actor,
                    Surface.WEB,
                    "program.settings",
                    program.name(),
                    SettingsForm.words(program.settings()),
                    SettingsForm.words(settings));
        });
    }
}
