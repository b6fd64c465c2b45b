package dev.liaison.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.Dialog;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a mentee sees after a no, and what they can do about it. */
@Tag("D3")
class MentorOffersTest {
    private final Requesting world = new Requesting();
    private final Person lucas = world.member("Lucas Meyer", "Africa/Lagos", Role.MENTOR);

    @Test
    void every_mentor_has_a_name_reasons_and_two_buttons() {
        var item = items(declined()).get(0);
        assertThat(item.title()).isEqualTo("Lucas Meyer");
        assertThat(item.text()).contains("Speaks English too", "Same time zone");
        var subject = world.programId + "/" + lucas.id();
        assertThat(item.buttons())
                .containsExactly(
                        new Card.Button("mentor.ask", subject, "Ask Lucas", Card.Style.PLAIN).opening(),
                        new Card.Button("mentor.viewProfile", subject, "View profile", Card.Style.PLAIN).opening());
    }

    @Test
    void silence_is_followed_by_offers_too() {
        assertThat(items(world.ended(Outcome.EXPIRED, null, "").id())).hasSize(1);
    }

    @Test
    void three_are_offered_and_never_the_one_who_said_no() {
        for (var name : List.of("Yuki Tanaka", "Oskar Lind", "Priya Nair")) {
            world.member(name, "Africa/Lagos", Role.MENTOR);
        }
        assertThat(items(declined())).hasSize(3).extracting(Card.Item::title).doesNotContain("Ingrid Solberg");
    }

    @Test
    @Tag("D12")
    void who_was_asked_since_says_so_and_is_not_asked_again() {
        var id = declined();
        var second = asks(lucas);
        var item = items(id).get(0);
        assertThat(item.title()).isEqualTo("Lucas Meyer");
        assertThat(item.text()).isEqualTo("Asked on 5 May, 11:00.");
        assertThat(item.buttons()).extracting(Card.Button::verb).containsExactly(RequestVerbs.VIEW_MENTOR);

        end(second, Outcome.ACCEPTED, lucas);
        assertThat(items(id).get(0).text()).isEqualTo("Accepted by Lucas Meyer on 5 May, 11:00 in Slack.");
    }

    @Test
    @Tag("D12")
    void who_was_asked_and_is_free_again_is_offered_again() {
        var id = declined();
        end(asks(lucas), Outcome.WITHDRAWN, world.mentee);
        assertThat(items(id).get(0).buttons())
                .extracting(Card.Button::verb)
                .containsExactly(RequestVerbs.ASK, RequestVerbs.VIEW_MENTOR);
    }

    @Test
    void who_was_asked_before_the_no_is_not_a_part_of_its_card() {
        world.sent(world.mentee, lucas);
        assertThat(items(declined())).isEmpty();
    }

    @Test
    void asking_wants_a_message_as_the_page_does() {
        var dialog = world.offers.ask(offer(), world.mentee.id());
        assertThat(dialog.title()).isEqualTo("Ask Lucas Meyer to be your mentor");
        assertThat(dialog.verb()).isEqualTo(RequestVerbs.ASK);
        assertThat(Offer.parse(dialog.subjectId())).contains(offer());
        assertThat(dialog.submit()).isEqualTo("Send request");
        assertThat(dialog.question())
                .isEqualTo(new Dialog.Question(
                        "Your message",
                        "What would you like to work on, and why with them? Your profile goes along with it.",
                        true,
                        2000));
        assertThat(dialog.parts())
                .anyMatch(part -> part instanceof Card.Text text && text.text().contains("Same time zone"));
    }

    @Test
    void the_mentors_profile_is_to_read() {
        var dialog = world.offers.profile(offer());
        assertThat(dialog.title()).isEqualTo("Lucas Meyer");
        assertThat(dialog.verb()).isEmpty();
        assertThat(dialog.question()).isNull();
        assertThat(((Card.Fields) dialog.parts().get(0)).fields())
                .contains(new Card.Field("Skills", "Welding"), new Card.Field("Role", "Engineer"));
    }

    private Offer offer() {
        return new Offer(world.programId, lucas.id());
    }

    private UUID declined() {
        return world.ended(Outcome.DECLINED, world.mentor, "").id();
    }

    /** A day later. */
    private UUID asks(Person mentor) {
        var it = new MentoringRequest(
                UUID.randomUUID(),
                world.organizationId,
                world.programId,
                world.mentee.id(),
                mentor.id(),
                "And you?",
                Requesting.NOW.plusSeconds(86_400),
                null,
                null);
        world.requests.add(it);
        return it.id();
    }

    private void end(UUID id, Outcome outcome, Person by) {
        world.requests.end(id, new Ending(outcome, Requesting.NOW.plusSeconds(86_400), by.id(), Surface.SLACK, ""));
    }

    private List<Card.Item> items(UUID requestId) {
        return world.cards.card(RequestNotice.REQUEST_ANSWERED, world.cards.matter(requestId)).parts().stream()
                .filter(Card.Item.class::isInstance)
                .map(Card.Item.class::cast)
                .toList();
    }
}
