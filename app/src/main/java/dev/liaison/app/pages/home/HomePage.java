package dev.liaison.app.pages.home;

import dev.liaison.app.login.SignedIn;
import dev.liaison.app.pages.frame.Viewers;
import dev.liaison.app.pages.scheduling.SchedulingDoor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives after signing in. */
@Controller
class HomePage {
    private final Viewers viewers;
    private final HomeViews views;
    private final SchedulingDoor scheduling;

    HomePage(Viewers viewers, HomeViews views, SchedulingDoor scheduling) {
        this.viewers = viewers;
        this.views = views;
        this.scheduling = scheduling;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        if (signedIn.person() == null) {
            return "redirect:/support";
        }
        var viewer = viewers.of(signedIn);
        model.addAttribute("home", views.of(viewer));
        model.addAttribute("schedulingOn", scheduling.isOpen(viewer.organizationId()));
        return "home";
    }
}
