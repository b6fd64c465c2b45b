package dev.liaison.app.pages.meeting;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.delivery.ActionLinks.Target;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a link in a mail about a meeting opens. Looking changes nothing. One of its buttons acts, once; what was picked can be
 * taken back through the same link as long as that is possible at all, and another time picked then.
 */
@Controller
class MeetingLinkPage {
    private static final String UNKNOWN = "mail/unknown";

    private final ActionLinks links;
    private final MeetingMatters matters;
    private final MeetingViews views;
    private final MeetingPage page;
    private final People people;

    MeetingLinkPage(ActionLinks links, MeetingMatters matters, MeetingViews views, MeetingPage page, People people) {
        this.links = links;
        this.matters = matters;
        this.views = views;
        this.page = page;
        this.people = people;
    }

    /** The token is in the address: no other site and no search engine may get it. */
    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/m/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        var target = target(token);
        var reader = target.flatMap(this::reader);
        if (reader.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return UNKNOWN;
        }
        var it = matters.get(target.orElseThrow().subjectId());
        var view = views.of(it, reader.get());
        var used = target.orElseThrow().used();
        model.addAttribute("view", used ? view.onlyUndo() : view);
        model.addAttribute("used", used);
        model.addAttribute("action", "/m/" + token);
        model.addAttribute("reader", reader.get());
        model.addAttribute("id", it.meeting().id());
        return "meetings/link";
    }

    @PostMapping("/m/{token}")
    String act(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String press,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next) {
        var target = target(token);
        var reader = target.flatMap(this::reader);
        if (reader.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return UNKNOWN;
        }
        next.addFlashAttribute(Banner.NAME, act(token, target.orElseThrow(), press, reason));
        return "redirect:/m/" + token;
    }

    private Banner act(String token, Target target, String press, String reason) {
        var pressed = Press.of(press, target.subjectId());
        if (target.used() && !pressed.verb().equals(MeetingVerbs.UNDO_PICK)) {
            return Banner.note("This link was used. Sign in, or use the link in a newer mail.");
        }
        var banner = page.act(target.subjectId(), pressed, reason, target.personId(), Surface.EMAIL);
        var undone = pressed.verb().equals(MeetingVerbs.UNDO_PICK) && banner.tone() == Banner.Tone.GOOD;
        if (undone) {
            links.reopen(token);
        } else if (banner.tone() != Banner.Tone.BAD) {
            links.use(token);
        }
        return banner;
    }

    private Optional<Target> target(String token) {
        return links.find(token).filter(target -> target.subject().equals("meeting"));
    }

    private Optional<Person> reader(Target target) {
        return matters.find(target.subjectId())
                .filter(it -> it.meeting().concerns(target.personId()))
                .flatMap(it -> people.find(target.personId()))
                .filter(Person::active);
    }
}
