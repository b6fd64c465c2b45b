package dev.liaison.app.pages.scheduling;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.calendar.Presence;
import dev.liaison.processes.calendar.PolicyTables;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What counts as busy in an organization: a decision table, as people read it. */
@Controller
class PolicyPage {
    private static final String HERE = "redirect:/manage/scheduling/busy";

    private final SchedulingRights rights;
    private final PolicyTables tables;
    private final TryOut tryOut;

    PolicyPage(SchedulingRights rights, PolicyTables tables, TryOut tryOut) {
        this.rights = rights;
        this.tables = tables;
        this.tryOut = tryOut;
    }

    @GetMapping("/manage/scheduling/busy")
    String show(Viewer viewer, Model model) {
        rights.requireRuling(viewer);
        return show(viewer, PolicyForm.of(tables.inForce(viewer.organizationId())), false, model);
    }

    private String show(Viewer viewer, PolicyForm form, boolean wrong, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("presences", Presence.values());
        var version = tables.ownVersion(viewer.organizationId());
        model.addAttribute("version", version.isPresent() ? version.getAsInt() : null);
        return "scheduling/policy";
    }

    /** Shows what would change, and changes nothing. */
    @PostMapping("/manage/scheduling/busy/try")
    String tryOut(@RequestParam Map<String, String> typed, Viewer viewer, Model model, HttpServletResponse response) {
        rights.requireRuling(viewer);
        var form = PolicyForm.of(typed);
        var table = form.table();
        if (table.isEmpty()) {
            return refuse(viewer, form, model, response);
        }
        var now = tables.inForce(viewer.organizationId());
        model.addAttribute("outcome", tryOut.of(viewer.person(), now, table.get()));
        return show(viewer, form, false, model);
    }

    @PostMapping("/manage/scheduling/busy")
    String save(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        rights.requireRuling(viewer);
        var form = PolicyForm.of(typed);
        var table = form.table();
        if (table.isEmpty()) {
            return refuse(viewer, form, model, response);
        }
        tables.save(viewer.organizationId(), table.get(), viewer.person().email());
        next.addFlashAttribute(Banner.NAME, Banner.good("Saved. It applies to everybody in the organization at once."));
        return HERE;
    }

    private String refuse(Viewer viewer, PolicyForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(viewer, form, true, model);
    }

    @PostMapping("/manage/scheduling/busy/product")
    String useProducts(Viewer viewer, RedirectAttributes next) {
        rights.requireRuling(viewer);
        tables.useProducts(viewer.organizationId(), viewer.person().email());
        next.addFlashAttribute(Banner.NAME, Banner.good("The product\u2019s table decides again."));
        return HERE;
    }
}
