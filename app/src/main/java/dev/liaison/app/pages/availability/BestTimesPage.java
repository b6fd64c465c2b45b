package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.meeting.MeetingTimes;
import dev.liaison.domain.meeting.ProposedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has Liaison choose the times of a proposal. Nothing is stored: they are chosen on the page, as if ticked, and still to be sent. */
@Controller
class BestTimesPage {
    private final Companies companies;
    private final MeetingTimes times;
    private final Clock clock;

    BestTimesPage(Companies companies, MeetingTimes times, Clock clock) {
        this.companies = companies;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/availability/best")
    String choose(
            @RequestParam List<UUID> with,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String duration,
            Viewer viewer) {
        var company = companies.of(viewer, with);
        if (company.partners().size() != 1) {
            throw new Missing();
        }
        var program = companies.program(viewer, with).orElseThrow(Missing::new);
        var today = clock.instant().atZone(viewer.zone()).toLocalDate();
        var shown = Week.named(week, today).orElseGet(() -> Week.of(today));
        var asked = Asked.of(with, shown, duration, List.of(), Optional.empty());
        var people = Stream.concat(Stream.of(viewer.id()), with.stream()).toList();
        var best =
                times
                        .suggest(viewer.organizationId(), program, people, asked.duration(), viewer.zone(), Set.of())
                        .stream()
                        .map(ProposedTime::start)
                        .toList();
        return "redirect:" + (best.isEmpty() ? asked.in(shown) + "&best=none" : chosen(asked, best, viewer));
    }

    private static String chosen(Asked asked, List<Instant> best, Viewer viewer) {
        var first = Week.of(best.get(0).atZone(viewer.zone()).toLocalDate());
        return asked.with(best).in(first) + "#chosen";
    }
}
