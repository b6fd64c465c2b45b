package dev.liaison.app.pages.home;

import dev.liaison.app.login.SignedIn;
import dev.liaison.app.pages.frame.Viewers;
import dev.liaison.app.pages.meeting.MeetingLines;
import dev.liaison.app.pages.poll.PollLines;
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
    private final MeetingLines meetings;
    private final PollLines polls;

    HomePage(Viewers viewers, HomeViews views, SchedulingDoor scheduling, MeetingLines meetings, PollLines polls) {
        this.viewers = viewers;
        this.views = views;
        this.scheduling = scheduling;
        this.meetings = meetings;
        this.polls = polls;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        if (signedIn.person() == null) {
            return "redirect:/support";
        }
        var viewer = viewers.of(signedIn);
        model.addAttribute("home", views.of(viewer));
        model.addAttribute("meetings", meetings.toCome(viewer.person()));
        model.addAttribute("polls", polls.running(viewer.person()));
        model.addAttribute("schedulingOn", scheduling.isOpen(viewer.organizationId()));
        return "home";
    }
}
