package dev.liaison.app.pages.mail;

import dev.liaison.app.pages.request.RequestLines;
import dev.liaison.domain.delivery.ActionLinks;
import dev.liaison.domain.delivery.ActionLinks.Target;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a link in a mail is about, and what its reader may still do. */
@Component
class ActionViews {
    private final ActionLinks links;
    private final MentoringRequests requests;
    private final People people;
    private final RequestLines lines;
    private final MentoringRequestProcess process;

    ActionViews(
            ActionLinks links,
            MentoringRequests requests,
            People people,
            RequestLines lines,
            MentoringRequestProcess process) {
        this.links = links;
        this.requests = requests;
        this.people = people;
        this.lines = lines;
        this.process = process;
    }

    /** Empty for an unknown or expired token, and for people who are no longer active or not part of the request. */
    Optional<ActionView> find(String token) {
        return links.find(token)
                .filter(target -> target.subject().equals("request"))
                .flatMap(target -> requests.find(target.subjectId())
                        .filter(request -> request.concerns(target.personId()))
                        .flatMap(request -> people.find(target.personId())
                                .filter(Person::active)
                                .map(reader -> view(target, request, reader))));
    }

    private ActionView view(Target target, MentoringRequest request, Person reader) {
        var line = lines.of(request, reader);
        if (!request.open()) {
            return new ActionView(reader, line, process.already(request.id(), reader.id()));
        }
        if (line.mayTakeBack()) {
            return new ActionView(reader, line, line.state() + ".");
        }
        return new ActionView(reader, line, target.used() ? "This link was used. Your answer takes effect soon." : "");
    }
}
