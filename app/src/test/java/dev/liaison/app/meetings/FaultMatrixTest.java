package dev.liaison.app.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each call of booking and of cancelling fails once, in each way that it can: afterwards calendars and pages agree, and there is no
 * second event. All cases run beside each other, since each waits for another try.
 */
@Tag("F6")
class FaultMatrixTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern PICK = Pattern.compile("value=\"(meeting.pickSlot [^\"]+)\"");

    /** Another try comes ten seconds after a first one that failed. */
    private static final List<String> TROUBLES = List.of(
            "\"kind\":\"http\",\"status\":500",
            "\"kind\":\"http\",\"status\":429,\"retry_after\":1",
            "\"kind\":\"reset_before\"",
            "\"kind\":\"reset_after\"",
            "\"kind\":\"malformed\"",
            "\"kind\":\"slow\",\"millis\":9000");

    @ParameterizedTest
    @CsvSource({"google, google.events.insert", "microsoft, microsoft.events.create"})
    void whatever_fails_while_an_event_is_placed_all_agree_in_the_end(String provider, String call) {
        var cases = new LinkedHashMap<String, Agreement>();
        var ids = new ArrayList<UUID>();
        for (var trouble : TROUBLES) {
            var two = new TwoPeople().connectAt(provider);
            var id = two.tomProposes(two.scheduling.at(TUESDAY, "09:30"));
            fault(call, two.tom, trouble);
            two.presses(two.mia, id, pick(two, id), "");
            cases.put(trouble, new Agreement(two, id, provider));
            ids.add(id);
        }
        ids.forEach(FaultMatrixTest::booked);
        cases.forEach((what, agreement) -> agreement.holds(what));
        assertThat(LIAISON.sandbox().get("/_control/faults"))
                .as("each fault hit")
                .isEmpty();
    }

    /** A calendar that can't be read proves nothing: whoever picked the time is asked, and nothing is booked without a word. */
    @Test
    @Tag("E9")
    void whatever_fails_while_calendars_are_asked_once_more_nobody_is_booked_unasked() {
        var cases = new LinkedHashMap<UUID, TwoPeople>();
        for (var trouble : TROUBLES) {
            var two = new TwoPeople().connectAt("google");
            var id = two.tomProposes(two.scheduling.at(TUESDAY, "09:30"));
            fault("google.freebusy.query", two.tom, trouble);
            two.presses(two.mia, id, pick(two, id), "");
            cases.put(id, two);
        }
        cases.forEach((id, two) -> {
            var page = TwoPeople.visitor(two.mia);
            Await.that("somebody is asked", PATIENCE, () -> page.get("/meetings/" + id)
                    .body()
                    .contains("Book it anyway"));
            assertThat(two.events("google", two.tom)).isEmpty();
            two.presses(two.mia, id, MeetingVerbs.CONFIRM_UNKNOWN + " " + id, "");
        });
        cases.keySet().forEach(FaultMatrixTest::booked);
        cases.forEach((id, two) -> new Agreement(two, id, "google").holds("asking failed"));
    }

    private static void booked(UUID id) {
        Await.that(
                id + " is booked",
                PATIENCE,
                () -> TwoPeople.meeting(id).booked() && TwoPeople.meeting(id).pick() == null);
    }

    private static void fault(String call, Person account, String trouble) {
        LIAISON.sandbox()
                .fault("{\"method\":\"%s\",\"account\":\"%s\",\"times\":1,%s}"
                        .formatted(call, account.email(), trouble));
    }

    private static String pick(TwoPeople two, UUID id) {
        var found =
                PICK.matcher(TwoPeople.visitor(two.mia).get("/meetings/" + id).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({"google, google.events.delete", "microsoft, microsoft.events.cancel"})
    @Tag("F4")
    void whatever_fails_while_a_meeting_is_cancelled_it_is_in_no_calendar(String provider, String call) {
        var cases = new LinkedHashMap<String, Agreement>();
        var cancelled = new LinkedHashMap<String, TwoPeople>();
        for (var trouble : TROUBLES) {
            var two = new TwoPeople().connectAt(provider);
            var id = two.tomProposes(two.scheduling.at(TUESDAY, "09:30"));
            two.presses(two.mia, id, pick(two, id), "");
            booked(id);
            fault(call, two.tom, trouble);
            two.presses(two.mia, id, MeetingVerbs.CANCEL + " " + id, "");
            cases.put(trouble, new Agreement(two, id, provider));
            cancelled.put(trouble, two);
        }
        cancelled.forEach((trouble, two) -> Await.that(
                "no calendar has it after " + trouble,
                PATIENCE,
                () -> two.events(provider, two.mia).isEmpty()
                        && two.events(provider, two.tom).isEmpty()));
        cases.forEach((what, agreement) -> agreement.holds(what));
        assertThat(LIAISON.sandbox().get("/_control/faults"))
                .as("each fault hit")
                .isEmpty();
    }

    @Test
    @Tag("G5")
    void a_mail_server_that_hesitates_or_breaks_off_gets_no_invitation_twice() {
        var cases = new LinkedHashMap<String, TwoPeople>();
        var ids = new LinkedHashMap<String, UUID>();
        for (var trouble :
                List.of("\"smtp_code\":451", "\"smtp_code\":451,\"stage\":\"data\"", "\"stage\":\"drop_before\"")) {
            var two = new TwoPeople();
            two.scheduling.diaries().connect(two.mia);
            two.scheduling.diaries().connect(two.tom);
            var id = two.tomProposes(two.scheduling.at(WEDNESDAY, "11:00"));
            two.customer.mail(two.mia, "Tom asks you for a time");
            LIAISON.sandbox()
                    .post(
                            "/_control/mail/faults",
                            "{\"recipient\":\"%s\",\"times\":1,%s}".formatted(two.mia.email(), trouble));
            two.presses(two.mia, id, pick(two, id), "");
            cases.put(trouble, two);
            ids.put(trouble, id);
        }
        ids.values().forEach(FaultMatrixTest::booked);
        cases.forEach((trouble, two) -> Await.that(
                "both are invited after " + trouble,
                PATIENCE,
                () -> invitations(two, two.mia, ids) == 1 && invitations(two, two.tom, ids) == 1));
    }

    private static long invitations(TwoPeople two, Person person, Map<String, UUID> ids) {
        return two.customer.mails(person).stream()
                .map(JsonNode::toString)
                .filter(mail -> mail.contains("REQUEST")
                        && ids.values().stream().anyMatch(id -> mail.contains(id + "@liaison")))
                .count();
    }
}
