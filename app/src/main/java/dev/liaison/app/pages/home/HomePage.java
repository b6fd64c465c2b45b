package dev.liaison.app.pages.home;

import dev.liaison.app.login.SignedIn;
import dev.liaison.app.pages.frame.Viewers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives after signing in. */
@Controller
class HomePage {
    private final Viewers viewers;
    private final HomeViews views;

    HomePage(Viewers viewers, HomeViews views) {
        this.viewers = viewers;
        this.views = views;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        if (signedIn.person() == null) {
            return "redirect:/support";
        }
        model.addAttribute("home", views.of(viewers.of(signedIn)));
        return "home";
    }
}
