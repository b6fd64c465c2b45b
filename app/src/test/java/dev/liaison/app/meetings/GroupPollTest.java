package dev.liaison.app.meetings;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.app.Visitor;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.PollOutcome;
import dev.liaison.domain.poll.Polls;
import dev.liaison.domain.poll.Vote;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mia opens a poll for three; Tom is in Slack, Uma has only mail, and Vic is not needed. */
@Tag("F7")
@Tag("F8")
class GroupPollTest {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final Pattern LINK = Pattern.compile("/p/[\\w-]+");

    private final Customer customer = new Customer();
    private final Scheduling scheduling = new Scheduling(customer).forGroups();
    private final Person mia = customer.mentor("Mia");
    private final Person tom = customer.mentee("Tom");
    private final Person uma = customer.mentee("Uma");
    private final Person vic = customer.mentee("Vic");
    private final Instant first = scheduling.at(TUESDAY, "09:30");
    private final Instant second = scheduling.at(WEDNESDAY, "11:00");
    private final Instant third = scheduling.at(THURSDAY, "14:00");

    GroupPollTest() {
        Stream.of(tom, uma, vic).forEach(it -> scheduling.connected(mia, it));
        Stream.of(mia, tom, uma).forEach(it -> scheduling.diaries().connect(it));
    }

    private Map<String, String> form(Instant... times) {
        var until = first.minusSeconds(3600).atZone(mia.timeZone()).toLocalDateTime();
        return new HashMap<>(Map.of(
                "with", ids(tom, uma, vic),
                "week", scheduling.week(),
                "duration", "60",
                "slot", Stream.of(times).map(Instant::toString).collect(Collectors.joining(",")),
                "title", "Spring circle",
                "needed", ids(tom, uma),
                "quorum", "3",
                "until", until.toString().substring(0, 16)));
    }

    private static String ids(Person... people) {
        return Stream.of(people).map(it -> it.id().toString()).collect(Collectors.joining(","));
    }

    private UUID opened() {
        var path = path(TwoPeople.visitor(mia).post("/polls", form(first, second, third)));
        assertThat(path).startsWith("/polls/");
        return UUID.fromString(path.substring("/polls/".length()));
    }

    private static String path(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static Poll poll(UUID id) {
        return LIAISON.bean(Polls.class).get(id);
    }

    private static Map<Instant, Vote> said(UUID id, Person person) {
        return poll(id).options().stream()
                .filter(it -> it.votes().containsKey(person.id()))
                .collect(Collectors.toMap(
                        PollOption::start,
                        it -> Objects.requireNonNull(it.votes().get(person.id()))));
    }

    private static Map<String, String> ballot(UUID id, Vote... votes) {
        var form = new HashMap<>(Map.of("press", "poll.vote"));
        var options = poll(id).options();
        for (var it = 0; it < votes.length; it++) {
            form.put("vote-" + options.get(it).id(), votes[it].name());
        }
        return form;
    }

    @Test
    @Tag("D10")
    void votes_in_slack_and_behind_a_mail_link_make_a_meeting() {
        customer.inSlack(mia, tom).connected();
        scheduling.diaries().write(uma, scheduling.busy(TUESDAY, "09:00", "10:00"));
        var id = opened();
        customer.clicks(tom, customer.message(tom, "Mia asks when you can come"), "If need be", 2);
        Await.that("Tom's vote counts", () -> said(id, tom).equals(Map.of(first, Vote.IF_NEED_BE)));
        Await.that("his card shows it", () -> customer.messages(tom).stream()
                .anyMatch(message -> message.toString().contains("You said if need be")));
        TwoPeople.visitor(tom).post("/polls/" + id, ballot(id, Vote.NO, Vote.YES, Vote.NO));

        var link = link(customer.mail(uma, "Mia asks when you can come"));
        var guest = new Visitor(LIAISON.url());
        assertThat(guest.get(link).body())
                .contains("Your calendar has something then.", "Your calendar is free then.", "Send my votes");
        assertThat(said(id, uma)).as("what her calendar says is no vote").isEmpty();
        guest.post(link, ballot(id, Vote.NO, Vote.YES, Vote.YES));
        assertThat(said(id, uma)).containsEntry(second, Vote.YES);

        Await.that("all who are needed agree", () -> poll(id).outcome() == PollOutcome.BOOKED);
        var meetingId = Objects.requireNonNull(poll(id).meetingId());
        Await.that(
                "it is booked",
                () -> LIAISON.bean(Meetings.class).get(meetingId).booked());
        var meeting = LIAISON.bean(Meetings.class).get(meetingId);
        assertThat(meeting.bookedFor()).isEqualTo(second);
        for (var person : List.of(tom, uma, vic)) {
            assertThat(customer.mail(person, "Spring circle: Wed").toString())
                    .contains("text/calendar", meetingId + "@liaison");
        }
        assertThat(guest.get(link).body())
                .contains("A time was chosen", "Chosen")
                .doesNotContain("Send my votes");
        guest.post(link, ballot(id, Vote.NO, Vote.NO, Vote.NO));
        assertThat(said(id, uma)).as("too late").containsEntry(second, Vote.YES);
        assertThat(TwoPeople.visitor(vic).get("/meetings/" + meetingId).body())
                .contains("Spring circle")
                .doesNotContain("Cancel the meeting", "Open a new poll");
        assertThat(TwoPeople.visitor(mia).get("/meetings/" + meetingId).body())
                .contains("Cancel the meeting", "Open a new poll");
        assertThat(path(TwoPeople.visitor(mia).get("/meetings/" + meetingId + "/times")))
                .isEqualTo("/availability");
    }

    private static String link(Object mail) {
        var found = LINK.matcher(mail.toString());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    @Tag("D15")
    void nobody_else_sees_it_and_only_the_organizer_chooses() {
        var id = opened();
        var option = poll(id).options().get(0).id();
        var stranger = TwoPeople.visitor(new Customer().admin());
        assertThat(stranger.get("/polls/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/polls/" + id, ballot(id, Vote.YES)).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(LIAISON.url()).get("/p/forged").statusCode()).isEqualTo(404);
        var vics = TwoPeople.visitor(vic);
        vics.post("/polls/" + id, Map.of("press", "poll.pick " + id + "/" + option));
        assertThat(vics.get("/polls/" + id).body()).contains("Only who opened the poll can do that.");
        var mias = TwoPeople.visitor(mia);
        mias.post("/polls/" + id, Map.of("press", "poll.pick " + UUID.randomUUID() + "/" + option));
        assertThat(poll(id).outcome()).isNull();
        assertThat(mias.get("/polls/" + id).body()).contains("Book this time", "Cancel the poll");
        assertThat(vics.get("/polls/" + id).body()).doesNotContain("Book this time", "Cancel the poll");
        mias.post("/polls/" + id, Map.of("press", "poll.cancel " + id));
        assertThat(poll(id).outcome()).isEqualTo(PollOutcome.CANCELLED);
        assertThat(customer.mail(vic, "the poll was cancelled").toString()).contains("Spring circle");
    }

    @Test
    void an_invitee_suggests_a_time_within_meeting_hours() {
        var id = opened();
        var visitor = TwoPeople.visitor(vic);
        suggests(visitor, id, scheduling.date(THURSDAY) + "T03:00");
        assertThat(visitor.get("/polls/" + id).body()).contains("outside meeting hours");
        suggests(visitor, id, "3000-01-01T10:00");
        assertThat(visitor.get("/polls/" + id).body()).contains("outside meeting hours");
        assertThat(poll(id).options()).hasSize(3);
        suggests(visitor, id, scheduling.date(THURSDAY) + "T16:00");
        assertThat(visitor.get("/polls/" + id).body()).contains("Suggested by you");
        assertThat(poll(id).options()).hasSize(4);
    }

    private static void suggests(Visitor visitor, UUID id, String at) {
        visitor.post("/polls/" + id, Map.of("press", "poll.suggest", "at", at));
    }

    @Test
    void what_can_not_be_asked_is_said_on_the_page_and_what_was_typed_stays() {
        var visitor = TwoPeople.visitor(mia);
        assertThat(visitor.get(scheduling.page(tom, uma, vic) + "&slot=" + first + "&slot=" + second)
                        .body())
                .contains("Open the poll", "3 of 4 have a calendar that we can read.");
        for (var wrong : List.of(
                Map.of("slot", first.toString()),
                Map.of("slot", first + ",3000-01-01T10:00:00Z"),
                Map.of("slot", first + "," + scheduling.at(WEDNESDAY, "03:00")),
                Map.of("quorum", "many"),
                Map.of("quorum", "5"),
                Map.of("until", "soon"),
                Map.of("until", "2020-01-01T10:00"),
                Map.of("title", " "))) {
            var form = form(first, second);
            form.putAll(wrong);
            var answer = visitor.post("/polls", form);
            assertThat(path(answer)).as(wrong.toString()).isEqualTo("/availability");
        }
        var form = form(first, second);
        form.put("quorum", "9");
        visitor = TwoPeople.visitor(mia);
        var answer = visitor.post("/polls", form);
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(visitor.get(to.getRawPath() + "?" + to.getRawQuery()).body())
                .contains("So many people are not asked.", "Spring circle");
        assertThat(LIAISON.bean(Polls.class).of(mia.id(), 10)).isEmpty();
    }
}
