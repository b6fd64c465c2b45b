package dev.liaison.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.liaison.domain.chat.Answer;
import dev.liaison.domain.chat.AnswersClicks;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.chat.LooksUpMembers;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.chat.OpensDialogs;
import dev.liaison.domain.chat.Received;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Ambiguous;
import dev.liaison.domain.outside.Refused;
import dev.liaison.domain.outside.Throttled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every chat does, over its own wire against the sandbox. A provider's test names its world, and inherits this. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChatProviderContract {
    private static final Card REQUEST = new Card(
            "Mentoring request from Bea",
            List.of(
                    new Card.Text("She would like you as her mentor."),
                    new Card.Quote("Hello <!channel> & *all*"),
                    new Card.Fields(List.of(new Card.Field("Department", "R&D <east>")))),
            List.of(
                    new Card.Button("request.accept", "42", "Accept", Card.Style.PRIMARY),
                    new Card.Button("request.decline", "42", "Decline", Card.Style.DANGER).opening()),
            "Expires in 14 days");
    private static final Dialog.Question REASON = new Dialog.Question("Reason", "Bea reads it", false, 500);
    private static final Card ACCEPTED = new Card("You accepted", List.of(), List.of(), "Today");

    private SandboxProcess sandbox;
    private ChatWorld world;

    /** The provider and its world in that sandbox. */
    protected abstract ChatWorld world(SandboxProcess sandbox);

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = world(sandbox);
    }

    @AfterAll
    void stop() {
        if (sandbox != null) {
            world.close();
            sandbox.close();
        }
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    @Tag("B6")
    void a_member_is_found_by_mail_address_always_as_the_same_person() {
        var ada = find(ChatWorld.ADA);
        assertThat(ada.id()).isNotBlank();
        assertThat(ada.personKey()).isNotBlank();
        assertThat(find("  ADA@acme.test ")).isEqualTo(ada);
    }

    @Test
    @Tag("B6")
    void nobody_and_a_deactivated_member_are_told_apart_from_a_failure() {
        assertThat(refusal(() -> find("nobody@acme.test"))).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refusal(() -> find(""))).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refusal(() -> find(ChatWorld.BOB))).isIn(Refused.Reason.NOT_FOUND, Refused.Reason.DEACTIVATED);
    }

    @Test
    @Tag("D1")
    void a_card_arrives_once_and_reads_as_it_was_meant() {
        post(REQUEST);
        assertThat(world.messages()).hasSize(1);
        assertThat(world.messages().get(0).text())
                .contains("Mentoring request from Bea", "She would like you as her mentor.")
                .contains("Hello <!channel> & *all*", "R&D <east>", "Accept", "Decline", "Expires in 14 days");
    }

    @Test
    void the_delivery_travels_with_the_message() {
        world.provider().post(world.installation(), find(ChatWorld.ADA), REQUEST, "delivery-7");
        assertThat(world.messages().get(0).content()).contains("delivery-7");
    }

    @Test
    @Tag("B6")
    void somebody_who_takes_no_messages_is_refused() {
        var eve = find(ChatWorld.EVE);
        assertThat(refusal(() -> world.provider().post(world.installation(), eve, REQUEST, "d")))
                .isIn(Refused.Reason.NOT_FOUND, Refused.Reason.BLOCKED);
    }

    @Test
    @Tag("D12")
    void a_card_is_replaced_as_often_as_you_like() {
        var message = post(REQUEST);
        assertThat(update(message)).isTrue();
        assertThat(update(message)).isTrue();
        assertThat(world.messages()).hasSize(1);
        assertThat(world.messages().get(0).text()).contains("You accepted").doesNotContain("Bea", "Decline");
    }

    @Test
    @Tag("D12")
    void a_card_that_was_never_there_can_not_be_replaced() {
        var message = post(REQUEST).value();
        var never = new MessageRef(message.substring(0, message.length() - 6) + "999999");
        assertThat(update(never)).isFalse();
    }

    @Test
    @Tag("D11")
    void when_the_answer_is_lost_the_message_is_there_once_and_nobody_claims_to_know() {
        var ada = find(ChatWorld.ADA);
        world.loseNextAnswer();
        assertThat(catchThrowable(() -> world.provider().post(world.installation(), ada, REQUEST, "d")))
                .isInstanceOf(Ambiguous.class);
        assertThat(world.messages()).hasSize(1);
    }

    @Test
    @Tag("G4")
    void too_many_messages_means_wait_and_nothing_was_sent() {
        var ada = find(ChatWorld.ADA);
        world.throttleNext(3);
        var throttled = catchThrowableOfType(
                Throttled.class, () -> world.provider().post(world.installation(), ada, REQUEST, "d"));
        assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(world.messages()).isEmpty();
    }

    @Test
    @Tag("B3")
    void an_access_that_was_revoked_is_lost() {
        var ada = find(ChatWorld.ADA);
        world.revokeAccess();
        var lost = catchThrowableOfType(
                AccessLost.class, () -> world.provider().post(world.installation(), ada, REQUEST, "d"));
        assertThat(lost.forGood()).isEqualTo(world.revokedForGood());
        assertThat(lost.installationId()).isEqualTo(world.installation().id());
    }

    @Test
    @Tag("A12")
    void a_probe_finds_out_whether_access_is_good_and_nobody_sees_it() {
        find(ChatWorld.ADA);
        assertThatCode(() -> world.provider().probe(world.installation())).doesNotThrowAnyException();
        assertThat(world.messages()).isEmpty();
        world.revokeAccess();
        var lost = catchThrowableOfType(AccessLost.class, () -> world.provider().probe(world.installation()));
        assertThat(lost.forGood()).isEqualTo(world.revokedForGood());
        assertThat(lost.installationId()).isEqualTo(world.installation().id());
    }

    @Test
    @Tag("A8")
    void access_is_given_back_and_once_more_does_no_harm() {
        world.provider().uninstall(world.installation());
        if (world.canLeave()) {
            assertThat(catchThrowable(() -> find(ChatWorld.ADA))).isInstanceOf(AccessLost.class);
        }
        assertThatCode(() -> world.provider().uninstall(world.installation())).doesNotThrowAnyException();
    }

    @Test
    @Tag("A8")
    void a_removal_there_is_heard() {
        var ada = find(ChatWorld.ADA);
        var removed = world.inbound().read(world.removeApp());
        if (world.provider() instanceof LooksUpMembers) {
            assertThat(removed).isInstanceOfSatisfying(Received.Left.class, left -> {
                assertThat(left.userId()).isEqualTo(ada.id());
                assertThat(left.workspaceIds()).contains(world.installation().externalId());
            });
        } else {
            assertThat(removed)
                    .isInstanceOfSatisfying(Received.Uninstalled.class, gone -> assertThat(gone.workspaceIds())
                            .contains(world.installation().externalId()));
        }
    }

    @Test
    @Tag("D1")
    void a_click_says_who_pressed_what_and_where() {
        var ada = find(ChatWorld.ADA);
        var message = post(REQUEST);
        var clicked = (Received.Clicked) world.inbound().read(world.click("Accept"));
        assertThat(clicked.userId()).isEqualTo(ada.id());
        assertThat(clicked.workspaceIds()).contains(world.installation().externalId());
        assertThat(clicked.verb()).isEqualTo("request.accept");
        assertThat(clicked.subjectId()).isEqualTo("42");
        assertThat(clicked.message()).isEqualTo(message);
    }

    @Test
    @Tag("D11")
    void two_clicks_are_two_gestures_and_one_request_read_twice_is_one() {
        post(REQUEST);
        var first = world.click("Accept");
        var key = ((Received.Clicked) world.inbound().read(first)).dedupeKey();
        assertThat(((Received.Clicked) world.inbound().read(first)).dedupeKey()).isEqualTo(key);
        assertThat(((Received.Clicked) world.inbound().read(world.click("Accept"))).dedupeKey())
                .isNotEqualTo(key);
    }

    @Test
    @Tag("D11")
    void whoever_clicks_too_late_is_told_and_nothing_else_changes() {
        Assumptions.assumeTrue(world.provider() instanceof AnswersClicks);
        var ada = find(ChatWorld.ADA);
        var message = post(REQUEST);
        var before = world.messages().get(0);
        ((AnswersClicks) world.provider())
                .tell(world.installation(), ada.id(), message, "Already accepted <by you> at 10:02");
        assertThat(world.messages().get(0)).isEqualTo(before);
        assertThat(world.messages().get(1).text()).contains("Already accepted <by you> at 10:02");
    }

    @Test
    @Tag("D1")
    void a_dialog_asks_and_brings_the_answer_back_word_for_word() {
        post(REQUEST);
        var clicked = opened(new Dialog(
                "Decline", "request.decline", "42", List.of(new Card.Text("Tell Bea why")), REASON, "Decline"));
        assertThat(world.dialog()).contains("Tell Bea why", "Reason", "Bea reads it");
        var submitted = (Received.Submitted) world.inbound().read(world.submit("No time & 100 % busy + <sorry> =)"));
        assertThat(submitted.verb()).isEqualTo("request.decline");
        assertThat(submitted.subjectId()).isEqualTo("42");
        assertThat(submitted.userId()).isEqualTo(clicked.userId());
        assertThat(submitted.text()).isEqualTo("No time & 100 % busy + <sorry> =)");
    }

    @Test
    @Tag("D3")
    void several_things_to_choose_from_have_buttons_of_their_own() {
        post(new Card(
                "Other mentors",
                List.of(item("Noa *Levi*", "7", "Ask Noa"), item("Lucas", "8", "Ask Lucas")),
                List.of(new Card.Button("mentor.ask", "9", "Ask another", Card.Style.PLAIN)),
                ""));
        assertThat(world.messages().get(0).text()).contains("Likes <b> & *stars*");
        for (var pressed :
                Map.of("Ask Noa", "7", "Ask Lucas", "8", "Ask another", "9").entrySet()) {
            var clicked = (Received.Clicked) world.inbound().read(world.click(pressed.getKey()));
            assertThat(clicked.subjectId()).isEqualTo(pressed.getValue());
        }
    }

    private static Card.Item item(String name, String subject, String label) {
        return new Card.Item(
                name, "Likes <b> & *stars*", List.of(new Card.Button("mentor.ask", subject, label, Card.Style.PLAIN)));
    }

    @Test
    @Tag("D3")
    void a_dialog_that_was_filled_in_wrongly_stays_open_and_closes_when_it_is_taken() {
        post(REQUEST);
        opened(new Dialog("Ask", "mentor.ask", "42", List.of(), REASON, "Send"));
        world.answer(new Answer.Wrong("Write a few words to <the mentor> & \"go on\"."));
        world.submit("no");
        assertThat(world.dialog()).contains("Reason");
        world.answer(Answer.TAKEN);
        world.submit("better");
        assertThat(world.dialog()).isEmpty();
    }

    @Test
    void a_trigger_opens_one_dialog() {
        Assumptions.assumeTrue(world.provider() instanceof OpensDialogs);
        post(REQUEST);
        var clicked = (Received.Clicked) world.inbound().read(world.click("Decline"));
        var page = new Dialog("Profile", "", "", List.of(new Card.Text("Bea, engineer")), null, "");
        ((OpensDialogs) world.provider()).open(world.installation(), clicked.trigger(), page);
        assertThat(world.dialog()).contains("Bea, engineer");
        assertThat(refusal(() -> ((OpensDialogs) world.provider()).open(world.installation(), clicked.trigger(), page)))
                .isEqualTo(Refused.Reason.NOT_ACCEPTED);
    }

    @Test
    @Tag("D11")
    void words_are_carried_by_the_answer_or_told_beside_it() {
        post(REQUEST);
        var clicked = (Received.Clicked) world.inbound().read(world.click("Accept"));
        var words = new Answer.Told("Already accepted by you");
        if (world.inbound().carries(clicked, words)) {
            world.answer(words);
            world.click("Accept");
            assertThat(world.messages().get(0).text()).contains("Already accepted by you");
        } else {
            assertThat(world.provider()).isInstanceOf(AnswersClicks.class);
        }
        assertThat(world.messages()).hasSize(1);
    }

    /** By a call, or as the answer to the click. */
    private Received.Clicked opened(Dialog dialog) {
        if (world.provider() instanceof OpensDialogs dialogs) {
            var clicked = (Received.Clicked) world.inbound().read(world.click("Decline"));
            dialogs.open(world.installation(), clicked.trigger(), dialog);
            return clicked;
        }
        world.answer(new Answer.Opened(dialog));
        return (Received.Clicked) world.inbound().read(world.click("Decline"));
    }

    private ChatUser find(String email) {
        return world.provider().find(world.installation(), email);
    }

    private MessageRef post(Card card) {
        return world.provider()
                .post(
                        world.installation(),
                        find(ChatWorld.ADA),
                        card,
                        UUID.randomUUID().toString());
    }

    private boolean update(MessageRef message) {
        return world.provider().update(world.installation(), message, ACCEPTED);
    }

    private static Refused.Reason refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason();
    }
}
