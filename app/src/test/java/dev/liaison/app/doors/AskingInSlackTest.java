package dev.liaison.app.doors;

import static dev.liaison.app.doors.DeclinedMentee.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.Offer;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestVerbs;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with asking an offered mentor is said, and changes nothing. */
@Tag("D3")
class AskingInSlackTest {
    private static final String NOT_YOURS = "This button is not for you.";
    private static final String HELLO = "Would you guide me?";

    private static DeclinedMentee world;
    private static Customer other;
    private static Person olaf;

    private final Stored stored = new Stored();

    @BeforeAll
    static void connect() {
        world = new DeclinedMentee();
        other = new Customer();
        olaf = other.mentor("Olaf");
    }

    /** Somebody presses a button or sends a dialog off, with that subject. */
    private record Row(String what, Person who, String subject, String words) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> rows() {
        var program = world.at.program().id();
        var foreign = new Offer(other.program().id(), olaf.id()).subject();
        var nobody = new Offer(program, UUID.randomUUID()).subject();
        return Stream.of(
                row("a program of another organization", foreign, Refusal.NOT_A_MENTEE),
                row("a mentor of another organization", world.subject(olaf), Refusal.NOT_A_MENTOR),
                row("a mentor that never was", nobody, Refusal.NOT_A_MENTOR),
                row("oneself", world.subject(world.tom), Refusal.YOURSELF),
                row("somebody who is no mentor", world.subject(world.at.admin()), Refusal.NOT_A_MENTOR),
                new Row("the mentee's button", world.mia, world.subject(), Refusal.NOT_A_MENTEE.words()),
                new Row("no offer at all", world.tom, "42", NOT_YOURS),
                new Row("half an offer", world.tom, program + "/", NOT_YOURS),
                new Row("letters in capitals", world.tom, world.subject().toUpperCase(Locale.ROOT), NOT_YOURS),
                new Row("an injection", world.tom, "' or 1=1 --/x", NOT_YOURS));
    }

    private static Row row(String what, String subject, Refusal no) {
        return new Row(what, world.tom, subject, no.words());
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Tag("D15")
    void who_presses_what_is_not_so_is_told_and_nothing_changes(Row row) {
        var before = stored.everything();
        for (var verb : List.of(RequestVerbs.ASK, RequestVerbs.VIEW_MENTOR)) {
            var told = world.told(row.who(), row.words());
            assertThat(world.press(row.who(), verb + ":" + row.subject())).isEqualTo(200);
            Await.that(row.who().name() + " is told", () -> world.told(row.who(), row.words()) > told);
        }
        assertThat(stored.everything()).isEqualTo(before);
        assertThat(world.open()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Tag("D15")
    void who_sends_off_what_is_not_so_reads_why_in_the_dialog_and_nothing_changes(Row row) {
        var before = stored.everything();
        assertThat(wrong(world.send(row.who(), row.subject(), HELLO))).startsWith(row.words());
        assertThat(stored.everything()).isEqualTo(before);
        assertThat(world.open()).isEmpty();
    }

    @Test
    void a_message_is_checked_as_on_the_page() {
        var before = stored.everything();
        for (var empty : List.of("", "  ", "\\n\\t ")) {
            assertThat(wrong(world.send(world.tom, world.subject(), empty))).isEqualTo(Refusal.MESSAGE_EMPTY.words());
        }
        assertThat(wrong(world.send(world.tom, world.subject(), "x".repeat(2001))))
                .isEqualTo(Refusal.MESSAGE_TOO_LONG.words());
        assertThat(stored.everything()).isEqualTo(before);
    }

    @Test
    @Tag("B6")
    void somebody_whom_we_do_not_know_in_slack_reads_so_in_the_dialog() {
        var before = stored.everything();
        var stranger = world.at.mentee("Zoe");
        world.at.inSlack(stranger);
        assertThat(wrong(world.send(stranger, world.subject(), HELLO)))
                .isEqualTo("Liaison does not know you here yet. Sign in on the web to answer.");
        assertThat(stored.everything()).isEqualTo(before);
    }

    @Test
    void a_dialog_that_only_shows_something_can_not_be_sent_off() {
        var before = stored.everything();
        assertThat(world.send(world.tom, RequestVerbs.VIEW_MENTOR, world.subject(), "V1", HELLO))
                .isEmpty();
        assertThat(stored.everything()).isEqualTo(before);
    }

    @Test
    void a_mentor_whose_last_place_is_gone_is_not_asked_and_the_message_is_not_lost() {
        var full = new DeclinedMentee();
        RunningLiaison.get().bean(Memberships.class).save(full.at.program().id(), full.noa.id(), Role.MENTOR, 0);
        assertThat(wrong(full.send(full.tom, full.subject(), HELLO))).isEqualTo(Refusal.MENTOR_FULL.words());
        assertThat(full.open()).isEmpty();
    }
}
