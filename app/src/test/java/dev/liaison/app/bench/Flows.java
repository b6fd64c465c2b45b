package dev.liaison.app.bench;

import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.RequestNotice;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;

/** A mentoring request from start to end, and its bare counterpart. */
final class Flows {
    private static final String ORGANIZATION = UUID.randomUUID().toString();

    private final ApplicationContext liaison;
    private final Milestones milestones;
    private final URI url;
    private final Program program;
    private final AtomicInteger number = new AtomicInteger();

    Flows(ApplicationContext liaison, Milestones milestones, URI url, Program program) {
        this.liaison = liaison;
        this.milestones = milestones;
        this.url = url;
        this.program = program;
    }

    /** A request that waits for its answer. */
    record Asked(UUID request, String mentor, String place) {
        @Override
        public String toString() {
            return request + " " + mentor + " " + place;
        }
    }

    /** A mentee asks; mentor and mentee have their messages when this returns. */
    Asked open() {
        var pair = program.pair(number.getAndIncrement());
        var wanted = new NewRequest(
                program.id(), pair.mentee().id(), pair.mentor().id(), "I would like to learn how you lead a team.");
        var sending = liaison.getBean(MentoringRequestProcess.class).send(wanted, Surface.WEB);
        var id = sending.requestId().orElseThrow(() -> new IllegalStateException("refused: " + sending.refusal()));
        milestones.awaitWaiting(MentoringRequestProcess.key(id));
        return new Asked(id, pair.mentor().chatId(), place(id));
    }

    private String place(UUID requestId) {
        return liaison.getBean(Deliveries.class).about(MentoringRequestProcess.key(requestId)).stream()
                .filter(delivery -> delivery.notice().equals(RequestNotice.MENTOR_ASKED.wireName()))
                .flatMap(delivery -> java.util.Optional.ofNullable(delivery.messageRef()).stream())
                .map(ref -> ref.value())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not delivered: " + requestId));
    }

    /** From asking to the last message after the mentor pressed Accept. */
    void request() {
        var asked = open();
        var click = new SlackClick(url, RequestVerbs.ACCEPT, asked.request().toString(), asked.mentor(), asked.place());
        try {
            var answer = Http.send(click.request());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("click: " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        milestones.awaitEnd(MentoringRequestProcess.key(asked.request()));
    }

    /** As many external tasks and messages, and nothing else. */
    void bare() {
        var key = "bare:" + UUID.randomUUID();
        var runtime = liaison.getBean(RuntimeService.class);
        runtime.startProcessInstanceByKey("bare-request", key, Map.of(Variables.ORGANIZATION_ID, ORGANIZATION));
        milestones.awaitWaiting(key);
        runtime.createMessageCorrelation("bench.answered")
                .processInstanceBusinessKey(key)
                .correlate();
        milestones.awaitEnd(key);
    }
}
