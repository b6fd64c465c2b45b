package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.LocalTimes;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.MeetingTimes;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.poll.NewPoll;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollRefusal;
import dev.liaison.domain.poll.PollRules;
import dev.liaison.domain.poll.Polls;
import dev.liaison.processes.poll.GroupMeetingPollProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts times that were chosen in a week to the vote: for a new meeting of a group, or to move one. */
@Controller
class OpenPollPage {
    private final Companies companies;
    private final MeetingTimes times;
    private final Polls polls;
    private final Meetings meetings;
    private final GroupMeetingPollProcess process;
    private final Clock clock;

    OpenPollPage(
            Companies companies,
            MeetingTimes times,
            Polls polls,
            Meetings meetings,
            GroupMeetingPollProcess process,
            Clock clock) {
        this.companies = companies;
        this.times = times;
        this.polls = polls;
        this.meetings = meetings;
        this.process = process;
        this.clock = clock;
    }

    /**
     * What the form says, for showing it again.
     *
     * @param where online, place or both
     * @param needed of the others, who has to be there
     * @param until the end of the voting, by the viewer's clock
     */
    record Form(String title, String note, String where, String place, List<UUID> needed, String quorum, String until) {
        boolean online() {
            return !where.equals("place");
        }

        String at() {
            return where.equals("online") ? "" : place;
        }
    }

    @PostMapping("/polls")
    String open(
            @RequestParam List<UUID> with,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "30") int duration,
            @RequestParam(defaultValue = "") List<String> slot,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "online") String where,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<UUID> needed,
            @RequestParam(defaultValue = "") String quorum,
            @RequestParam(defaultValue = "") String until,
            @RequestParam Optional<UUID> meeting,
            Viewer viewer,
            RedirectAttributes next) {
        companies.of(viewer, with);
        var form = new Form(Texts.clean(title), Texts.clean(note), where, Texts.clean(place), needed, quorum, until);
        var starts = slot.stream()
                .flatMap(it -> Asked.instant(it).stream())
                .distinct()
                .toList();
        var wanted = wanted(viewer, with, form, Duration.ofMinutes(duration), starts, meeting);
        var outcome = outside(viewer, wanted)
                ? new GroupMeetingPollProcess.Opening(Optional.empty(), Optional.of(PollRefusal.HOURS))
                : process.open(wanted, Surface.WEB);
        if (outcome.refusal().isPresent()) {
            next.addFlashAttribute("form", form);
            next.addFlashAttribute("refusal", outcome.refusal().get().words());
            return back(viewer, with, week, duration, slot, meeting);
        }
        next.addFlashAttribute(Banner.NAME, Banner.good("The poll is open. Everybody is being asked."));
        return "redirect:/polls/" + outcome.pollId().orElseThrow();
    }

    private NewPoll wanted(
            Viewer viewer, List<UUID> with, Form form, Duration length, List<Instant> starts, Optional<UUID> meeting) {
        var people = new HashMap<UUID, Boolean>();
        new HashSet<>(with).forEach(id -> people.put(id, form.needed().contains(id)));
        return new NewPoll(
                companies.program(viewer, with).orElseThrow(Missing::new),
                viewer.id(),
                people,
                form.title(),
                form.note(),
                length,
                form.at(),
                form.online(),
                number(form.quorum()),
                LocalTimes.parse(form.until(), viewer.zone()).orElse(clock.instant()),
                starts,
                meeting.map(id -> before(viewer, with, id).id()).orElse(null));
    }

    /** The poll that led to a meeting of the same people, which stands: nothing else can be moved. */
    private Poll before(Viewer viewer, List<UUID> with, UUID meetingId) {
        return polls.ofMeeting(meetingId)
                .filter(it -> it.organizerId().equals(viewer.id()))
                .filter(it -> meetings.find(meetingId)
                        .filter(meeting -> meeting.open() && meeting.booked())
                        .filter(meeting ->
                                Set.copyOf(meeting.others(viewer.id())).equals(new HashSet<>(with)))
                        .isPresent())
                .orElseThrow(Missing::new);
    }

    /** What is no number is too small, and what is no time is no deadline ahead: both are refused in words. */
    private static int number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private boolean outside(Viewer viewer, NewPoll it) {
        return !it.starts().isEmpty()
                && it.starts().stream().allMatch(PollRules::onGrid)
                && !times.inHours(viewer.organizationId(), it.programId(), viewer.id(), it.duration(), it.starts());
    }

    private String back(
            Viewer viewer, List<UUID> with, String week, int duration, List<String> slot, Optional<UUID> meeting) {
        var today = clock.instant().atZone(viewer.zone()).toLocalDate();
        var shown = Week.named(week, today).orElseGet(() -> Week.of(today));
        return "redirect:"
                + Asked.of(with, shown, Integer.toString(duration), slot, meeting)
                        .in(shown) + "#chosen";
    }
}
