package dev.liaison.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D15")
class RequestDeskTest {
    private static final String NOT_YOURS = "This request is not yours to answer.";
    private final Requesting world = new Requesting();

    @Test
    void the_mentor_answers_and_reads_the_mentee_withdraws() {
        var id = world.sent().id().toString();
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.ACCEPT, id))
                .isEmpty();
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.DECLINE, id))
                .isEmpty();
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.VIEW_PROFILE, id))
                .isEmpty();
        assertThat(world.desk.whyNot(world.mentee.id(), RequestVerbs.WITHDRAW, id))
                .isEmpty();
    }

    @Test
    void nobody_does_what_is_the_others_to_do() {
        var id = world.sent().id().toString();
        var other = world.member("Yuki Tanaka", "UTC", Role.MENTOR).id();
        for (var verb : List.of(RequestVerbs.ACCEPT, RequestVerbs.DECLINE, RequestVerbs.VIEW_PROFILE)) {
            assertThat(world.desk.whyNot(world.mentee.id(), verb, id)).contains(NOT_YOURS);
            assertThat(world.desk.whyNot(other, verb, id)).contains(NOT_YOURS);
        }
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.WITHDRAW, id))
                .contains(NOT_YOURS);
        assertThat(world.desk.whyNot(other, RequestVerbs.WITHDRAW, id)).contains(NOT_YOURS);
    }

    @Test
    void forged_ids_and_verbs_are_nobodys() {
        var id = world.sent().id().toString();
        for (var forged : List.of(
                "",
                "1",
                id + "x",
                id.toUpperCase(java.util.Locale.ROOT),
                "1-1-1-1-1",
                "' or 1=1 --",
                UUID.randomUUID().toString())) {
            assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.ACCEPT, forged))
                    .as(forged)
                    .contains(NOT_YOURS);
        }
        for (var forged : List.of("", "request.delete", "REQUEST.ACCEPT", "installation.remove")) {
            assertThat(world.desk.whyNot(world.mentor.id(), forged, id))
                    .as(forged)
                    .contains(NOT_YOURS);
        }
    }

    @Test
    @Tag("D13")
    void who_answered_can_take_it_back_and_answers_only_then() {
        var open = world.sent().id().toString();
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.UNDO_ANSWER, open))
                .contains("There is no answer to take back.");
        world.requests.end(
                UUID.fromString(open), new Ending(Outcome.EXPIRED, Requesting.NOW, null, Surface.SYSTEM, ""));
        var id = world.answered(Outcome.ACCEPTED, "").id().toString();
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.UNDO_ANSWER, id))
                .isEmpty();
        assertThat(world.desk.whyNot(world.mentee.id(), RequestVerbs.UNDO_ANSWER, id))
                .contains(NOT_YOURS);
        for (var verb : List.of(RequestVerbs.ACCEPT, RequestVerbs.DECLINE)) {
            assertThat(world.desk.whyNot(world.mentor.id(), verb, id))
                    .contains("Already accepted by you on 4 May, 17:45 in Slack. You can still take it back.");
        }
        assertThat(world.desk.whyNot(world.mentee.id(), RequestVerbs.WITHDRAW, id))
                .isEmpty();
        world.requests.settle(UUID.fromString(id));
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.UNDO_ANSWER, id))
                .contains("Already accepted by you on 4 May, 17:45 in Slack.");
    }

    @Test
    @Tag("D11")
    void who_comes_too_late_hears_what_happened_in_their_own_zone() {
        var id = world.ended(Outcome.ACCEPTED, world.mentor, "").id().toString();
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.DECLINE, id))
                .contains("Already accepted by you on 4 May, 17:45 in Slack.");
        assertThat(world.desk.whyNot(world.mentee.id(), RequestVerbs.WITHDRAW, id))
                .contains("Already accepted by Ingrid Solberg on 4 May, 13:00 in Slack.");
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.VIEW_PROFILE, id))
                .as("a profile can be read afterwards")
                .isEmpty();
    }

    @Test
    void a_mentor_without_room_hears_so_before_the_click_is_taken() {
        var id = world.sent().id().toString();
        world.memberships.save(world.programId, world.mentor.id(), Role.MENTOR, 1);
        world.connect(world.member("Yuki Tanaka", "UTC", Role.MENTEE), world.mentor);
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.ACCEPT, id))
                .contains(Refusal.YOU_ARE_FULL.words());
        assertThat(world.desk.whyNot(world.mentor.id(), RequestVerbs.DECLINE, id))
                .isEmpty();
    }
}
