package dev.liaison.app.pages.mail;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.request.Done;
import dev.liaison.app.pages.request.Reasons;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.clicks.Handled;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a link in a mail opens. Looking changes nothing: mail scanners look at every link. Its button acts once. */
@Controller
class ActionPage {
    private final ActionViews views;
    private final ActionLinks links;
    private final FreshCards fresh;
    private final Clicks clicks;

    ActionPage(ActionViews views, ActionLinks links, FreshCards fresh, Clicks clicks) {
        this.views = views;
        this.links = links;
        this.fresh = fresh;
        this.clicks = clicks;
    }

    /** The token is in the address: no other site and no search engine may get it. */
    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/a/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        var view = views.find(token);
        if (view.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "mail/unknown";
        }
        model.addAttribute("view", view.get());
        model.addAttribute("mayAct", view.get().open() && !justPressed(model));
        model.addAttribute("mayTakeBack", view.get().line().mayTakeBack() && !justPressed(model));
        model.addAttribute("token", token);
        return "mail/action";
    }

    @PostMapping("/a/{token}")
    String act(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next) {
        var view = views.find(token);
        if (view.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "mail/unknown";
        }
        if (view.get().open() || view.get().line().mayTakeBack()) {
            next.addFlashAttribute(Banner.NAME, act(token, view.get(), verb, reason));
        }
        return "redirect:/a/" + token;
    }

    private Banner act(String token, ActionView view, String verb, String reason) {
        if (!view.fits(verb)) {
            return Banner.bad("That is not possible with this link. Nothing was changed.");
        }
        var request = view.line().request().id().toString();
        var text = verb.equals(RequestVerbs.DECLINE) ? Reasons.cut(Texts.clean(reason)) : "";
        var handled = clicks.act(verb, request, view.reader().id(), Surface.EMAIL, text);
        if (verb.equals(RequestVerbs.UNDO_ANSWER)) {
            links.reopen(token);
        } else if (handled.filter(ActionPage::settled).isPresent()) {
            links.use(token);
        }
        fresh.about(request, view.reader().id());
        return Banner.of(handled, Done.words(verb));
    }

    /** What they pressed is noted, and has no effect yet. */
    private static boolean justPressed(Model model) {
        return model.getAttribute(Banner.NAME) instanceof Banner banner && banner.tone() == Banner.Tone.NOTE;
    }

    /** Who was refused, because they have no room now, may come back with the same link. */
    private static boolean settled(Handled handled) {
        return !handled.outcome().equals("refused");
    }
}
