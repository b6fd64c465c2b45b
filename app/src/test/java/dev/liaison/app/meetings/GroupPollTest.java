package dev.liaison.app.meetings;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.poll.PollOutcome;
import dev.liaison.domain.poll.Polls;
import dev.liaison.domain.poll.Vote;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mia opens a poll for three; Tom is in Slack, Uma has only mail, and Vic is not needed. */
@Tag("F7")
@Tag("F8")
class GroupPollTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();

    private final Circle circle = new Circle();

    @Test
    @Tag("D10")
    void votes_in_slack_and_behind_a_mail_link_make_a_meeting() {
        circle.customer.inSlack(circle.mia, circle.tom).connected();
        circle.scheduling.diaries().write(circle.uma, circle.scheduling.busy(TUESDAY, "09:00", "10:00"));
        var id = circle.opened();
        circle.customer.clicks(
                circle.tom, circle.customer.message(circle.tom, "Mia asks when you can come"), "If need be", 2);
        Await.that(
                "Tom's vote counts", () -> Circle.said(id, circle.tom).equals(Map.of(circle.first, Vote.IF_NEED_BE)));
        Await.that("his card shows it", () -> circle.customer.messages(circle.tom).stream()
                .anyMatch(message -> message.toString().contains("You said if need be")));
        TwoPeople.visitor(circle.tom).post("/polls/" + id, Circle.ballot(id, Vote.NO, Vote.YES, Vote.NO));

        var link = circle.link(circle.uma, "Mia asks when you can come");
        var guest = circle.guest();
        assertThat(guest.get(link).body())
                .contains("Your calendar has something then.", "Your calendar is free then.", "Send my votes");
        assertThat(Circle.said(id, circle.uma))
                .as("what her calendar says is no vote")
                .isEmpty();
        guest.post(link, Circle.ballot(id, Vote.NO, Vote.YES, Vote.YES));
        assertThat(Circle.said(id, circle.uma)).containsEntry(circle.second, Vote.YES);

        Await.that("all who are needed agree", () -> Circle.poll(id).outcome() == PollOutcome.BOOKED);
        var meetingId = Objects.requireNonNull(Circle.poll(id).meetingId());
        Await.that(
                "it is booked",
                () -> LIAISON.bean(Meetings.class).get(meetingId).booked());
        var meeting = LIAISON.bean(Meetings.class).get(meetingId);
        assertThat(meeting.bookedFor()).isEqualTo(circle.second);
        for (var person : List.of(circle.tom, circle.uma, circle.vic)) {
            assertThat(circle.customer.mail(person, "Spring circle: Wed").toString())
                    .contains("text/calendar", meetingId + "@liaison");
        }
        assertThat(guest.get(link).body())
                .contains("A time was chosen", "Chosen")
                .doesNotContain("Send my votes");
        guest.post(link, Circle.ballot(id, Vote.NO, Vote.NO, Vote.NO));
        assertThat(Circle.said(id, circle.uma)).as("too late").containsEntry(circle.second, Vote.YES);
        assertThat(TwoPeople.visitor(circle.vic).get("/meetings/" + meetingId).body())
                .contains("Spring circle")
                .doesNotContain("Cancel the meeting", "Open a new poll");
        assertThat(TwoPeople.visitor(circle.mia).get("/meetings/" + meetingId).body())
                .contains("Cancel the meeting", "Open a new poll");
        assertThat(Circle.path(TwoPeople.visitor(circle.mia).get("/meetings/" + meetingId + "/times")))
                .isEqualTo("/availability");
        var other = circle.form(circle.first, circle.third);
        other.put("with", circle.tom.id() + "," + circle.uma.id());
        other.put("meeting", meetingId.toString());
        assertThat(TwoPeople.visitor(circle.mia).post("/polls", other).statusCode())
                .as("a poll of others can't move it")
                .isEqualTo(404);
        var again = circle.form(circle.first, circle.third);
        again.put("meeting", meetingId.toString());
        var round = Circle.path(TwoPeople.visitor(circle.mia).post("/polls", again));
        assertThat(TwoPeople.visitor(circle.tom).get(round).body()).contains("The round before", "All votes");
    }

    @Test
    @Tag("D15")
    void nobody_else_sees_it_and_only_the_organizer_chooses() {
        var id = circle.opened();
        var option = Circle.poll(id).options().get(0).id();
        var stranger = TwoPeople.visitor(new Customer().admin());
        assertThat(stranger.get("/polls/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/polls/" + id, Circle.ballot(id, Vote.YES)).statusCode())
                .isEqualTo(404);
        assertThat(circle.guest().get("/p/forged").statusCode()).isEqualTo(404);
        var vics = TwoPeople.visitor(circle.vic);
        vics.post("/polls/" + id, Map.of("press", "poll.pick " + id + "/" + option));
        assertThat(vics.get("/polls/" + id).body()).contains("Only who opened the poll can do that.");
        var mias = TwoPeople.visitor(circle.mia);
        mias.post("/polls/" + id, Map.of("press", "poll.pick " + UUID.randomUUID() + "/" + option));
        assertThat(Circle.poll(id).outcome()).isNull();
        assertThat(mias.get("/polls/" + id).body()).contains("Book this time", "Cancel the poll");
        assertThat(vics.get("/polls/" + id).body()).doesNotContain("Book this time", "Cancel the poll");
        mias.post("/polls/" + id, Map.of("press", "poll.cancel " + id));
        assertThat(Circle.poll(id).outcome()).isEqualTo(PollOutcome.CANCELLED);
        assertThat(circle.customer.mail(circle.vic, "the poll was cancelled").toString())
                .contains("Spring circle");
    }

    @Test
    @Tag("G1")
    void the_programs_admin_sees_what_was_sent_about_it_and_another_programs_does_not() {
        circle.opened();
        circle.customer.mail(circle.uma, "Mia asks when you can come");
        for (var customer : List.of(circle.customer, new Customer())) {
            var admin = customer.mentee("Pia");
            LIAISON.bean(Memberships.class).save(customer.program().id(), admin.id(), Role.PROGRAM_ADMIN, null);
            var page = TwoPeople.visitor(admin).get("/manage/deliveries").body();
            assertThat(page.contains("Poll asked")).isEqualTo(customer == circle.customer);
        }
    }

    @Test
    void an_invitee_suggests_a_time_within_meeting_hours() {
        var id = circle.opened();
        var visitor = TwoPeople.visitor(circle.vic);
        suggests(visitor, id, circle.scheduling.date(THURSDAY) + "T03:00");
        assertThat(visitor.get("/polls/" + id).body()).contains("outside meeting hours");
        suggests(visitor, id, "3000-01-01T10:00");
        assertThat(visitor.get("/polls/" + id).body()).contains("outside meeting hours");
        assertThat(Circle.poll(id).options()).hasSize(3);
        suggests(visitor, id, circle.scheduling.date(THURSDAY) + "T16:00");
        assertThat(visitor.get("/polls/" + id).body()).contains("Suggested by you");
        assertThat(Circle.poll(id).options()).hasSize(4);
    }

    private static void suggests(Visitor visitor, UUID id, String at) {
        visitor.post("/polls/" + id, Map.of("press", "poll.suggest", "at", at));
    }

    @Test
    void what_can_not_be_asked_is_said_on_the_page_and_what_was_typed_stays() {
        var visitor = TwoPeople.visitor(circle.mia);
        assertThat(visitor.get(circle.scheduling.page(circle.tom, circle.uma, circle.vic) + "&slot=" + circle.first
                                + "&slot=" + circle.second)
                        .body())
                .contains("Open the poll", "3 of 4 have a calendar that we can read.");
        for (var wrong : List.of(
                Map.of("slot", circle.first.toString()),
                Map.of("slot", circle.first + ",3000-01-01T10:00:00Z"),
                Map.of("slot", circle.first + "," + circle.scheduling.at(WEDNESDAY, "03:00")),
                Map.of("quorum", "many"),
                Map.of("quorum", "5"),
                Map.of("until", "soon"),
                Map.of("until", "2020-01-01T10:00"),
                Map.of("title", " "))) {
            var form = circle.form(circle.first, circle.second);
            form.putAll(wrong);
            var answer = visitor.post("/polls", form);
            assertThat(Circle.path(answer)).as(wrong.toString()).isEqualTo("/availability");
        }
        var form = circle.form(circle.first, circle.second);
        form.put("quorum", "9");
        visitor = TwoPeople.visitor(circle.mia);
        var answer = visitor.post("/polls", form);
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(visitor.get(to.getRawPath() + "?" + to.getRawQuery()).body())
                .contains("So many people are not asked.", "Spring circle");
        assertThat(LIAISON.bean(Polls.class).of(circle.mia.id(), 10)).isEmpty();
    }
}
