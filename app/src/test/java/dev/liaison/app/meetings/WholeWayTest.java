package dev.liaison.app.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.meeting.MeetingVerbs;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WholeWayTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final Pattern LINK = Pattern.compile("/m/[\\w-]+");

    private final TwoPeople two = new TwoPeople();

    @Test
    @Tag("F1")
    @Tag("F3")
    @Tag("D6")
    @Tag("D12")
    void a_time_picked_in_slack_stands_in_both_google_calendars_and_is_gone_after_a_cancellation() {
        two.connectAt("google").customer.inSlack(two.mia, two.tom).connected();
        var at = two.scheduling.at(TUESDAY, "09:30");
        var id = two.tomProposes(at);
        var card = two.customer.message(two.mia, "Tom asks you for a time");
        two.customer.clicks(two.mia, card, "Take this time", 3);
        var meeting = two.booked(id);
        assertThat(meeting.bookedFor()).isEqualTo(at);
        assertThat(meeting.joinLink()).as("Meet").isNotNull();
        for (var person : List.of(two.mia, two.tom)) {
            assertThat(two.events("google", person)).singleElement().satisfies(event -> assertThat(event.toString())
                    .contains("First steps"));
            two.customer.message(person, "Join online");
        }
        Await.that("the first card offers no time any more", () -> two.customer.messages(two.mia).stream()
                .noneMatch(message -> message.toString().contains("Take this time")));
        two.presses(two.tom, id, MeetingVerbs.CANCEL + " " + id, "I am ill.");
        Await.that(
                "no calendar has it",
                () -> two.events("google", two.mia).isEmpty()
                        && two.events("google", two.tom).isEmpty());
        two.customer.message(two.mia, "I am ill.");
        Await.that("no card offers anything", () -> two.customer.messages(two.mia).stream()
                .noneMatch(message -> message.toString().contains("Cancel the meeting")));
    }

    @Test
    @Tag("D14")
    @Tag("G5")
    void without_chat_and_calendars_mail_does_it_all() {
        two.scheduling.diaries().connect(two.mia);
        two.scheduling.diaries().connect(two.tom);
        var id = two.tomProposes(two.scheduling.at(TUESDAY, "11:00"));
        var mail = two.customer.mail(two.mia, "Tom asks you for a time");
        var link = link(mail.toString());
        var stranger = new Visitor(LIAISON.url());
        assertThat(stranger.get(link).body()).contains("Take this time");
        assertThat(TwoPeople.meeting(id).pick()).as("looking changes nothing").isNull();
        var press = Pattern.compile("value=\"(meeting.pickSlot [^\"]+)\"")
                .matcher(stranger.get(link).body());
        assertThat(press.find()).isTrue();
        stranger.post(link, Map.of("press", press.group(1)));
        assertThat(stranger.get(link).body()).contains("Take it back");
        two.booked(id);
        assertThat(stranger.get(link).body())
                .as("a used link offers nothing")
                .doesNotContain("Cancel the meeting", "<button");
        for (var person : List.of(two.mia, two.tom)) {
            var invitation = two.customer.mail(person, "First steps: Tue");
            assertThat(invitation.toString()).contains("text/calendar", "REQUEST", id + "@liaison");
        }
        stranger.post(link, Map.of("press", MeetingVerbs.UNDO_PICK + " " + id));
        stranger.post(link, Map.of("press", MeetingVerbs.CANCEL + " " + id));
        assertThat(TwoPeople.meeting(id).open()).as("the link was used").isTrue();
        two.presses(two.mia, id, MeetingVerbs.CANCEL + " " + id, "");
        assertThat(two.customer.mail(two.tom, "Cancelled: First steps").toString())
                .contains("CANCEL");
    }

    private static String link(String mail) {
        var found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    @Tag("D15")
    void nobody_else_sees_or_answers_it_and_a_forged_press_changes_nothing() {
        two.scheduling.diaries().connect(two.mia);
        two.scheduling.diaries().connect(two.tom);
        var id = two.tomProposes(two.scheduling.at(TUESDAY, "13:00"));
        var other = new TwoPeople();
        assertThat(TwoPeople.visitor(other.mia).get("/meetings/" + id).statusCode())
                .isEqualTo(404);
        assertThat(TwoPeople.visitor(other.mia)
                        .post("/meetings/" + id, Map.of("press", MeetingVerbs.CANCEL + " " + id))
                        .statusCode())
                .isEqualTo(404);
        other.scheduling.diaries().connect(other.mia);
        other.scheduling.diaries().connect(other.tom);
        var theirs = other.tomProposes(other.scheduling.at(TUESDAY, "13:00"));
        var page = other.presses(other.mia, theirs, MeetingVerbs.CANCEL + " " + id, "");
        assertThat(page).contains("not yours to answer");
        assertThat(other.presses(other.tom, theirs, MeetingVerbs.DECLINE + " " + theirs, ""))
                .as("who proposed it is not asked")
                .contains("Nobody is asking you");
        assertThat(TwoPeople.meeting(id).open()).isTrue();
        assertThat(TwoPeople.meeting(theirs).open()).isTrue();
    }

    @Test
    @Tag("E9")
    void an_unknown_time_is_proposed_only_by_who_says_so() {
        two.scheduling.diaries().connect(two.tom);
        var at = two.scheduling.at(TUESDAY, "14:00");
        var form = new HashMap<>(Map.of(
                "with", two.mia.id().toString(),
                "week", two.scheduling.week(),
                "duration", "30",
                "slot", at.toString(),
                "title", "First steps"));
        var visitor = TwoPeople.visitor(two.tom);
        var refused = visitor.post("/meetings", form);
        assertThat(path(refused)).isEqualTo("/availability");
        form.put("anyway", "true");
        var proposed = path(visitor.post("/meetings", form));
        assertThat(proposed).startsWith("/meetings/");
        assertThat(TwoPeople.visitor(two.mia).get(proposed).body()).contains("we can\u2019t read your calendar");
    }

    private static String path(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }
}
