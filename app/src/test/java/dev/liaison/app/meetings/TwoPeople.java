package dev.liaison.app.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Scheduling;
import dev.liaison.app.Visitor;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Mia, a mentor, and Tom, her mentee, who meet. */
public final class TwoPeople {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final Pattern PICK = Pattern.compile("value=\"(meeting.pickSlot [^\"]+)\"");

    public final Customer customer = new Customer();
    public final Scheduling scheduling = new Scheduling(customer);
    public final Person mia = customer.mentor("Mia");
    public final Person tom = customer.mentee("Tom");

    public TwoPeople() {
        scheduling.connected(mia, tom);
    }

    static Visitor visitor(Person person) {
        return new Visitor(LIAISON.url()).signedIn(person.email(), Customer.PASSWORD);
    }

    static Meeting meeting(UUID id) {
        return LIAISON.bean(Meetings.class).get(id);
    }

    /** Each of them goes to the provider and says yes. */
    public TwoPeople connectAt(String provider) {
        customer.withCalendars(provider, "none", mia, tom);
        for (var person : List.of(mia, tom)) {
            var visitor = visitor(person);
            visitor.get("/settings/calendar");
            var answer = visitor.post("/connect/calendar/" + provider + "/start", Map.of());
            var consent = URI.create(answer.headers().firstValue("Location").orElseThrow());
            var back = LIAISON.sandbox().decide(consent, "decision=allow&account=" + person.email());
            visitor.get(back.getRawPath() + "?" + back.getRawQuery());
            Await.that("the calendar of " + person.name() + " was read", () -> LIAISON.bean(CalendarAccounts.class)
                    .ofPerson(person.id())
                    .filter(account -> account.verifiedAt() != null)
                    .isPresent());
        }
        return this;
    }

    /** Tom proposes a time to Mia on the web. */
    public UUID tomProposes(Instant at) {
        var form = new HashMap<>(Map.of(
                "with", mia.id().toString(),
                "week", scheduling.week(),
                "duration", "30",
                "slot", at.toString(),
                "title", "First steps",
                "note", "About my plan.",
                "where", "online"));
        var answer = visitor(tom).post("/meetings", form);
        var page = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    /** Both have calendars that are read and not written; invitations come by mail. */
    public TwoPeople withDiaries() {
        scheduling.diaries().connect(mia);
        scheduling.diaries().connect(tom);
        return this;
    }

    /** Tom proposes a time, and Mia takes it on the web. */
    public UUID meet(Instant at) {
        var id = tomProposes(at);
        var visitor = visitor(mia);
        var press = PICK.matcher(visitor.get("/meetings/" + id).body());
        if (!press.find()) {
            throw new AssertionError("nothing to pick");
        }
        visitor.post("/meetings/" + id, Map.of("press", press.group(1)));
        booked(id);
        return id;
    }

    Meeting booked(UUID id) {
        Await.that("it is booked", () -> meeting(id).booked() && meeting(id).pick() == null);
        return meeting(id);
    }

    /** Events in somebody's calendar at that provider. */
    public List<JsonNode> events(String provider, Person person) {
        var account = LIAISON.sandbox().get("/_control/calendar/accounts/" + provider + "/" + person.email());
        return StreamSupport.stream(account.get("events").spliterator(), false)
                .filter(event -> !event.path("cancelled").asBoolean())
                .toList();
    }

    /** Presses a button on the page of a meeting. */
    public String presses(Person person, UUID meeting, String press, String reason) {
        var visitor = visitor(person);
        visitor.post("/meetings/" + meeting, Map.of("press", press, "reason", reason));
        return visitor.get("/meetings/" + meeting).body();
    }
}
