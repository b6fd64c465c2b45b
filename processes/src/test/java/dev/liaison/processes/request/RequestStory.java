package dev.liaison.processes.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.bpmn.Outcomes;
import dev.liaison.bpmn.Properties;
import dev.liaison.bpmn.Topics;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.request.Ending;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.Running;
import dev.liaison.processes.World;
import dev.liaison.processes.clicks.Handled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A mentee has asked a mentor. Tells what happens next, and keeps what was sent to whom as a trace. */
final class RequestStory {
    final World world;
    final UUID requestId;
    final Running process;
    private final Instant sentAt;
    private final List<String> sent = new ArrayList<>();

    RequestStory(World world) {
        this(world, world.mentor);
    }

    RequestStory(World world, UUID mentor) {
        this.world = world;
        this.sentAt = world.clock.instant();
        var wanted = new NewRequest(world.programId, world.mentee, mentor, "Would you guide me?");
        this.requestId =
                world.mentoringRequest.send(wanted, Surface.WEB).requestId().orElseThrow();
        this.process = Running.of(world, MentoringRequestProcess.key(requestId));
    }

    /** The usual beginning: both got their first card in chat. */
    RequestStory everybodyKnows() {
        waitsFor("task_askMentor", "task_confirmToMentee");
        chatTakes("task_confirmToMentee");
        chatTakes("task_askMentor");
        waitsFor("event_timeToRemind");
        return this;
    }

    /** Open, and beside the answer waits exactly this. */
    void waitsFor(String... beside) {
        var all = new ArrayList<>(List.of(beside));
        all.add("gateway_whatComesFirst");
        process.waitsAt(all.toArray(String[]::new));
    }

    void chatTakes(String task) {
        note(task, Topics.CHAT_POST_CARD);
        process.done(task, Topics.CHAT_POST_CARD);
    }

    /** No chat has them. */
    void chatHasNobody(String task) {
        process.refused(task, Topics.CHAT_POST_CARD, Outcomes.CHAT_RECIPIENT_GONE);
    }

    void mailTakes(String task) {
        note(task, Topics.MAIL_SEND_CARD);
        process.done(task, Topics.MAIL_SEND_CARD);
    }

    void mailRefuses(String task) {
        process.refused(task, Topics.MAIL_SEND_CARD, Outcomes.MAIL_UNDELIVERABLE);
    }

    void cardsAreRefreshed() {
        process.done("task_updateCards", Topics.CHAT_REFRESH_CARDS);
    }

    /** Everything after the answer goes well. */
    void menteeIsTold() {
        process.waitsAt("task_updateCards");
        cardsAreRefreshed();
        process.waitsAt("task_tellMentee");
        chatTakes("task_tellMentee");
    }

    private void note(String task, String topic) {
        var by = topic.substring(0, topic.indexOf('.'));
        sent.add(by + " " + process.given(task, topic).get(Properties.NOTICE));
    }

    void sentSoFar(String... cards) {
        assertThat(sent).containsExactly(cards);
    }

    void onDay(int day) {
        at(Duration.ofDays(day));
    }

    void justBeforeDay(int day) {
        at(Duration.ofDays(day).minusSeconds(1));
    }

    void at(Duration sinceSent) {
        world.clock.moveTo(sentAt.plus(sinceSent));
        world.runDueJobs();
    }

    /** And doesn't take it back. */
    Optional<Handled> mentorAccepts() {
        return andLetsItStand(clicks(RequestVerbs.ACCEPT, world.mentor, ""));
    }

    /** And doesn't take it back. */
    Optional<Handled> mentorDeclines(String reason) {
        return andLetsItStand(clicks(RequestVerbs.DECLINE, world.mentor, reason));
    }

    private Optional<Handled> andLetsItStand(Optional<Handled> handled) {
        world.clock.pass(World.UNDO);
        world.runDueJobs();
        return handled;
    }

    /** The mentor's answer is noted, and nobody has heard of it. */
    void waitsForSecondThoughts(String... beside) {
        var all = new ArrayList<>(List.of(beside));
        all.add("gateway_secondThoughts");
        process.waitsAt(all.toArray(String[]::new));
    }

    Optional<Handled> mentorTakesItBack() {
        return clicks(RequestVerbs.UNDO_ANSWER, world.mentor, "");
    }

    Optional<Handled> menteeWithdraws() {
        return clicks(RequestVerbs.WITHDRAW, world.mentee, "");
    }

    Optional<Handled> clicks(String verb, UUID person, String text) {
        var handled = world.clicks.act(verb, requestId.toString(), person, Surface.SLACK, text);
        world.runDueJobs();
        return handled;
    }

    Ending ending() {
        return world.requests.get(requestId).ended().orElseThrow();
    }

    boolean open() {
        return world.requests.get(requestId).open();
    }

    boolean connected() {
        return world.connections.exists(world.programId, world.mentor, world.mentee);
    }

    /** The admin's form of day ten. */
    void adminDecides(boolean endNow) {
        process.completedBy("priya@northwind.example", "task_helpRequestAlong", Map.of(Variables.END_NOW, endNow));
    }

    /** What the audit log says about this request: {@code actor action SURFACE}. */
    List<String> audited() {
        return world.audit().stream()
                .filter(line -> line.subject().equals(MentoringRequestProcess.key(requestId)))
                .map(line -> line.actor() + " " + line.action() + " " + line.surface())
                .toList();
    }
}
