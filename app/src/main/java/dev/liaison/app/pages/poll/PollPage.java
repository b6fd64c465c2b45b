package dev.liaison.app.pages.poll;

import dev.liaison.app.cards.FreshCards;
import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.MeetingTimes;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollRules;
import dev.liaison.domain.poll.PollVerbs;
import dev.liaison.domain.poll.Polls;
import dev.liaison.processes.clicks.Clicks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a poll stands, and what its people can do about it. */
@Controller
class PollPage {
    private final Polls polls;
    private final PollViews views;
    private final MeetingTimes times;
    private final FreshCards fresh;
    private final Clicks clicks;

    PollPage(Polls polls, PollViews views, MeetingTimes times, FreshCards fresh, Clicks clicks) {
        this.polls = polls;
        this.views = views;
        this.times = times;
        this.fresh = fresh;
        this.clicks = clicks;
    }

    @GetMapping("/polls/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var it = open(id, viewer);
        show(it, viewer.person(), model);
        model.addAttribute("action", "/polls/" + id);
        return "polls/show";
    }

    /** The same for whoever came by a link. */
    void show(Poll it, Person reader, Model model) {
        model.addAttribute("view", views.of(it, reader));
        if (it.previousId() != null) {
            model.addAttribute("before", views.of(polls.get(it.previousId()), reader));
        }
    }

    @PostMapping("/polls/{id}")
    String act(@PathVariable UUID id, @RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes next) {
        var it = open(id, viewer);
        next.addFlashAttribute(Banner.NAME, act(it, form, viewer.person(), Surface.WEB));
        return "redirect:/polls/" + id;
    }

    /** What was pressed; the record decides whether it may. */
    Banner act(Poll it, Map<String, String> form, Person person, Surface surface) {
        var press = PollPress.of(form, it.id(), person.timeZone());
        if (press.verb().equals(PollVerbs.SUGGEST) && outside(it, press.text(), person)) {
            return Banner.bad("That is no time at which you meet: it is too soon, or outside meeting hours.");
        }
        var handled = clicks.act(press.verb(), press.subjectId(), person.id(), surface, press.text());
        fresh.of(Poll.subject(it.id()));
        return Banner.of(handled, press.done());
    }

    private boolean outside(Poll it, String start, Person person) {
        if (start.isEmpty()) {
            return false;
        }
        var at = Instant.parse(start);
        return PollRules.onGrid(at)
                && !times.inHours(it.organizationId(), it.programId(), person.id(), it.duration(), List.of(at));
    }

    private Poll open(UUID id, Viewer viewer) {
        return polls.find(id)
                .filter(it -> it.organizationId().equals(viewer.organizationId()))
                .filter(it -> it.concerns(viewer.id()))
                .orElseThrow(Missing::new);
    }
}
