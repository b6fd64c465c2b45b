package dev.liaison.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.meetings.Circle;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.poll.PollVerbs;
import dev.liaison.domain.poll.Polls;
import dev.liaison.processes.clicks.Clicks;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vote has its effect; the card that it was given on says so, whatever comes between. No process would see to that. */
@Tag("D12")
class FollowingCardsTest {
    private static final String ASKS = "Mia asks when you can come to";
    private static final String VOTED = "You said if need be";

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Circle circle = new Circle();

    private final Installation slack =
            circle.customer.inSlack(circle.tom, circle.uma).connected();

    @ParameterizedTest
    @ValueSource(strings = {"\"status\":429,\"retry_after\":1", "\"status\":503"})
    void though_the_chat_takes_no_updates_for_a_while(String trouble) {
        circle.opened();
        var card = circle.customer.message(circle.tom, ASKS);
        circle.customer.message(circle.uma, ASKS);
        liaison.sandbox().fault("{\"method\":\"chat.update\",\"kind\":\"http\",\"times\":3," + trouble + "}");
        circle.customer.clicks(circle.tom, card, "If need be", 1);
        circle.customer.message(circle.tom, VOTED);
        circle.customer.message(circle.uma, "if need be 1");
        assertThat(liaison.sandbox().get("/_control/faults"))
                .as("trouble to come")
                .isEmpty();
    }

    @Test
    void though_a_node_died_that_had_stored_the_vote() {
        var id = circle.opened();
        circle.customer.message(circle.tom, ASKS);
        assertThat(liaison.bean(Inbox.class)
                        .put(
                                UUID.randomUUID().toString(),
                                PollVerbs.VOTE_IF_NEED_BE,
                                firstOf(id),
                                circle.tom.id(),
                                Surface.SLACK,
                                ""))
                .isPresent();
        circle.customer.message(circle.tom, VOTED);
    }

    /** As a crash between a call and its note would leave it: a press is answered by what is true, whatever we believe. */
    @Test
    void though_it_shows_what_nobody_knows_of() {
        var id = circle.opened();
        circle.customer.message(circle.tom, ASKS);
        liaison.bean(Clicks.class).act(PollVerbs.CANCEL, id.toString(), circle.mia.id(), Surface.WEB, "");
        var over = circle.customer.message(circle.tom, "cancelled");
        var copy = liaison.bean(Deliveries.class).about(Poll.subject(id)).stream()
                .filter(it -> it.recipientId().equals(circle.tom.id()) && it.messageRef() != null)
                .findFirst()
                .orElseThrow();
        var old = new Card(
                ASKS + " \u201cSpring circle\u201d",
                List.of(),
                List.of(new Card.Button(PollVerbs.VOTE_YES, firstOf(id), "Yes", Card.Style.PLAIN)),
                "");
        liaison.bean(ChatProviders.class)
                .of(Platform.SLACK)
                .update(slack, Objects.requireNonNull(copy.messageRef()), old);
        circle.customer.clicks(circle.tom, circle.customer.message(circle.tom, ASKS), "Yes", 1);
        Await.that("the card says so again", () -> circle.customer.messages(circle.tom).stream()
                .filter(it -> it.get("ts").equals(over.get("ts")))
                .anyMatch(it -> it.toString().contains("cancelled")));
    }

    private String firstOf(UUID poll) {
        var option = liaison.bean(Polls.class).get(poll).options().get(0);
        return new PollChoice(poll, option.id()).subject();
    }
}
