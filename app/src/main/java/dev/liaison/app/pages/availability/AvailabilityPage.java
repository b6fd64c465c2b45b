package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.frame.LocalTimes;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.calendar.Availability.Known;
import dev.liaison.domain.calendar.Availability.Unknown;
import dev.liaison.domain.meeting.CommonTimes;
import dev.liaison.domain.meeting.CommonTimes.Found;
import dev.liaison.domain.meeting.SlotQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A week with the times that suit everybody, and why the others don't. Nothing is stored. */
@Controller
class AvailabilityPage {
    private static final Duration VOTING = Duration.ofDays(3);

    private final Companies companies;
    private final CommonTimes times;
    private final PersonLines people;
    private final WhyViews whys;
    private final Clock clock;

    AvailabilityPage(Companies companies, CommonTimes times, PersonLines people, WhyViews whys, Clock clock) {
        this.companies = companies;
        this.times = times;
        this.people = people;
        this.whys = whys;
        this.clock = clock;
    }

    @GetMapping("/availability")
    String week(
            @RequestParam(defaultValue = "") List<UUID> with,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String duration,
            @RequestParam(defaultValue = "") List<String> slot,
            @RequestParam Optional<UUID> meeting,
            @RequestParam(defaultValue = "") String best,
            Viewer viewer,
            Model model) {
        var tooMany = companies.tooManyFor(viewer, with);
        if (with.isEmpty() || tooMany) {
            model.addAttribute("choice", companies.choice(viewer));
            model.addAttribute("tooMany", tooMany);
            model.addAttribute("groups", companies.groups(viewer));
            return "availability/with";
        }
        var company = companies.of(viewer, with);
        model.addAttribute("noBest", best.equals("none"));
        show(viewer, company, asked(company, with, week, duration, slot, meeting), model);
        return "availability/week";
    }

    private Asked asked(
            Company company, List<UUID> with, String week, String duration, List<String> slot, Optional<UUID> meeting) {
        var today = clock.instant().atZone(company.zone()).toLocalDate();
        var named = Week.named(week, today);
        var asked = Asked.of(with, named.orElseGet(() -> Week.of(today)), duration, slot, meeting);
        return named.isPresent() ? asked : asked.of(firstOpen(company, asked.duration(), today));
    }

    /** This week when no hours of theirs ever meet. */
    private Week firstOpen(Company company, Duration duration, LocalDate today) {
        var zone = company.zone();
        return Week.from(today)
                .filter(it ->
                        times.open(company.people(), company.rules(), SlotQuestion.of(it.in(zone), zone, duration)))
                .findFirst()
                .orElseGet(() -> Week.of(today));
    }

    private void show(Viewer viewer, Company company, Asked asked, Model model) {
        var found = find(viewer, company, asked);
        var week = asked.week().in(viewer.zone());
        var zones = company.people().stream()
                .map(person -> person.timeZone())
                .distinct()
                .toList();
        model.addAttribute("asked", asked);
        model.addAttribute("elsewhere", asked.elsewhere(viewer.zone()));
        model.addAttribute("proposable", !company.group());
        model.addAttribute(
                "votable",
                company.group() && companies.program(viewer, asked.with()).isPresent());
        model.addAttribute("until", until(asked, viewer));
        model.addAttribute(
                "known",
                found.calendars().values().stream()
                        .filter(Known.class::isInstance)
                        .count());
        model.addAttribute("company", company);
        model.addAttribute("lines", people.of(company, found, week));
        model.addAttribute("unknown", found.calendars().values().stream().anyMatch(Unknown.class::isInstance));
        model.addAttribute("notes", ClockNotes.changes(week, zones));
        model.addAttribute("table", WeekTables.of(company, asked, found, clock.instant()));
        model.addAttribute("chosen", Choice.of(company, asked, found.starts()));
        model.addAttribute("durations", Asked.MINUTES);
        var thisWeek = Week.of(clock.instant().atZone(viewer.zone()).toLocalDate());
        model.addAttribute("previous", href(thisWeek, asked, -1));
        model.addAttribute("next", href(thisWeek, asked, 1));
    }

    /** The end of a voting, as the form begins with it: in three days, or halfway to the first of the times. */
    private String until(Asked asked, Viewer viewer) {
        var now = clock.instant();
        var half = asked.chosen().stream()
                .findFirst()
                .map(first -> Duration.between(now, first).dividedBy(2))
                .filter(it -> it.compareTo(VOTING) < 0)
                .orElse(VOTING);
        return LocalTimes.of(now.plus(half).truncatedTo(ChronoUnit.HOURS), viewer.zone());
    }

    /** Empty where the calendar ends. */
    private static String href(Week now, Asked asked, int weeks) {
        return Stream.of(asked.week().plus(weeks))
                .filter(now::reaches)
                .map(asked::in)
                .findFirst()
                .orElse("");
    }

    private Found find(Viewer viewer, Company company, Asked asked) {
        var question = SlotQuestion.of(asked.week().in(viewer.zone()), viewer.zone(), asked.duration());
        return times.find(viewer.organizationId(), company.people(), company.rules(), question);
    }

    @GetMapping("/availability/why")
    String why(
            @RequestParam List<UUID> with,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String duration,
            @RequestParam String at,
            @RequestParam(defaultValue = "") List<String> slot,
            @RequestParam Optional<UUID> meeting,
            Viewer viewer,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inDialog,
            Model model) {
        var company = companies.of(viewer, with);
        var asked = asked(company, with, week, duration, slot, meeting);
        var moment = Asked.instant(at).orElseThrow(Missing::new);
        model.addAttribute("asked", asked);
        model.addAttribute("why", whys.of(company, asked, find(viewer, company, asked), moment));
        return inDialog ? "availability/why :: answer" : "availability/why";
    }
}
