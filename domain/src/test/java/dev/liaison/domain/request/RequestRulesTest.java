package dev.liaison.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.program.ProgramSettings;
import dev.liaison.domain.program.Role;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D3")
class RequestRulesTest {
    private final Requesting world = new Requesting();

    @Test
    void a_mentee_may_ask_a_mentor_of_the_program() {
        assertThat(check("Would you guide me?")).isNull();
    }

    @Test
    void nobody_asks_themselves() {
        world.memberships.save(world.programId, world.mentor.id(), Role.MENTEE, null);
        assertThat(world.rules.check(world.wish(world.mentor, world.mentor, "Hi")))
                .contains(Refusal.YOURSELF);
    }

    @Test
    void roles_are_those_of_this_program_only() {
        var other = world.programs.named(world.organizationId, "Another").id();
        var stranger = world.person("Yuki Tanaka", "UTC", true);
        world.memberships.save(other, stranger.id(), Role.MENTEE, null);
        world.memberships.save(other, stranger.id(), Role.MENTOR, null);
        assertThat(world.rules.check(world.wish(stranger, world.mentor, "Hi"))).contains(Refusal.NOT_A_MENTEE);
        assertThat(world.rules.check(world.wish(world.mentee, stranger, "Hi"))).contains(Refusal.NOT_A_MENTOR);
        assertThat(world.rules.check(world.wish(world.mentor, world.mentee, "Hi")))
                .contains(Refusal.NOT_A_MENTEE);
    }

    @Test
    void somebody_who_has_left_is_no_mentor_any_more() {
        var left = world.person("Oskar Lind", "UTC", false);
        world.memberships.save(world.programId, left.id(), Role.MENTOR, null);
        assertThat(world.rules.check(world.wish(world.mentee, left, "Hi"))).contains(Refusal.NOT_A_MENTOR);
    }

    @Test
    void a_message_has_a_few_words_and_at_most_two_thousand_characters() {
        assertThat(check(" \n\t")).isEqualTo(Refusal.MESSAGE_EMPTY);
        assertThat(check("x".repeat(2000))).isNull();
        assertThat(check("x".repeat(2001))).isEqualTo(Refusal.MESSAGE_TOO_LONG);
    }

    @Test
    void one_mentor_is_asked_once_at_a_time_and_again_after_the_end() {
        world.sent();
        assertThat(check("Hi")).isEqualTo(Refusal.ALREADY_ASKED);
    }

    @Test
    void after_a_no_one_may_ask_again() {
        world.ended(Outcome.DECLINED, world.mentor, "");
        assertThat(check("Hi")).isNull();
    }

    @Test
    void who_is_connected_need_not_ask() {
        world.connect(world.mentee, world.mentor);
        assertThat(check("Hi")).isEqualTo(Refusal.ALREADY_CONNECTED);
    }

    @Test
    void a_mentor_without_room_is_not_asked() {
        world.memberships.save(world.programId, world.mentor.id(), Role.MENTOR, 1);
        world.connect(world.member("Yuki Tanaka", "UTC", Role.MENTEE), world.mentor);
        assertThat(check("Hi")).isEqualTo(Refusal.MENTOR_FULL);
    }

    @Test
    void the_programs_limit_counts_unless_the_membership_has_its_own() {
        settings(3, 1);
        world.connect(world.member("Yuki Tanaka", "UTC", Role.MENTEE), world.mentor);
        assertThat(check("Hi")).isEqualTo(Refusal.MENTOR_FULL);
        world.memberships.save(world.programId, world.mentor.id(), Role.MENTOR, 2);
        assertThat(check("Hi")).isNull();
    }

    @Test
    @Tag("H4")
    void a_mentee_has_no_more_open_requests_than_the_program_allows() {
        settings(1, 3);
        world.sent(world.mentee, world.member("Lucas Meyer", "UTC", Role.MENTOR));
        assertThat(check("Hi")).isEqualTo(Refusal.TOO_MANY_OPEN);
    }

    @Test
    void a_mentor_accepts_while_there_is_room_counted_when_they_accept() {
        var request = world.sent();
        world.memberships.save(world.programId, world.mentor.id(), Role.MENTOR, 1);
        assertThat(world.rules.checkAccept(request)).isEmpty();
        world.connect(world.member("Yuki Tanaka", "UTC", Role.MENTEE), world.mentor);
        assertThat(world.rules.checkAccept(request)).contains(Refusal.YOU_ARE_FULL);
    }

    @Test
    @Tag("D13")
    void a_request_that_the_mentor_has_accepted_takes_a_place_before_it_is_final() {
        world.memberships.save(world.programId, world.mentor.id(), Role.MENTOR, 1);
        var other = world.sent(world.member("Yuki Tanaka", "UTC", Role.MENTEE), world.mentor);
        var accepted = world.answered(Outcome.ACCEPTED, "");
        assertThat(world.rules.checkAccept(other)).contains(Refusal.YOU_ARE_FULL);
        assertThat(world.requests.takeAnswerBack(accepted.id())).isTrue();
        assertThat(world.requests.takeAnswerBack(accepted.id())).isFalse();
        assertThat(world.rules.checkAccept(other)).isEmpty();
    }

    @Test
    @Tag("D15")
    void who_is_no_mentor_of_the_program_any_more_does_not_accept() {
        var request = world.sent();
        TestDatabase.jdbc()
                .sql("delete from memberships where person_id = ?")
                .param(world.mentor.id())
                .update();
        assertThat(world.rules.checkAccept(request)).contains(Refusal.YOU_ARE_NO_MENTOR);
    }

    @Test
    @Tag("D15")
    void who_has_left_does_not_accept() {
        var request = world.sent();
        TestDatabase.jdbc()
                .sql("update people set active = false where id = ?")
                .param(world.mentor.id())
                .update();
        assertThat(world.rules.checkAccept(request)).contains(Refusal.YOU_ARE_NO_MENTOR);
    }

    private @org.jspecify.annotations.Nullable Refusal check(String message) {
        return world.rules
                .check(world.wish(world.mentee, world.mentor, message))
                .orElse(null);
    }

    private void settings(int open, int capacity) {
        world.programs.saveSettings(
                world.programId,
                new ProgramSettings(
                        Duration.ofDays(3),
                        Duration.ofDays(7),
                        Duration.ofDays(10),
                        Duration.ofDays(14),
                        open,
                        capacity));
    }
}
