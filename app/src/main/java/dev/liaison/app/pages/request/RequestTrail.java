package dev.liaison.app.pages.request;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.request.RequestLine.Part;
import dev.liaison.bpmn.Notices;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.delivery.Delivery;
import dev.liaison.domain.delivery.DeliveryOutcome;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where is my request? What happened to it so far, from the facts and the deliveries. */
@Component
class RequestTrail {
    private static final Set<DeliveryOutcome> FINE = EnumSet.of(DeliveryOutcome.SENT, DeliveryOutcome.SUPPRESSED);
    private static final Map<String, String> NOTICES = Map.of(
            Notices.REQUEST_SENT, "Confirmation",
            Notices.MENTOR_ASKED, "Request",
            Notices.MENTOR_REMINDED, "Reminder",
            Notices.REQUEST_ANSWERED, "Result");

    private final Deliveries deliveries;
    private final People people;
    private final Moments moments;

    RequestTrail(Deliveries deliveries, People people, Moments moments) {
        this.deliveries = deliveries;
        this.people = people;
        this.moments = moments;
    }

    /** In the order of time. Only admins read why something could not be delivered. */
    List<Step> of(RequestLine line, ZoneId zone) {
        var request = line.request();
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                line.sent(), line.mentee().name() + " asked " + line.mentor().name(), "", "done"));
        var about = deliveries.about(MentoringRequestProcess.key(request.id()));
        var names = people.byIds(about.stream().map(Delivery::recipientId).collect(Collectors.toSet()));
        about.forEach(delivery -> steps.add(step(delivery, names, line.part(), zone)));
        request.ended()
                .ifPresent(ending ->
                        steps.add(new Step(moments.of(ending.at(), zone), line.state(), ending.reason(), line.tone())));
        steps.sort(Comparator.comparing(Step::at, Comparator.comparing(it -> it.iso())));
        return steps;
    }

    private Step step(Delivery delivery, Map<UUID, Person> names, Part part, ZoneId zone) {
        var notice = NOTICES.getOrDefault(delivery.notice(), "Message");
        var to = Optional.ofNullable(names.get(delivery.recipientId()))
                .map(Person::name)
                .orElse("somebody");
        var by = delivery.channel().words();
        var words =
                switch (delivery.outcome()) {
                    case SENT -> notice + " sent to " + to + " by " + by;
                    case SENDING -> notice + " is being sent to " + to + " by " + by;
                    case REFUSED -> notice + " could not reach " + to + " by " + by;
                    case AMBIGUOUS -> notice + " to " + to + " by " + by + " may not have arrived";
                    case SUPPRESSED -> notice + " to " + to + " was not sent by " + by;
                    case RESENT -> notice + " to " + to + " by " + by + " may not have arrived, and was sent again";
                };
        return new Step(
                moments.of(delivery.outcomeAt(), zone),
                words,
                part == Part.ADMIN ? delivery.detail() : "",
                FINE.contains(delivery.outcome()) ? "done" : "failed");
    }
}
