package dev.liaison.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D3")
@Tag("D15")
class OfferDeskTest {
    private static final String NOT_YOURS = "This button is not for you. Choose a mentor on your Liaison page.";
    private final Requesting world = new Requesting();
    private final String subject = new Offer(world.programId, world.mentor.id()).subject();

    @Test
    void a_mentee_of_the_program_reads_and_asks() {
        assertThat(click(world.mentee, RequestVerbs.ASK, subject)).isNull();
        assertThat(click(world.mentee, RequestVerbs.VIEW_MENTOR, subject)).isNull();
        assertThat(sends(world.mentee, subject, "Would you guide me?")).isNull();
    }

    @Test
    void nobody_else_reads_or_asks() {
        var stranger = world.person("Yuki Tanaka", "UTC", true);
        for (var verb : List.of(RequestVerbs.ASK, RequestVerbs.VIEW_MENTOR)) {
            assertThat(click(stranger, verb, subject)).isEqualTo(Refusal.NOT_A_MENTEE.words());
            assertThat(click(world.mentor, verb, subject)).isEqualTo(Refusal.YOURSELF.words());
        }
        assertThat(sends(stranger, subject, "Hi")).isEqualTo(Refusal.NOT_A_MENTEE.words());
    }

    @Test
    void another_program_and_somebody_who_is_no_mentor_are_no_offers() {
        var other = world.programs.named(world.organizationId, "Another").id();
        for (var verb : List.of(RequestVerbs.ASK, RequestVerbs.VIEW_MENTOR)) {
            assertThat(click(world.mentee, verb, new Offer(other, world.mentor.id()).subject()))
                    .isEqualTo(Refusal.NOT_A_MENTEE.words());
            assertThat(click(world.mentee, verb, new Offer(world.programId, UUID.randomUUID()).subject()))
                    .isEqualTo(Refusal.NOT_A_MENTOR.words());
            assertThat(click(world.mentee, verb, new Offer(world.programId, world.mentee.id()).subject()))
                    .isEqualTo(Refusal.YOURSELF.words());
        }
    }

    @Test
    void forged_subjects_and_verbs_are_nobodys() {
        for (var forged : List.of(
                "",
                "/",
                "1/2",
                world.programId + "/",
                world.programId.toString(),
                subject + "/",
                subject.toUpperCase(Locale.ROOT),
                "' or 1=1 --/x")) {
            assertThat(click(world.mentee, RequestVerbs.ASK, forged)).as(forged).isEqualTo(NOT_YOURS);
            assertThat(sends(world.mentee, forged, "Hi")).as(forged).isEqualTo(NOT_YOURS);
        }
        for (var forged : List.of("", "mentor.remove", RequestVerbs.ACCEPT)) {
            assertThat(click(world.mentee, forged, subject)).as(forged).isEqualTo(NOT_YOURS);
        }
    }

    @Test
    @Tag("D12")
    void a_stale_button_says_why_and_a_profile_can_be_read_all_the_same() {
        world.sent();
        assertThat(click(world.mentee, RequestVerbs.ASK, subject)).isEqualTo(Refusal.ALREADY_ASKED.words());
        assertThat(click(world.mentee, RequestVerbs.VIEW_MENTOR, subject)).isNull();
    }

    @Test
    void a_full_mentor_and_a_mentee_with_too_many_requests_are_told_before_anything_is_written() {
        for (var name : List.of("Yuki Tanaka", "Oskar Lind", "Lucas Meyer")) {
            world.sent(world.mentee, world.member(name, "UTC", Role.MENTOR));
        }
        assertThat(click(world.mentee, RequestVerbs.ASK, subject)).isEqualTo(Refusal.TOO_MANY_OPEN.words());
        world.memberships.save(world.programId, world.mentor.id(), Role.MENTOR, 1);
        world.connect(world.member("Priya Nair", "UTC", Role.MENTEE), world.mentor);
        assertThat(click(world.mentee, RequestVerbs.ASK, subject)).isEqualTo(Refusal.MENTOR_FULL.words());
    }

    @Test
    void a_message_is_checked_as_on_the_page() {
        assertThat(sends(world.mentee, subject, " ")).isEqualTo(Refusal.MESSAGE_EMPTY.words());
        assertThat(sends(world.mentee, subject, "x".repeat(2001))).isEqualTo(Refusal.MESSAGE_TOO_LONG.words());
        assertThat(sends(world.mentee, subject, "x".repeat(2000))).isNull();
    }

    private @Nullable String click(Person who, String verb, String about) {
        return world.offerDesk.whyNot(who.id(), verb, about).orElse(null);
    }

    private @Nullable String sends(Person who, String about, String message) {
        return world.offerDesk.whyNotSent(who.id(), about, message).orElse(null);
    }
}
