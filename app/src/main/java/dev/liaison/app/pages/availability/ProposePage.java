package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.frame.Banner;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Texts;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.meeting.MeetingMatter;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.MeetingRefusal;
import dev.liaison.domain.meeting.MeetingState;
import dev.liaison.domain.meeting.MeetingTimes;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.NewMeeting;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.meeting.MeetingSchedulingProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes times that were chosen in a week: for a new meeting, or other ones for a meeting that there is. */
@Controller
class ProposePage {
    private final Companies companies;
    private final MeetingTimes times;
    private final MeetingMatters matters;
    private final MeetingSchedulingProcess process;
    private final Clicks clicks;
    private final Clock clock;

    ProposePage(
            Companies companies,
            MeetingTimes times,
            MeetingMatters matters,
            MeetingSchedulingProcess process,
            Clicks clicks,
            Clock clock) {
        this.companies = companies;
        this.times = times;
        this.matters = matters;
        this.process = process;
        this.clicks = clicks;
        this.clock = clock;
    }

    /**
     * What the form says.
     *
     * @param where online, place or both
     */
    record Form(String title, String note, String where, String place) {
        boolean online() {
            return !where.equals("place");
        }

        String at() {
            return where.equals("online") ? "" : place;
        }
    }

    @PostMapping("/meetings")
    String propose(
            @RequestParam List<UUID> with,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "30") int duration,
            @RequestParam(defaultValue = "") List<String> slot,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "online") String where,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean anyway,
            Viewer viewer,
            RedirectAttributes next) {
        companies.of(viewer, with);
        var program = companies.program(viewer, with).orElseThrow(Missing::new);
        var form = new Form(Texts.clean(title), Texts.clean(note), where, Texts.clean(place));
        var people = Stream.concat(Stream.of(viewer.id()), with.stream()).toList();
        var length = Duration.ofMinutes(duration);
        var checked = check(viewer, program, people, length, slot, anyway);
        var outcome = checked.refusal().isPresent()
                ? new MeetingSchedulingProcess.Proposing(Optional.empty(), checked.refusal())
                : process.propose(wanted(program, people, form, length, checked.times()), Surface.WEB);
        if (outcome.refusal().isPresent()) {
            next.addFlashAttribute("form", form);
            next.addFlashAttribute("refusal", outcome.refusal().get().words());
            return back(viewer, with, week, duration, slot, Optional.empty());
        }
        next.addFlashAttribute(Banner.NAME, Banner.good("Proposed. You hear from us when a time is picked."));
        return "redirect:/meetings/" + outcome.meetingId().orElseThrow();
    }

    private MeetingTimes.Checked check(
            Viewer viewer, UUID program, List<UUID> people, Duration length, List<String> slot, boolean anyway) {
        var starts = slot.stream()
                .flatMap(it -> Asked.instant(it).stream())
                .distinct()
                .toList();
        if (starts.isEmpty()) {
            return new MeetingTimes.Checked(List.of(), Optional.of(MeetingRefusal.NO_TIME));
        }
        return offGrid(starts)
                ? new MeetingTimes.Checked(List.of(), Optional.of(MeetingRefusal.NOT_FREE))
                : times.check(viewer.organizationId(), program, people, length, starts, anyway);
    }

    /** Typed by hand: no cell of any week begins then. */
    private static boolean offGrid(List<Instant> starts) {
        return starts.stream().anyMatch(it -> it.getNano() != 0 || it.getEpochSecond() % 300 != 0);
    }

    private static NewMeeting wanted(
            UUID program, List<UUID> people, Form form, Duration length, List<ProposedTime> times) {
        return new NewMeeting(
                program, people.get(0), people, form.title(), form.note(), length, form.at(), form.online(), times);
    }

    /** Where other times are chosen. */
    @GetMapping("/meetings/{id}/times")
    String others(@PathVariable UUID id, Viewer viewer) {
        var it = concerning(id, viewer)
                .filter(matter -> matter.meeting().decides(viewer.id()))
                .orElseThrow(Missing::new);
        return "redirect:/availability?"
                + it.meeting().others(viewer.id()).stream()
                        .map(other -> "with=" + other + "&")
                        .collect(Collectors.joining())
                + "duration=" + it.meeting().duration().toMinutes() + "&meeting=" + id;
    }

    @PostMapping("/meetings/{id}/times")
    String proposeOthers(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") List<String> slot,
            @RequestParam(defaultValue = "false") boolean anyway,
            Viewer viewer,
            RedirectAttributes next) {
        var it = open(id, viewer);
        var meeting = it.meeting();
        var checked = check(viewer, meeting.programId(), meeting.people(), meeting.duration(), slot, anyway);
        if (checked.refusal().isPresent()) {
            next.addFlashAttribute("refusal", checked.refusal().get().words());
            return back(
                    viewer,
                    meeting.others(viewer.id()),
                    week,
                    (int) meeting.duration().toMinutes(),
                    slot,
                    Optional.of(id));
        }
        var verb = it.state() == MeetingState.BOOKED ? MeetingVerbs.RESCHEDULE : MeetingVerbs.PROPOSE_OTHERS;
        var handled = clicks.act(verb, id.toString(), viewer.id(), Surface.WEB, ProposedTime.text(checked.times()));
        next.addFlashAttribute(Banner.NAME, Banner.of(handled, "Other times proposed."));
        return "redirect:/meetings/" + id;
    }

    private MeetingMatter open(UUID id, Viewer viewer) {
        return concerning(id, viewer).filter(it -> !it.meeting().group()).orElseThrow(Missing::new);
    }

    private Optional<MeetingMatter> concerning(UUID id, Viewer viewer) {
        return matters.find(id)
                .filter(it -> it.meeting().organizationId().equals(viewer.organizationId()))
                .filter(it -> it.meeting().concerns(viewer.id()));
    }

    private String back(
            Viewer viewer, List<UUID> with, String week, int duration, List<String> slot, Optional<UUID> id) {
        var today = clock.instant().atZone(viewer.zone()).toLocalDate();
        var shown = Week.named(week, today).orElseGet(() -> Week.of(today));
        return "redirect:"
                + Asked.of(with, shown, Integer.toString(duration), slot, id).in(shown) + "#chosen";
    }
}
