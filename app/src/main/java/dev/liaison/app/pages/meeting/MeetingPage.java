package dev.liaison.app.pages.meeting;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.poll.PollLines;
import dev.liaison.app.pages.request.Reasons;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingMatter;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.meeting.SlotChoice;
import dev.liaison.processes.clicks.Clicks;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a meeting stands, and what its people can do about it. */
@Controller
class MeetingPage {
    private final Meetings meetings;
    private final MeetingMatters matters;
    private final MeetingViews views;
    private final MeetingLines lines;
    private final PollLines polls;
    private final FeedPage feed;
    private final FreshCards fresh;
    private final Clicks clicks;

    MeetingPage(
            Meetings meetings,
            MeetingMatters matters,
            MeetingViews views,
            MeetingLines lines,
            PollLines polls,
            FeedPage feed,
            FreshCards fresh,
            Clicks clicks) {
        this.meetings = meetings;
        this.matters = matters;
        this.views = views;
        this.lines = lines;
        this.polls = polls;
        this.feed = feed;
        this.fresh = fresh;
        this.clicks = clicks;
    }

    @GetMapping("/meetings")
    String all(Viewer viewer, Model model) {
        model.addAttribute("coming", lines.of(meetings.toCome(viewer.id()), viewer.person()));
        model.addAttribute("past", lines.past(viewer.person()));
        model.addAttribute("polls", polls.running(viewer.person()));
        model.addAttribute("pastPolls", polls.past(viewer.person()));
        feed.show(viewer, model);
        return "meetings/list";
    }

    @GetMapping("/meetings/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var it = open(id, viewer);
        model.addAttribute("view", views.of(it, viewer.person()));
        model.addAttribute("action", "/meetings/" + id);
        model.addAttribute("program", it.program().name());
        return "meetings/show";
    }

    @PostMapping("/meetings/{id}")
    String act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String press,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        open(id, viewer);
        next.addFlashAttribute(Banner.NAME, act(id, Press.of(press, id), reason, viewer.id(), Surface.WEB));
        return "redirect:/meetings/" + id;
    }

    /** What was pressed; the record decides whether it may. */
    Banner act(UUID id, Press press, String reason, UUID personId, Surface surface) {
        var handled = clicks.act(press.verb(), press.subjectId(), personId, surface, Reasons.cut(Texts.clean(reason)));
        fresh.of(Meeting.subject(id));
        return Banner.of(handled, press.done());
    }

    private MeetingMatter open(UUID id, Viewer viewer) {
        return matters.find(id)
                .filter(it -> it.meeting().organizationId().equals(viewer.organizationId()))
                .filter(it -> it.meeting().concerns(viewer.id()))
                .orElseThrow(Missing::new);
    }

    /** True when that subject is about the meeting. */
    static boolean about(String subjectId, UUID meetingId) {
        return SlotChoice.meeting(subjectId).filter(meetingId::equals).isPresent();
    }
}
