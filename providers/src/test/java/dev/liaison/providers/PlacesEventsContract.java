package dev.liaison.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.domain.calendar.CalendarProvider;
import dev.liaison.domain.calendar.EventDraft;
import dev.liaison.domain.calendar.EventRef;
import dev.liaison.domain.calendar.PlacesEvents;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.outside.AccessLost;
import dev.liaison.domain.outside.Throttled;
import dev.liaison.domain.outside.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every calendar does through which meetings are placed, over its own wire against the sandbox. */
@Tag("F3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlacesEventsContract {
    private static final String GUEST = "guest@elsewhere.test";
    private static final Window TUESDAY = window("2027-06-08T09:00:00Z", "2027-06-08T10:00:00Z");
    private static final Window FRIDAY = window("2027-06-11T14:15:00Z", "2027-06-11T15:00:00Z");
    private static final String CANARY = "canary-51ab";

    private SandboxProcess sandbox;
    private CalendarWorld world;

    /** The provider and its world in that sandbox. */
    protected abstract CalendarWorld world(SandboxProcess sandbox);

    @BeforeAll
    void start() {
        sandbox = SandboxProcess.start();
        world = world(sandbox);
    }

    @AfterAll
    void stop() {
        if (sandbox != null) {
            world.close();
            sandbox.close();
        }
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    /** For what only one provider has. */
    protected final CalendarWorld world() {
        return world;
    }

    protected final SandboxProcess sandbox() {
        return sandbox;
    }

    /** A first meeting of Ada, Bob and somebody of another company. */
    protected static EventDraft draft() {
        return draft(TUESDAY, "First talk");
    }

    protected static EventDraft draft(Window when, String title) {
        return draft(new UUID(7, 7), 0, when, title, "Bring a question.", "Room 1", false);
    }

    private static EventDraft draft(
            UUID id, int sequence, Window when, String title, String text, String place, boolean online) {
        var attendees = List.of(
                new EventDraft.Attendee("Ada", CalendarWorld.ADA),
                new EventDraft.Attendee("Bob, B. \"the\" Builder", CalendarWorld.BOB),
                new EventDraft.Attendee("Günther Gast", GUEST));
        return new EventDraft(id, "m-1@liaison.example", sequence, title, text, when, attendees, place, online);
    }

    protected static EventDraft online() {
        return draft(new UUID(7, 8), 0, TUESDAY, "Online", "", "", true);
    }

    @Test
    void what_was_connected_with_every_right_may_place_meetings() {
        assertThat(places().mayPlace(world.own())).isTrue();
    }

    @Test
    void a_meeting_stands_in_the_calendar_and_can_be_looked_at() {
        var event = place(draft());
        assertThat(events()).hasSize(1);
        assertThat(events().get(0).path("title").asText()).isEqualTo("First talk");
        assertThat(events().get(0).path("location").asText()).isEqualTo("Room 1");
        assertThat(look(event)).isEqualTo(TUESDAY);
        assertThat(places().look(world.own(), event).orElseThrow().joinLink()).isEmpty();
    }

    @Test
    void placing_twice_is_one_event_and_one_invitation() {
        var first = place(draft());
        assertThat(place(draft())).isEqualTo(first);
        assertThat(events()).hasSize(1);
        assertThat(mails()).hasSize(places().invites() ? 1 : 0);
    }

    @Test
    void other_placings_are_other_events() {
        var other = new EventDraft(
                new UUID(1, 2), "m-2@liaison.example", 0, "Second", "", FRIDAY, draft().attendees(), "", false);
        assertThat(place(other)).isNotEqualTo(place(draft()));
        assertThat(events()).hasSize(2);
    }

    @Test
    void everybody_is_invited_where_the_provider_invites_and_nobody_where_it_does_not() {
        place(draft());
        if (!places().invites()) {
            assertThat(mails()).isEmpty();
            assertThat(events().get(0).path("attendees")).isEmpty();
            return;
        }
        assertThat(mails()).hasSize(1);
        assertThat(invitation(0)).contains("METHOD:REQUEST", "DTSTART:20270608T090000Z", "SUMMARY:First talk");
        assertThat(events().get(0).path("attendees").findValuesAsText("email")).contains(CalendarWorld.BOB, GUEST);
        assertThat(sandbox.get(account(CalendarWorld.BOB)).path("events")).hasSize(1);
    }

    @Test
    void a_change_is_the_same_event_at_its_new_time_and_everybody_is_told() {
        var event = place(draft());
        var changed = places().change(
                        world.own(), event, draft(new UUID(7, 7), 1, FRIDAY, "Later", "", "Room 2", false))
                .orElseThrow();
        assertThat(events()).hasSize(1);
        assertThat(events().get(0).path("title").asText()).isEqualTo("Later");
        assertThat(events().get(0).path("location").asText()).isEqualTo("Room 2");
        assertThat(look(changed.event())).isEqualTo(FRIDAY);
        if (places().invites()) {
            assertThat(mails()).hasSize(2);
            assertThat(invitation(1)).contains("METHOD:REQUEST", "DTSTART:20270611T141500Z", "SEQUENCE:1");
            assertThat(uid(invitation(1))).isEqualTo(uid(invitation(0)));
        }
    }

    @Test
    void a_meeting_that_is_called_off_is_gone_and_everybody_is_told_and_once_more_does_no_harm() {
        var event = place(draft());
        places().cancel(world.own(), event, "");
        assertThat(events()).isEmpty();
        assertThat(places().look(world.own(), event)).isEmpty();
        assertThat(places().change(world.own(), event, draft())).isEmpty();
        assertThatCode(() -> places().cancel(world.own(), event, "")).doesNotThrowAnyException();
        assertThat(mails()).hasSize(places().invites() ? 2 : 0);
        if (places().invites()) {
            assertThat(invitation(1)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        }
    }

    @Test
    void why_it_is_called_off_is_told_where_the_provider_tells_it() {
        var event = place(draft());
        places().cancel(world.own(), event, "I am ill <today> & tomorrow.");
        assertThat(events()).isEmpty();
        if (world.tellsWhy()) {
            assertThat(mails().get(1).path("text").asText()).contains("I am ill <today> & tomorrow.");
        }
    }

    @Test
    void what_its_owner_deleted_is_seen_as_gone_and_can_be_placed_again() {
        var event = place(draft());
        sandbox.delete(account(CalendarWorld.ADA) + "/events/" + id());
        assertThat(places().look(world.own(), event)).isEmpty();
        assertThat(places().change(world.own(), event, draft())).isEmpty();
        var again = place(draft());
        assertThat(events()).hasSize(1);
        assertThat(look(again)).isEqualTo(TUESDAY);
        assertThat(place(draft())).isEqualTo(again);
        assertThat(events()).hasSize(1);
    }

    @Test
    void what_its_owner_moved_is_seen_at_its_new_time_and_is_not_placed_twice() {
        var event = place(draft());
        sandbox.send(
                "PATCH",
                account(CalendarWorld.ADA) + "/events/" + id(),
                "{\"start\":\"2027-06-11T14:15\",\"end\":\"2027-06-11T15:00\",\"zone\":\"UTC\"}");
        assertThat(look(event)).isEqualTo(FRIDAY);
        assertThat(place(draft())).isEqualTo(event);
        assertThat(events()).hasSize(1);
        assertThat(look(event)).isEqualTo(FRIDAY);
    }

    @Test
    void letters_signs_and_lines_of_all_kinds_arrive_as_they_were_written() {
        var title = "Ünïcode; 漢字, 👩‍🏫 & <b>\"quoted\"</b> \\ " + "långt ".repeat(30) + "end";
        var text = "Line one, with; signs \\ and <tags> & more\n\nLine three: ąćę 🎉";
        place(draft(new UUID(7, 9), 0, TUESDAY, title, text, "Raum 3; 2. OG, links \\ rechts", false));
        var event = events().get(0);
        assertThat(event.path("title").asText()).isEqualTo(title);
        assertThat(event.path("description").asText()).isEqualTo(text);
        assertThat(event.path("location").asText()).isEqualTo("Raum 3; 2. OG, links \\ rechts");
    }

    @Test
    void a_title_that_is_too_long_is_cut_and_not_refused() {
        var title = "é🎉".repeat(1000);
        place(draft(TUESDAY, title));
        var kept = events().get(0).path("title").asText();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(250);
        assertThat(title).startsWith(kept);
        assertThat(Character.isHighSurrogate(kept.charAt(kept.length() - 1))).isFalse();
    }

    @Test
    @Tag("F5")
    void an_online_meeting_has_a_link_where_the_provider_makes_one() {
        var placed = places().place(world.own(), online());
        assertThat(placed.joinLink().isPresent()).isEqualTo(world.makesLinks());
        var seen = places().look(world.own(), placed.event()).orElseThrow();
        assertThat(seen.joinLink()).isEqualTo(placed.joinLink());
    }

    @Test
    @Tag("F5")
    void a_change_keeps_the_link() {
        var placed = places().place(world.own(), online());
        var changed = places().change(
                        world.own(), placed.event(), draft(new UUID(7, 8), 1, FRIDAY, "Online", "", "", true))
                .orElseThrow();
        assertThat(changed.joinLink()).isEqualTo(placed.joinLink());
    }

    @Test
    @Tag("A12")
    void access_that_was_taken_away_is_lost() {
        var event = place(draft());
        world.revokeAccess();
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> places().place(world.own(), draft()),
                () -> places().change(world.own(), event, draft()),
                () -> places().look(world.own(), event),
                () -> places().cancel(world.own(), event, ""))) {
            assertThat(catchThrowableOfType(AccessLost.class, call).installationId())
                    .isEqualTo(world.own().id());
        }
    }

    @Test
    @Tag("G4")
    void too_many_calls_mean_wait_and_nothing_is_done() {
        var throttle = "\"kind\":\"http\",\"status\":429,\"retry_after\":7";
        fault(world.placeCall(), throttle);
        assertWait(() -> places().place(world.own(), draft()));
        assertThat(events()).isEmpty();
        var event = place(draft());
        fault(world.changeCall(), throttle);
        assertWait(() -> places().change(world.own(), event, draft(FRIDAY, "Later")));
        fault(world.lookCall(), throttle);
        assertWait(() -> places().look(world.own(), event));
        fault(world.cancelCall(), throttle);
        assertWait(() -> places().cancel(world.own(), event, ""));
        assertThat(look(event)).isEqualTo(TUESDAY);
    }

    private static void assertWait(ThrowingCallable call) {
        assertThat(catchThrowableOfType(Throttled.class, call).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"http\",\"status\":500",
                "\"kind\":\"http\",\"status\":503",
                "\"kind\":\"reset_before\"",
                "\"kind\":\"reset_after\"",
                "\"kind\":\"malformed\"",
                "\"kind\":\"slow\",\"millis\":900"
            })
    @Tag("F6")
    void whatever_happens_to_an_answer_a_repeat_leaves_one_event_and_one_invitation(String trouble) {
        fault(world.placeCall(), trouble);
        var first = catchThrowable(() -> ((PlacesEvents) world.impatient()).place(world.own(), draft()));
        if (first != null) {
            assertThat(first).isInstanceOf(Unreachable.class);
        }
        if (trouble.contains("slow")) {
            // done late, or never arrived
            Poll.until(() ->
                    events().size() == 1 || !sandbox.get("/_control/faults").isEmpty());
            sandbox.delete("/_control/faults");
        }
        var event = place(draft());
        assertThat(events()).hasSize(1);
        assertThat(mails()).hasSize(places().invites() ? 1 : 0);

        fault(world.changeCall(), trouble);
        catchUnreachable(() -> places().change(world.own(), event, draft(FRIDAY, "Later")));
        assertThat(places().change(world.own(), event, draft(FRIDAY, "Later"))).isPresent();
        assertThat(look(event)).isEqualTo(FRIDAY);

        fault(world.cancelCall(), trouble);
        catchUnreachable(() -> places().cancel(world.own(), event, ""));
        places().cancel(world.own(), event, "");
        assertThat(events()).isEmpty();
    }

    private static void catchUnreachable(ThrowingCallable call) {
        var thrown = catchThrowable(call);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"http\",\"status\":500",
                "\"kind\":\"http\",\"status\":503",
                "\"kind\":\"reset_before\"",
                "\"kind\":\"reset_after\"",
                "\"kind\":\"malformed\"",
                "\"kind\":\"slow\",\"millis\":4000"
            })
    @Tag("E9")
    void an_event_that_can_not_be_looked_at_is_unreachable_and_never_gone(String trouble) {
        var event = place(draft());
        fault(world.lookCall(), trouble);
        assertThat(catchThrowable(() -> ((PlacesEvents) world.impatient()).look(world.own(), event)))
                .isInstanceOf(Unreachable.class);
        assertThat(look(event)).isEqualTo(TUESDAY);
    }

    @Test
    @Tag("E6")
    void what_a_meeting_is_about_is_in_no_log_and_no_failure() {
        var draft = draft(TUESDAY, CANARY);
        try (var log = new LogCapture()) {
            var event = place(draft);
            places().look(world.own(), event);
            for (var call : List.of(world.placeCall(), world.lookCall())) {
                fault(call, "\"kind\":\"http\",\"status\":500");
                var failure = catchThrowable(() -> {
                    places().place(world.own(), draft(TUESDAY, CANARY));
                    places().look(world.own(), event);
                });
                for (Throwable at = failure; at != null; at = at.getCause()) {
                    assertThat(at.toString()).doesNotContain(CANARY);
                }
            }
            assertThat(draft.toString()).doesNotContain(CANARY);
            assertThat(log.text()).isNotEmpty().doesNotContain(CANARY).doesNotContain(world.secrets());
        }
    }

    protected final PlacesEvents places() {
        CalendarProvider provider = world.provider();
        assertThat(provider).isInstanceOf(PlacesEvents.class);
        return (PlacesEvents) provider;
    }

    private EventRef place(EventDraft draft) {
        return places().place(world.own(), draft).event();
    }

    private Window look(EventRef event) {
        return places().look(world.own(), event).orElseThrow().when();
    }

    private void fault(String call, String fields) {
        sandbox.fault("{\"method\":\"" + call + "\"," + fields + "}");
    }

    protected final List<JsonNode> events() {
        return list(sandbox.get(account(CalendarWorld.ADA)).path("events"));
    }

    private String id() {
        return events().get(0).path("id").asText();
    }

    private String account(String address) {
        return "/_control/calendar/accounts/" + world.key() + "/" + address;
    }

    /** What the guest of another company got, the oldest first. */
    private List<JsonNode> mails() {
        return list(sandbox.get("/_control/mail?to=" + GUEST)).stream()
                .sorted((one, other) ->
                        Long.compare(one.path("id").asLong(), other.path("id").asLong()))
                .toList();
    }

    private String invitation(int mail) {
        return list(mails().get(mail).path("parts")).stream()
                .filter(it -> it.path("content_type").asText().startsWith("text/calendar"))
                .map(it -> it.path("text").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String uid(String invitation) {
        return invitation
                .lines()
                .filter(it -> it.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to));
    }
}
