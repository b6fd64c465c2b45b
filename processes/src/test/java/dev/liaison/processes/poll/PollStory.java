package dev.liaison.processes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.poll.Ballot;
import dev.liaison.domain.poll.NewPoll;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollChoice;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.PollVerbs;
import dev.liaison.domain.poll.Vote;
import dev.liaison.domain.program.Role;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor asks her circle of three when they can come; one of them is not needed. Keeps who was told what as a trace. */
final class PollStory {
    static final Instant FIRST = World.START.plus(Duration.ofDays(5));
    static final Instant SECOND = FIRST.plus(Duration.ofDays(1));
    static final Instant THIRD = FIRST.plus(Duration.ofDays(2));
    static final Instant DEADLINE = World.START.plus(Duration.ofDays(4));
    static final Duration LENGTH = Duration.ofMinutes(60);

    final World world;
    final UUID organizer;
    final UUID amara;
    final UUID berta;
    final UUID chen;
    UUID pollId;
    Running process;
    private final List<String> told = new ArrayList<>();

    PollStory(World world) {
        this.world = world;
        organizer = world.mentor;
        amara = world.mentee;
        berta = world.member("Berta Lind", Role.MENTEE);
        chen = world.member("Chen Wei", Role.MENTEE);
        for (var mentee : List.of(amara, berta, chen)) {
            world.connections.add(new MentoringConnection(
                    UUID.randomUUID(),
                    world.organizationId,
                    world.programId,
                    organizer,
                    mentee,
                    null,
                    World.START,
                    null));
        }
        world.features.save(
                new FeatureState(world.organizationId, Feature.GROUP_SCHEDULING, true, World.START, "support", ""));
        pollId = opens(null);
        process = Running.of(world, Poll.subject(pollId));
    }

    NewPoll wanted(@Nullable UUID previousId, Instant... times) {
        return new NewPoll(
                world.programId,
                organizer,
                Map.of(amara, true, berta, true, chen, false),
                "Spring circle",
                "Bring one question each.",
                LENGTH,
                "",
                true,
                3,
                DEADLINE.isAfter(world.clock.instant())
                        ? DEADLINE
                        : world.clock.instant().plus(Duration.ofDays(2)),
                Arrays.asList(times),
                previousId);
    }

    UUID opens(@Nullable UUID previousId) {
        return world.groupMeetingPoll
                .open(wanted(previousId, FIRST, SECOND, THIRD), Surface.WEB)
                .pollId()
                .orElseThrow();
    }

    Poll poll() {
        return world.polls.get(pollId);
    }

    PollOption option(Instant start) {
        return poll().options().stream()
                .filter(it -> it.start().equals(start))
                .findFirst()
                .orElseThrow();
    }

    String choice(Instant start) {
        return new PollChoice(pollId, option(start).id()).subject();
    }

    /** Everybody who is to be told now is told in chat. */
    PollStory everybodyIsTold() {
        var calls = process.calls();
        calls.stream()
                .map(task -> {
                    assertThat(task.getTopicName()).isEqualTo(Topics.DELIVERY_TELL_IN_CHAT);
                    var given = world.engine.getRuntimeService().getVariables(task.getExecutionId());
                    assertThat(given.get(Variables.SUBJECT)).isEqualTo("poll:" + pollId);
                    var person = world.people.get(UUID.fromString((String) given.get(Variables.RECIPIENT_ID)));
                    return given.get(Variables.NOTICE) + " " + person.firstName();
                })
                .sorted()
                .forEach(told::add);
        calls.forEach(task -> process.complete(task.getId()));
        return this;
    }

    void toldSoFar(String... notices) {
        assertThat(told).containsExactly(notices);
    }

    /** Everybody but the organizer has the message. */
    PollStory asked() {
        process.waitsAt("task_askEverybody", "task_askEverybody", "task_askEverybody", "event_allAgree");
        everybodyIsTold();
        process.waitsAt("event_timeToRemind", "event_allAgree");
        return this;
    }

    Handled votes(UUID person, Vote first, Vote second, Vote third) {
        var votes = new HashMap<UUID, Vote>();
        votes.put(option(FIRST).id(), first);
        votes.put(option(SECOND).id(), second);
        votes.put(option(THIRD).id(), third);
        return clicks(PollVerbs.VOTE, pollId.toString(), person, new Ballot(votes).text());
    }

    Handled clicks(String verb, String subject, UUID person, String text) {
        var handled = world.clicks.act(verb, subject, person, Surface.SLACK, text);
        world.runDueJobs();
        return handled.orElseThrow();
    }

    PollStory at(Instant instant) {
        world.clock.moveTo(instant);
        world.runDueJobs();
        return this;
    }

    /** The meeting that came of it has begun to be booked for that time. */
    UUID meetingAt(Instant start) {
        var meetingId = java.util.Objects.requireNonNull(poll().meetingId());
        var meeting = world.meetings.get(meetingId);
        assertThat(meeting.picked().orElseThrow().start()).isEqualTo(start);
        Running.of(world, "meeting:" + meetingId).waitsAt("task_checkCalendars");
        return meetingId;
    }
}
