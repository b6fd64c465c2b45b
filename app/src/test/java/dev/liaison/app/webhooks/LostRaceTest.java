package dev.liaison.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.cards.FreshCards;
import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.Received.Clicked;
import dev.liaison.domain.chat.Received.Submitted;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentorOffers;
import dev.liaison.domain.request.Offer;
import dev.liaison.domain.request.OfferDesk;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestCopies;
import dev.liaison.domain.request.RequestDesk;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.ClickRouter;
import dev.liaison.processes.clicks.Clicks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both of two gestures pass the quick read; only the router knows which one was later, and that one hears it. */
@Tag("D11")
class LostRaceTest {
    private final RunningLiaison liaison = RunningLiaison.get();
    private final List<Runnable> later = new ArrayList<>();
    private final Clicks clicks = new Clicks(liaison.bean(Inbox.class), liaison.bean(ClickRouter.class), later::add);
    private final RequestCopies copies = liaison.bean(RequestCopies.class);
    private final FreshCards fresh = liaison.bean(FreshCards.class);
    private final Replies replies = liaison.bean(Replies.class);
    private final Customer customer = new Customer();
    private final Person mia = customer.mentor("Mia");
    private final Person noa = customer.mentor("Noa");
    private final Person tom = customer.mentee("Tom");
    private final Installation slack = customer.inSlack(mia, noa, tom).connected();

    @Test
    void the_second_of_two_acceptances_hears_of_the_first() {
        var request = customer.asks(tom, mia).toString();
        var card = customer.message(mia, "Tom asks you");
        var door = new RequestClicks(
                liaison.bean(RequestDesk.class), liaison.bean(RequestCards.class), copies, fresh, clicks, replies);
        var place = new MessageRef(
                card.get("channel").asText() + ":" + card.get("ts").asText());
        for (var gesture = 0; gesture < 2; gesture++) {
            door.clicked(
                    slack,
                    mia.id(),
                    new Clicked(
                            List.of(), customer.slackId(mia), RequestVerbs.ACCEPT, request, "", place, "", unique()));
        }
        everythingIsRouted(request);
        Await.that("Mia is told", () -> told(mia, "Already accepted by you on") == 1);
    }

    @Test
    @Tag("D3")
    void the_second_of_two_dialogs_hears_that_the_mentor_was_asked() {
        var declined = customer.asks(tom, mia).toString();
        clicks.act(RequestVerbs.DECLINE, declined, mia.id(), slack.platform().surface(), "");
        customer.message(tom, "Mia can't be your mentor now");
        var door = new OfferClicks(
                liaison.bean(OfferDesk.class), liaison.bean(MentorOffers.class), copies, fresh, clicks, replies);
        var offer = new Offer(customer.program().id(), noa.id()).subject();
        var answers = new ArrayList<Answer>();
        for (var gesture = 0; gesture < 2; gesture++) {
            answers.add(door.submitted(
                    slack,
                    tom.id(),
                    new Submitted(
                            List.of(),
                            customer.slackId(tom),
                            RequestVerbs.ASK,
                            offer,
                            "Would you?",
                            "",
                            "",
                            unique())));
        }
        everythingIsRouted(offer);
        assertThat(answers.get(0)).isEqualTo(Answer.TAKEN);
        // a sweep may have been faster than the second dialog, which then hears it at once
        var inDialog = answers.get(1).equals(new Answer.Wrong(Refusal.ALREADY_ASKED.words())) ? 1 : 0;
        Await.that("Tom is told", () -> told(tom, Refusal.ALREADY_ASKED.words()) + inDialog == 1);
    }

    /** By the sweep, which also tries again what collided with a worker; only then those have their turn who tell people. */
    private void everythingIsRouted(String subject) {
        Await.that(
                "both are routed",
                () -> liaison.bean(JdbcClient.class)
                                .sql("select count(*) from app.inbox where subject_id = ? and done_at is null")
                                .param(subject)
                                .query(Integer.class)
                                .single()
                        == 0);
        later.forEach(Runnable::run);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private long told(Person who, String words) {
        return customer.messages(who).stream()
                .filter(message -> message.path("ephemeral").asBoolean())
                .filter(message -> message.toString().contains(words))
                .count();
    }
}
