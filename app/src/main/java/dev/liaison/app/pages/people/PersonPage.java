package dev.liaison.app.pages.people;

import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.people.PersonView.Ask;
import dev.liaison.app.pages.scheduling.SchedulingDoor;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Membership;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestRules;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Somebody's profile, for people of the same organization. */
@Controller
class PersonPage {
    private final People people;
    private final Memberships memberships;
    private final Programs programs;
    private final RequestRules rules;
    private final Moments moments;
    private final MentoringConnections connections;
    private final SchedulingDoor scheduling;

    PersonPage(
            People people,
            Memberships memberships,
            Programs programs,
            RequestRules rules,
            Moments moments,
            MentoringConnections connections,
            SchedulingDoor scheduling) {
        this.people = people;
        this.memberships = memberships;
        this.programs = programs;
        this.rules = rules;
        this.moments = moments;
        this.connections = connections;
        this.scheduling = scheduling;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var person = people.find(viewer.organizationId(), id).orElseThrow(Missing::new);
        var parts = memberships.of(id);
        model.addAttribute("own", viewer.id().equals(id));
        model.addAttribute("mayMeet", mayMeet(viewer, person));
        model.addAttribute(
                "maySeeCalendarState",
                viewer.person().globalAdmin() && !viewer.id().equals(id) && scheduling.isOpen(viewer.organizationId()));
        model.addAttribute(
                "view",
                new PersonView(
                        person,
                        moments.clockIn(person.timeZone()),
                        LanguageNames.names(person.languages()),
                        parts.stream().map(this::words).sorted().toList(),
                        viewer.id().equals(id) || !person.active() ? List.of() : asks(viewer.person(), parts)));
        return "people/show";
    }

    /** Common times are for those who are connected. */
    private boolean mayMeet(Viewer viewer, Person person) {
        return person.active()
                && scheduling.isOpen(viewer.organizationId())
                && connections.of(viewer.id()).stream()
                        .anyMatch(it -> it.partnerOf(viewer.id()).equals(person.id()));
    }

    private String words(Membership part) {
        var role = part.role() == Role.PROGRAM_ADMIN ? "Admin" : part.role() == Role.MENTOR ? "Mentor" : "Mentee";
        return role + " in " + programs.get(part.programId()).name();
    }

    private List<Ask> asks(Person reader, List<Membership> parts) {
        return parts.stream()
                .filter(part -> part.role() == Role.MENTOR)
                .filter(part -> memberships
                        .find(part.programId(), reader.id(), Role.MENTEE)
                        .isPresent())
                .map(part -> ask(programs.get(part.programId()), reader.id(), part.personId()))
                .toList();
    }

    private Ask ask(Program program, UUID menteeId, UUID mentorId) {
        var refusal = rules.check(new NewRequest(program.id(), menteeId, mentorId, "May I ask?"));
        return new Ask(program.id(), program.name(), refusal.map(Refusal::words).orElse(""));
    }
}
