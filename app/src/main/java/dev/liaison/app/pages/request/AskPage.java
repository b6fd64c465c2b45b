package dev.liaison.app.pages.request;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.Refusal;
import dev.liaison.processes.request.MentoringRequestProcess;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A mentee asks somebody to be their mentor. */
@Controller
class AskPage {
    private static final Set<Refusal> ABOUT_THE_MESSAGE = Set.of(Refusal.MESSAGE_EMPTY, Refusal.MESSAGE_TOO_LONG);

    private final People people;
    private final Programs programs;
    private final MentoringRequestProcess process;
    private final FreshCards fresh;

    AskPage(People people, Programs programs, MentoringRequestProcess process, FreshCards fresh) {
        this.people = people;
        this.programs = programs;
        this.process = process;
        this.fresh = fresh;
    }

    @GetMapping("/requests/new")
    String form(@RequestParam UUID program, @RequestParam UUID mentor, Viewer viewer, Model model) {
        return form(program, mentor, "", viewer, model);
    }

    private String form(UUID program, UUID mentor, String message, Viewer viewer, Model model) {
        model.addAttribute(
                "program", programs.find(viewer.organizationId(), program).orElseThrow(Missing::new));
        model.addAttribute(
                "mentor",
                people.find(viewer.organizationId(), mentor)
                        .filter(Person::active)
                        .orElseThrow(Missing::new));
        model.addAttribute("message", message);
        return "requests/new";
    }

    @PostMapping("/requests")
    String send(
            @RequestParam UUID program,
            @RequestParam UUID mentor,
            @RequestParam String message,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var view = form(program, mentor, message, viewer, model);
        var wanted = new NewRequest(program, viewer.id(), mentor, Texts.clean(message));
        var sending = process.send(wanted, Surface.WEB);
        if (sending.refusal().isPresent()) {
            refuse(sending.refusal().get(), model);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return view;
        }
        fresh.offering(program, viewer.id());
        next.addFlashAttribute(Banner.NAME, Banner.good("Request sent. You can follow it here."));
        return "redirect:/requests/" + sending.requestId().orElseThrow();
    }

    private static void refuse(Refusal refusal, Model model) {
        if (ABOUT_THE_MESSAGE.contains(refusal)) {
            model.addAttribute("messageError", refusal.words());
        } else {
            model.addAttribute(Banner.NAME, Banner.bad(refusal.words()));
        }
    }
}
