package dev.liaison.app.pages.poll;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.delivery.ActionLinks.Target;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.Polls;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
 * What a link in a mail about a poll opens. Looking changes nothing. Votes can be changed as long as the poll is open, so the
 * link can be used as long as that.
 */
@Controller
class PollLinkPage {
    private static final String UNKNOWN = "mail/unknown";

    private final ActionLinks links;
    private final Polls polls;
    private final PollPage page;
    private final People people;

    PollLinkPage(ActionLinks links, Polls polls, PollPage page, People people) {
        this.links = links;
        this.polls = polls;
        this.page = page;
        this.people = people;
    }

    /** Who came, and to which poll. */
    private record Guest(Poll poll, Person reader) {}

    /** The token is in the address: no other site and no search engine may get it. */
    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/p/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        var guest = guest(token);
        if (guest.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return UNKNOWN;
        }
        page.show(guest.get().poll(), guest.get().reader(), model);
        model.addAttribute("action", "/p/" + token);
        model.addAttribute("reader", guest.get().reader());
        return "polls/link";
    }

    @PostMapping("/p/{token}")
    String act(
            @PathVariable String token,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            RedirectAttributes next) {
        var guest = guest(token);
        if (guest.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return UNKNOWN;
        }
        next.addFlashAttribute(
                Banner.NAME, page.act(guest.get().poll(), form, guest.get().reader(), Surface.EMAIL));
        return "redirect:/p/" + token;
    }

    private Optional<Guest> guest(String token) {
        return links.find(token)
                .filter(target -> target.subject().equals("poll"))
                .flatMap(this::guest);
    }

    private Optional<Guest> guest(Target target) {
        return polls.find(target.subjectId())
                .filter(it -> it.concerns(target.personId()))
                .flatMap(it ->
                        people.find(target.personId()).filter(Person::active).map(reader -> new Guest(it, reader)));
    }
}
