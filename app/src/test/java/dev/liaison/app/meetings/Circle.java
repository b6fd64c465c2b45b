package dev.liaison.app.meetings;

import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.app.Visitor;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.PollOption;
import dev.liaison.domain.poll.Polls;
import dev.liaison.domain.poll.Vote;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mia, a mentor, and three mentees who meet as a group; Vic is not needed, and has no calendar. */
public final class Circle {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final Pattern LINK = Pattern.compile("/p/[\\w-]+");

    public final Customer customer = new Customer();
    public final Scheduling scheduling = new Scheduling(customer).forGroups();
    public final Person mia = customer.mentor("Mia");
    public final Person tom = customer.mentee("Tom");
    public final Person uma = customer.mentee("Uma");
    public final Person vic = customer.mentee("Vic");
    public final Instant first = scheduling.at(DayOfWeek.TUESDAY, "09:30");
    public final Instant second = scheduling.at(DayOfWeek.WEDNESDAY, "11:00");
    final Instant third = scheduling.at(DayOfWeek.THURSDAY, "14:00");

    public Circle() {
        Stream.of(tom, uma, vic).forEach(it -> scheduling.connected(mia, it));
        Stream.of(mia, tom, uma).forEach(it -> scheduling.diaries().connect(it));
    }

    Map<String, String> form(Instant... times) {
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

    /** Mia opens a poll about three times on the web. @return its id */
    public UUID opened() {
        var path = path(TwoPeople.visitor(mia).post("/polls", form(first, second, third)));
        return UUID.fromString(path.substring("/polls/".length()));
    }

    static String path(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    static Poll poll(UUID id) {
        return LIAISON.bean(Polls.class).get(id);
    }

    static Map<Instant, Vote> said(UUID id, Person person) {
        return poll(id).options().stream()
                .filter(it -> it.votes().containsKey(person.id()))
                .collect(Collectors.toMap(
                        PollOption::start,
                        it -> Objects.requireNonNull(it.votes().get(person.id()))));
    }

    static Map<String, String> ballot(UUID id, Vote... votes) {
        var form = new HashMap<>(Map.of("press", "poll.vote"));
        var options = poll(id).options();
        for (var it = 0; it < votes.length; it++) {
            form.put("vote-" + options.get(it).id(), votes[it].name());
        }
        return form;
    }

    /** On the web. */
    public void votes(Person person, UUID poll, Vote... votes) {
        TwoPeople.visitor(person).post("/polls/" + poll, ballot(poll, votes));
    }

    /** The path of the link in a mail with that in its subject. */
    public String link(Person person, String subject) {
        var found = LINK.matcher(customer.mail(person, subject).toString());
        if (!found.find()) {
            throw new AssertionError("no link in the mail to " + person.name());
        }
        return found.group();
    }

    Visitor guest() {
        return new Visitor(LIAISON.url());
    }
}
