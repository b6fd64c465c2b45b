package dev.liaison.processes.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.Offer;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mentee asks a recommended mentor in chat: what the web's form does, from the inbox. */
@Tag("D3")
class AskingAMentorTest {
    private final World world = new World();

    @Test
    void asking_begins_the_same_process_as_the_page_does() {
        assertThat(asks(world.mentee, world.mentor, "  Would you guide me?\n")).isEqualTo(Handled.done());
        var request = world.requests.of(world.mentee).get(0);
        assertThat(request.open()).isTrue();
        assertThat(request.mentorId()).isEqualTo(world.mentor);
        assertThat(request.message()).isEqualTo("Would you guide me?");
        Running.of(world, MentoringRequestProcess.key(request.id()))
                .waitsAt("gateway_whatComesFirst", "task_askMentor", "task_confirmToMentee");
        assertThat(world.audit())
                .anyMatch(line -> line.action().equals("request.sent") && line.surface() == Surface.SLACK);
    }

    @Test
    @Tag("D11")
    void asking_twice_changes_nothing_and_says_so() {
        asks(world.mentee, world.mentor, "Hello");
        assertThat(asks(world.mentee, world.mentor, "Hello again"))
                .isEqualTo(Handled.late(Refusal.ALREADY_ASKED.words()));
        assertThat(world.requests.of(world.mentee)).hasSize(1);
    }

    @Test
    @Tag("D15")
    void what_the_dialog_says_is_checked_again() {
        var other = world.programs.named(world.organizationId, "Another").id();
        assertThat(asks(world.mentor, world.mentee, "Hi").words()).isEqualTo(Refusal.NOT_A_MENTEE.words());
        assertThat(asks(world.mentee, world.mentee, "Hi").words()).isEqualTo(Refusal.YOURSELF.words());
        assertThat(asks(world.mentee, world.mentor, " ").words()).isEqualTo(Refusal.MESSAGE_EMPTY.words());
        assertThat(asks(world.mentee, new Offer(other, world.mentor).subject(), "Hi")
                        .words())
                .isEqualTo(Refusal.NOT_A_MENTEE.words());
        assertThat(asks(world.mentee, "42", "Hi").outcome()).isEqualTo("refused");
        assertThat(world.requests.of(world.mentee)).isEmpty();
    }

    @Test
    @Tag("D11")
    void many_dialogs_at_once_ask_each_mentor_once_and_never_more_than_the_program_allows() throws Exception {
        var mentors = new ArrayList<>(List.of(world.mentor));
        for (var number = 0; number < 5; number++) {
            mentors.add(world.member("Mentor" + number + " Testsen", Role.MENTOR));
        }
        var asking = new ArrayList<Callable<Handled>>();
        for (var click = 0; click < 24; click++) {
            var mentor = mentors.get(click % mentors.size());
            asking.add(() -> asks(world.mentee, mentor, "Hello"));
        }
        var threads = Executors.newFixedThreadPool(8);
        var outcomes = new ArrayList<String>();
        for (var future : threads.invokeAll(asking)) {
            outcomes.add(future.get().outcome());
        }
        threads.shutdown();
        assertThat(outcomes).filteredOn("done"::equals).hasSize(3);
        assertThat(world.requests.of(world.mentee))
                .hasSize(3)
                .extracting("mentorId")
                .doesNotHaveDuplicates();
    }

    private Handled asks(UUID who, UUID whom, String message) {
        return asks(who, new Offer(world.programId, whom).subject(), message);
    }

    private Handled asks(UUID who, String subject, String message) {
        return world.clicks
                .act(RequestVerbs.ASK, subject, who, Surface.SLACK, message)
                .orElseThrow();
    }
}
