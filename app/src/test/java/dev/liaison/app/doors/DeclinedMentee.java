package dev.liaison.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.Offer;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.Clicks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Mia has said no to Tom in Slack, and Noa is offered to him: a customer of its own. */
final class DeclinedMentee {
    static final String CARD = "Mia can't be your mentor now";

    final Customer at = new Customer();
    final Person mia = at.mentor("Mia");
    final Person noa = at.mentor("Noa");
    final Person tom = at.mentee("Tom");
    private final RunningLiaison liaison = RunningLiaison.get();
    private final SlackSender slack = new SlackSender();

    DeclinedMentee() {
        at.inSlack(mia, noa, tom).connected();
        var id = at.asks(tom, mia);
        at.message(mia, "Tom asks you");
        liaison.bean(Clicks.class).act(RequestVerbs.DECLINE, id.toString(), mia.id(), Surface.WEB, "");
        at.message(tom, CARD);
    }

    /** What is said about Noa. */
    String subject() {
        return subject(noa);
    }

    String subject(Person mentor) {
        return new Offer(at.program().id(), mentor.id()).subject();
    }

    /** Presses a button in the chat that they really have with us, where Slack can show the answer. */
    int press(Person who, String value) {
        var chat = at.messages(who).get(0).get("channel").asText();
        var click = Payloads.click(at, who, value, UUID.randomUUID().toString());
        return slack.interaction(click.replace("\"D1\"", "\"" + chat + "\"")).statusCode();
    }

    /** Sends a new dialog off. @return the body of the answer */
    String send(Person who, String subject, String message) {
        return send(who, RequestVerbs.ASK, subject, "V" + UUID.randomUUID(), message);
    }

    String send(Person who, String verb, String subject, String view, String message) {
        var answer = slack.interaction(Payloads.submission(at, who, verb + ":" + subject, view, message));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What stands beside the question of the dialog, which stays open. */
    static String wrong(String body) {
        try {
            var json = new ObjectMapper().readTree(body);
            assertThat(json.path("response_action").asText()).isEqualTo("errors");
            return json.path("errors").path("question").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often they were told that beside a card. */
    long told(Person who, String words) {
        return at.messages(who).stream()
                .filter(message -> message.path("ephemeral").asBoolean())
                .filter(message -> message.toString().contains(words))
                .count();
    }

    List<MentoringRequest> open() {
        return liaison.bean(MentoringRequests.class).of(tom.id()).stream()
                .filter(MentoringRequest::open)
                .toList();
    }
}
