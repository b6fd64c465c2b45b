package dev.liaison.app.doors;

import static dev.liaison.app.doors.DeclinedMentee.CARD;
import static dev.liaison.app.doors.DeclinedMentee.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.Clicks;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However often a mentor is asked in Slack, and whatever becomes of it: one effect, a plain answer, a card that follows. */
@Tag("D3")
class AskingOnceInSlackTest {
    private static final String HELLO = "Would you guide me?";
    private static final String ALREADY = Refusal.ALREADY_ASKED.words();

    private final DeclinedMentee world = new DeclinedMentee();
    private final Stored stored = new Stored();

    @Test
    @Tag("D11")
    void one_dialog_that_comes_twenty_times_asks_once() {
        var answers = Stream.generate(() -> "V" + world.tom.id())
                .limit(20)
                .parallel()
                .map(view -> world.send(world.tom, RequestVerbs.ASK, world.subject(), view, HELLO))
                .toList();
        assertThat(answers).allMatch(body -> body.isEmpty() || wrong(body).equals(ALREADY));
        world.at.message(world.noa, "Tom asks you to be their mentor");
        assertThat(world.open()).hasSize(1);
        assertThat(stored.inboxRows(world.subject())).isEqualTo(1);
    }

    @Test
    @Tag("D11")
    void twenty_dialogs_at_once_ask_once() {
        var inDialogs = Stream.generate(() -> HELLO)
                .limit(20)
                .parallel()
                .map(message -> world.send(world.tom, world.subject(), message))
                .filter(body -> !body.isEmpty())
                .toList();
        assertThat(inDialogs).allMatch(body -> wrong(body).equals(ALREADY));
        Await.that("all are dealt with", () -> stored.waiting(world.subject()) == 0);
        assertThat(world.open()).hasSize(1);
        assertThat(stored.inboxRows(world.subject())).isEqualTo(20 - inDialogs.size());
    }

    @Test
    @Tag("D12")
    void a_stale_button_shows_that_the_mentor_was_asked_and_says_so() {
        world.at.asks(world.tom, world.noa);
        world.at.clicks(world.tom, card(), "Ask Noa", 1);
        Await.that("Tom is told", () -> world.told(world.tom, ALREADY) == 1);
        Await.that("the card says so too", () -> card().toString().contains("Asked on "));
        assertThat(world.open()).hasSize(1);
    }

    @Test
    @Tag("D12")
    void the_card_follows_what_becomes_of_the_request() {
        assertThat(world.send(world.tom, world.subject(), HELLO)).isEmpty();
        world.at.message(world.tom, "You asked Noa to be your mentor");
        Await.that("the card says that Noa was asked", () -> card().toString().contains("Asked on "));
        var request = world.open().get(0).id().toString();
        RunningLiaison.get().bean(Clicks.class).act(RequestVerbs.ACCEPT, request, world.noa.id(), Surface.WEB, "");
        Await.that("the card says that she accepted", () -> card().toString().contains("Accepted by Noa"));
    }

    private JsonNode card() {
        return world.at.message(world.tom, CARD);
    }
}
