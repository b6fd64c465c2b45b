package dev.liaison.app.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.LiaisonProcess;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code kill -9} while a calendar is being written: what was done and not yet noted is not done twice. */
@Tag("F6")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledWhileBookingTest {
    private static final Pattern PICK = Pattern.compile("value=\"(meeting.pickSlot [^\"]+)\"");
    private static final Instant AT = LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .plusDays(1)
            .atTime(LocalTime.of(10, 30))
            .toInstant(ZoneOffset.UTC);

    private static World world;
    private static Process app;
    private static String meeting = "";

    @BeforeAll
    static void start() {
        world = new World();
        app = world.liaison.app(settings(world.people()));
        var organization = world.liaison
                .sql()
                .sql("select id from app.organizations")
                .query(UUID.class)
                .single();
        world.signedInSupport()
                .post(
                        "/support/organizations/" + organization + "/features/SCHEDULING_ASSISTANT",
                        Map.of("on", "true", "reason", "yes"));
        world.liaison
                .sql()
                .sql("insert into app.mentoring_connections (id, organization_id, program_id, mentor_id, mentee_id,"
                        + " started_at) select gen_random_uuid(), p.organization_id, p.id, m.id, t.id, now()"
                        + " from app.programs p, app.people m, app.people t where m.email = 'mia@acme.example'"
                        + " and t.email = 'tom@acme.example'")
                .update();
        List.of("mia", "tom").forEach(KilledWhileBookingTest::connectCalendar);
    }

    private static String[] settings(String... more) {
        var google = world.sandbox.url() + "/google/";
        world.sandbox.world(
                """
                {"google":{"clients":[{"client_id":"google-client","client_secret":"google-secret","name":"Liaison",
                "redirect_uris":["%s/connect/google/callback"]}]},"calendars":[
                {"provider":"google","email":"mia@acme.example"},{"provider":"google","email":"tom@acme.example"}]}"""
                        .formatted(world.liaison.url()));
        var all = new ArrayList<>(List.of(
                "--liaison.meetings.undo=1s",
                "--liaison.google.client-id=google-client",
                "--liaison.google.client-secret=google-secret",
                "--liaison.google.authorize-url=" + google + "o/oauth2/v2/auth",
                "--liaison.google.token-url=" + google + "token",
                "--liaison.google.revoke-url=" + google + "revoke",
                "--liaison.google.api-url=" + google));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void connectCalendar(String name) {
        var visitor = world.signedIn(name);
        Await.that("scheduling is on", () -> visitor.get("/settings/calendar").statusCode() == 200);
        var consent = visitor.post("/connect/calendar/google/start", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = world.sandbox.decide(URI.create(consent), "decision=allow&account=" + name + "@acme.example");
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());
        Await.that(
                "the calendar of " + name + " was read",
                () -> visitor.get("/settings/calendar").body().contains("Your Google calendar is connected"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void an_event_that_was_placed_when_it_was_killed_is_found_and_not_placed_again() {
        var tom = world.signedIn("tom");
        var mia = world.liaison
                .sql()
                .sql("select id from app.people where email = 'mia@acme.example'")
                .query(UUID.class)
                .single();
        var proposed = tom.post(
                "/meetings",
                Map.of("with", mia.toString(), "duration", "30", "slot", AT.toString(), "title", "First steps"));
        meeting = URI.create(proposed.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(meeting).startsWith("/meetings/");
        var page = world.signedIn("mia");
        var press = PICK.matcher(page.get(meeting).body());
        assertThat(press.find()).isTrue();
        slow("google.events.insert");
        page.post(meeting, Map.of("press", press.group(1)));
        Await.that(
                "the event is there",
                LiaisonProcess.PATIENCE,
                () -> events("tom").size() == 1);
        killAndStart();

        Await.that("it is booked", LiaisonProcess.PATIENCE, () -> booked() == 1);
        for (var name : List.of("mia", "tom")) {
            assertThat(events(name)).hasSize(1);
            assertThat(world.signedIn(name).get(meeting).body()).contains("10:30\u201311:00");
        }
    }

    @Test
    @Order(2)
    void a_cancellation_goes_on_where_it_was_killed() {
        slow("google.events.delete");
        world.signedIn("mia").post(meeting, Map.of("press", "meeting.cancel " + id(), "reason", "I am ill."));
        Await.that("it is being taken out", LiaisonProcess.PATIENCE, () -> world.calls("google.events.delete") > 0);
        killAndStart();

        Await.that(
                "no calendar has it",
                LiaisonProcess.PATIENCE,
                () -> events("mia").isEmpty() && events("tom").isEmpty());
        Await.that("it is over", LiaisonProcess.PATIENCE, () -> running() == 0);
        assertThat(world.signedIn("tom").get(meeting).body()).contains("is cancelled", "I am ill.");
    }

    private static void slow(String call) {
        world.sandbox.fault("{\"method\":\"" + call + "\",\"kind\":\"slow\",\"millis\":6000,\"times\":1}");
    }

    private static void killAndStart() {
        LiaisonProcess.kill(app);
        world.sandbox.delete("/_control/faults");
        app = world.liaison.app(settings());
    }

    private static String id() {
        return meeting.substring("/meetings/".length());
    }

    private static long booked() {
        return world.count(
                "select count(*) from app.meetings where id = ?::uuid and booked_for is not null and picked_slot is null",
                id());
    }

    private static long running() {
        return world.count("select count(*) from camunda.act_ru_execution where business_key_ = ?", "meeting:" + id());
    }

    private static List<JsonNode> events(String name) {
        var account = world.sandbox.get("/_control/calendar/accounts/google/" + name + "@acme.example");
        return StreamSupport.stream(account.get("events").spliterator(), false)
                .filter(event -> !event.path("cancelled").asBoolean())
                .toList();
    }
}
