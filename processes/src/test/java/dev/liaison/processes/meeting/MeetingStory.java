package dev.liaison.processes.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.meeting.EventStanding;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingFact;
import dev.liaison.domain.meeting.MeetingLine;
import dev.liaison.domain.meeting.MeetingSlot;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.NewMeeting;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.domain.meeting.SlotChoice;
import dev.liaison.domain.meeting.SlotStanding;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A mentee has proposed three times to her mentor. Tells what happens next, and keeps who was told what as a trace. */
final class MeetingStory {
    static final Instant FIRST = World.START.plus(Duration.ofHours(48));
    static final Instant SECOND = FIRST.plus(Duration.ofHours(24));
    static final Instant THIRD = FIRST.plus(Duration.ofHours(48));

    final World world;
    final UUID meetingId;
    final Running process;
    private final List<String> told = new ArrayList<>();

    MeetingStory(World world) {
        this(world, FIRST, SECOND, THIRD);
    }

    MeetingStory(World world, Instant... times) {
        this.world = world;
        world.connections.add(new MentoringConnection(
                UUID.randomUUID(),
                world.organizationId,
                world.programId,
                world.mentor,
                world.mentee,
                null,
                World.START,
                null));
        var wanted = new NewMeeting(
                world.programId,
                world.mentee,
                List.of(world.mentee, world.mentor),
                "First steps",
                "I would like to talk about my plan.",
                Duration.ofMinutes(30),
                "",
                true,
                proposed(times));
        meetingId =
                world.meetingScheduling.propose(wanted, Surface.WEB).meetingId().orElseThrow();
        process = Running.of(world, MeetingSchedulingProcess.key(meetingId));
    }

    static List<ProposedTime> proposed(Instant... times) {
        return Arrays.stream(times)
                .map(time -> new ProposedTime(time, Set.of()))
                .toList();
    }

    Meeting meeting() {
        return world.meetings.get(meetingId);
    }

    List<MeetingFact> facts() {
        return world.meetingHistory.of(meetingId).stream()
                .map(MeetingLine::what)
                .toList();
    }

    /** Everybody who is to be told now is told in chat: {@code <notice> <first name>}, in no order among themselves. */
    MeetingStory everybodyIsTold() {
        var calls = process.calls();
        calls.stream()
                .map(task -> {
                    assertThat(task.getTopicName()).isEqualTo(Topics.DELIVERY_TELL_IN_CHAT);
                    return said(task.getExecutionId());
                })
                .sorted()
                .forEach(told::add);
        calls.forEach(task -> process.complete(task.getId()));
        return this;
    }

    private String said(String execution) {
        var given = world.engine.getRuntimeService().getVariables(execution);
        assertThat(given.get(Variables.SUBJECT)).isEqualTo("meeting:" + meetingId);
        var person = world.people.get(UUID.fromString((String) given.get(Variables.RECIPIENT_ID)));
        return given.get(Variables.NOTICE) + " " + person.firstName();
    }

    void toldSoFar(String... notices) {
        assertThat(told).containsExactly(notices);
    }

    /** The asked one has the message, the cards show it, and an answer is awaited. */
    MeetingStory asked() {
        process.waitsAt("gateway_whatComesFirst", "task_ask", "task_showAsking");
        cards("task_showAsking");
        everybodyIsTold();
        process.waitsAt("gateway_whatComesFirst", "event_timeToRemind");
        return this;
    }

    void cards(String activity) {
        process.done(activity, Topics.CHAT_REFRESH_CARDS);
    }

    MeetingSlot slot(Instant start) {
        return world.meetingSlots.of(meetingId, meeting().round()).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst()
                .orElseThrow();
    }

    Handled picks(UUID person, Instant start) {
        return clicks(
                MeetingVerbs.PICK_SLOT, new SlotChoice(meetingId, slot(start).id()).subject(), person, "");
    }

    Handled clicks(String verb, UUID person) {
        return clicks(verb, meetingId.toString(), person, "");
    }

    Handled clicks(String verb, UUID person, String text) {
        return clicks(verb, meetingId.toString(), person, text);
    }

    private Handled clicks(String verb, String subject, UUID person, String text) {
        var handled = world.clicks.act(verb, subject, person, Surface.SLACK, text);
        world.runDueJobs();
        return handled.orElseThrow();
    }

    MeetingStory undoIsOver() {
        process.waitsAt("gateway_secondThoughts");
        world.clock.pass(World.UNDO);
        world.runDueJobs();
        return this;
    }

    MeetingStory calendarsSay(SlotStanding standing) {
        process.waitsAt("task_checkCalendars");
        process.done(
                "task_checkCalendars", Topics.CALENDAR_CHECK_SLOT, Map.of(Variables.SLOT_STANDING, standing.name()));
        return this;
    }

    MeetingStory placed() {
        process.waitsAt("task_placeEvent");
        process.done("task_placeEvent", Topics.CALENDAR_PLACE_EVENT);
        return invited();
    }

    MeetingStory invited() {
        process.waitsAt("task_sendInvitations");
        process.done("task_sendInvitations", Topics.MAIL_SEND_INVITATIONS);
        return this;
    }

    /** From the choice to the appointment, all going well. */
    MeetingStory booked(UUID picker, Instant start) {
        picks(picker, start);
        return undoIsOver().calendarsSay(SlotStanding.FREE).placed();
    }

    /** The first branch of the appointment goes through, without a link for an online meeting. */
    MeetingStory everybodyKnows(String waiting) {
        process.waitsAt("task_updateCards", waiting);
        cards("task_updateCards");
        everybodyIsTold();
        process.waitsAt("task_fetchLink", waiting);
        process.refused("task_fetchLink", Topics.CALENDAR_FETCH_LINK, Outcomes.CALENDAR_LINK_MISSING);
        cards("task_showLink");
        process.waitsAt(waiting);
        return this;
    }

    void at(Instant instant) {
        world.clock.moveTo(instant);
        world.runDueJobs();
    }

    MeetingStory calendarShows(EventStanding standing) {
        process.waitsAt("task_lookAtEvent");
        process.done(
                "task_lookAtEvent", Topics.CALENDAR_LOOK_AT_EVENT, Map.of(Variables.EVENT_STANDING, standing.name()));
        return this;
    }
}
