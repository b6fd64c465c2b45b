package dev.liaison.app.pages.request;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.Clicks;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one request stands, and what its two people can do about it. */
@Controller
class RequestPage {
    private final RequestDoor door;
    private final RequestLines lines;
    private final RequestTrail trail;
    private final Programs programs;
    private final FreshCards fresh;
    private final Clicks clicks;

    RequestPage(
            RequestDoor door,
            RequestLines lines,
            RequestTrail trail,
            Programs programs,
            FreshCards fresh,
            Clicks clicks) {
        this.door = door;
        this.lines = lines;
        this.trail = trail;
        this.programs = programs;
        this.fresh = fresh;
        this.clicks = clicks;
    }

    @GetMapping("/requests/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var line = lines.of(door.open(id, viewer), viewer.person());
        model.addAttribute("line", line);
        model.addAttribute("steps", trail.of(line, viewer.zone()));
        model.addAttribute("settings", programs.get(line.request().programId()).settings());
        return "requests/show";
    }

    @GetMapping("/requests/{id}/decline")
    String askWhyDeclined(
            @PathVariable UUID id,
            Viewer viewer,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Model model) {
        model.addAttribute("line", lines.of(door.open(id, viewer), viewer.person()));
        return inDialog ? "requests/decline :: form" : "requests/decline";
    }

    @GetMapping("/requests/{id}/withdraw")
    String askToWithdraw(
            @PathVariable UUID id,
            Viewer viewer,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Model model) {
        model.addAttribute("line", lines.of(door.open(id, viewer), viewer.person()));
        return inDialog ? "requests/withdraw :: form" : "requests/withdraw";
    }

    @PostMapping("/requests/{id}/accept")
    String accept(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        return act(id, viewer, RequestVerbs.ACCEPT, "", next);
    }

    @PostMapping("/requests/{id}/decline")
    String decline(
            @PathVariable UUID id,
            Viewer viewer,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(id, viewer, RequestVerbs.DECLINE, reason, next);
    }

    @PostMapping("/requests/{id}/take-back")
    String takeBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        return act(id, viewer, RequestVerbs.UNDO_ANSWER, "", next);
    }

    @PostMapping("/requests/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        return act(id, viewer, RequestVerbs.WITHDRAW, "", next);
    }

    private String act(UUID id, Viewer viewer, String verb, String reason, RedirectAttributes next) {
        door.open(id, viewer);
        var handled = clicks.act(verb, id.toString(), viewer.id(), Surface.WEB, Reasons.cut(Texts.clean(reason)));
        fresh.about(id.toString(), viewer.id());
        next.addFlashAttribute(Banner.NAME, Banner.of(handled, Done.words(verb)));
        return "redirect:/requests/" + id;
    }
}
