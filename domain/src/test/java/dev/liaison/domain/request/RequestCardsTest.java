package dev.liaison.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.program.Role;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every notice in every state that it can be seen in. */
@Tag("D1")
@Tag("D12")
class RequestCardsTest {
    private final Requesting world = new Requesting();

    @Test
    void an_open_request_can_be_accepted_declined_and_looked_into_by_the_mentor() {
        var request = world.sent();
        var card = world.cards.card(RequestNotice.MENTOR_ASKED, world.cards.matter(request.id()));
        assertThat(card.title()).isEqualTo("Amara Okafor asks you to be their mentor");
        assertThat(card.buttons())
                .extracting(Card.Button::verb)
                .containsExactly(RequestVerbs.ACCEPT, RequestVerbs.DECLINE, RequestVerbs.VIEW_PROFILE);
        assertThat(card.buttons())
                .allMatch(button -> button.subjectId().equals(request.id().toString()));
        assertThat(card.parts()).contains(new Card.Quote("Would you guide me?"));
        assertThat(card.footnote()).isEqualTo("Open until 18 May, 15:45.");
        assertThat(world.cards
                        .matter(request.id())
                        .recipient(RequestNotice.MENTOR_ASKED)
                        .id())
                .isEqualTo(world.mentor.id());
    }

    @Test
    @Tag("D16")
    void a_reminder_says_that_somebody_waits_and_offers_the_same() {
        var card = world.cards.card(
                RequestNotice.MENTOR_REMINDED, world.cards.matter(world.sent().id()));
        assertThat(card.title()).isEqualTo("Amara Okafor is still waiting for your answer");
        assertThat(card.buttons()).hasSize(3);
    }

    @Test
    @Tag("D2")
    @Tag("D3")
    void the_mentees_own_card_can_be_withdrawn_while_it_is_open() {
        var request = world.sent();
        var card = world.cards.card(RequestNotice.REQUEST_SENT, world.cards.matter(request.id()));
        assertThat(card.buttons()).extracting(Card.Button::verb).containsExactly(RequestVerbs.WITHDRAW);
        assertThat(card.footnote()).isEqualTo("We remind Ingrid if needed. Open until 18 May, 11:00.");
        assertThat(world.cards
                        .matter(request.id())
                        .recipient(RequestNotice.REQUEST_SENT)
                        .id())
                .isEqualTo(world.mentee.id());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void after_the_end_no_card_offers_anything_but_reading(Outcome outcome) {
        var by = outcome == Outcome.WITHDRAWN ? world.mentee : outcome == Outcome.EXPIRED ? null : world.mentor;
        var id = world.ended(outcome, by, "").id();
        for (var notice : RequestNotice.values()) {
            var card = world.cards.card(notice, world.cards.matter(id));
            assertThat(card.buttons())
                    .as(notice.name())
                    .extracting(Card.Button::verb)
                    .isSubsetOf(RequestVerbs.VIEW_PROFILE);
            assertThat(card.footnote().toLowerCase(java.util.Locale.ROOT)).startsWith(outcome.words());
        }
    }

    @Test
    @Tag("D13")
    void a_mentor_who_answered_can_take_it_back_and_the_mentee_sees_nothing_of_it() {
        var id = world.answered(Outcome.DECLINED, "On leave until autumn.").id();
        var matter = world.cards.matter(id);
        for (var notice : List.of(RequestNotice.MENTOR_ASKED, RequestNotice.MENTOR_REMINDED)) {
            var card = world.cards.card(notice, matter);
            assertThat(card.buttons())
                    .extracting(Card.Button::verb)
                    .containsExactly(RequestVerbs.UNDO_ANSWER, RequestVerbs.VIEW_PROFILE);
            assertThat(card.footnote())
                    .isEqualTo("Declined by you on 4 May, 17:45 in Slack; Amara is told in a minute.");
        }
        var mentees = world.cards.card(RequestNotice.REQUEST_SENT, matter);
        assertThat(mentees.buttons()).extracting(Card.Button::verb).containsExactly(RequestVerbs.WITHDRAW);
        assertThat(mentees.footnote()).startsWith("We remind Ingrid if needed.");
    }

    @Test
    @Tag("D2")
    void a_mentee_who_was_declined_reads_the_reason_and_sees_other_mentors() {
        world.member("Lucas Meyer", "Africa/Lagos", Role.MENTOR);
        var id = world.ended(Outcome.DECLINED, world.mentor, "On leave until autumn.")
                .id();
        var card = world.cards.card(RequestNotice.REQUEST_ANSWERED, world.cards.matter(id));
        assertThat(card.title()).isEqualTo("Ingrid Solberg can't be your mentor now");
        assertThat(card.parts()).contains(new Card.Quote("On leave until autumn."));
        assertThat(card.parts())
                .filteredOn(Card.Item.class::isInstance)
                .extracting(part -> ((Card.Item) part).title())
                .containsExactly("Lucas Meyer");
    }

    @Test
    @Tag("D2")
    void a_mentee_without_another_mentor_is_not_left_alone() {
        var id = world.ended(Outcome.EXPIRED, null, "").id();
        var card = world.cards.card(RequestNotice.REQUEST_ANSWERED, world.cards.matter(id));
        assertThat(card.title()).isEqualTo("Ingrid Solberg did not answer in time");
        assertThat(texts(card)).containsExactly("No other mentor is free now. Your program admin can help.");
    }

    @Test
    @Tag("D3")
    void a_withdrawn_request_is_never_shown_as_the_mentors_silence() {
        var id = world.ended(Outcome.WITHDRAWN, world.mentee, "").id();
        var card = world.cards.card(RequestNotice.REQUEST_ANSWERED, world.cards.matter(id));
        assertThat(card.title()).isEqualTo("You asked Ingrid Solberg to be your mentor");
        assertThat(card.footnote()).isEqualTo("Withdrawn by you on 4 May, 13:00 in Slack.");
    }

    @Test
    @Tag("D2")
    void a_mentee_who_was_accepted_is_told_what_to_do_next() {
        var card = world.cards.card(
                RequestNotice.REQUEST_ANSWERED,
                world.cards.matter(
                        world.ended(Outcome.ACCEPTED, world.mentor, "").id()));
        assertThat(card.title()).isEqualTo("Ingrid Solberg accepted your request");
        assertThat(card.footnote()).isEqualTo("Accepted by Ingrid Solberg on 4 May, 13:00 in Slack.");
    }

    @Test
    void the_mentors_profile_of_the_mentee_is_to_read_and_declining_asks_why() {
        var id = world.sent().id();
        assertThat(world.cards.profile(id).submit()).isEmpty();
        var decline = world.cards.decline(id);
        assertThat(decline.verb()).isEqualTo(RequestVerbs.DECLINE);
        assertThat(decline.subjectId()).isEqualTo(id.toString());
        assertThat(decline.question())
                .isEqualTo(new Dialog.Question("Reason, if you like; Amara reads it", "", false, 500));
    }

    private static List<String> texts(Card card) {
        return card.parts().stream()
                .filter(Card.Text.class::isInstance)
                .map(part -> ((Card.Text) part).text())
                .toList();
    }
}
