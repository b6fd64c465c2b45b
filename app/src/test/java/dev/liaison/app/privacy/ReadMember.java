package dev.liaison.app.privacy;

import dev.liaison.app.Await;
import dev.liaison.app.Customer;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.calendar.CalendarConnectionProcess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

/** A member, their calendar, and every page that they have seen. */
final class ReadMember {
    private static final RunningLiaison LIAISON = RunningLiaison.get();
    private static final String PAGE = "/settings/calendar";

    private final Person person;
    private final FullCalendar calendar;
    private final Visitor visitor;
    private final List<String> pages = new ArrayList<>();

    ReadMember(Person person, FullCalendar calendar) {
        this.person = person;
        this.calendar = calendar;
        this.visitor = new Visitor(LIAISON.url()).signedIn(person.email(), Customer.PASSWORD);
        calendar.make();
    }

    Person person() {
        return person;
    }

    FullCalendar calendar() {
        return calendar;
    }

    List<String> pages() {
        return pages;
    }

    String opens(String path) {
        var page = visitor.get(path).body();
        pages.add(page);
        return page;
    }

    private void follows(String path) {
        opens(visitor.get(path).headers().firstValue("Location").orElseThrow());
    }

    /** Goes to the provider and says yes; also when that leads to nothing. */
    void goesToConnect() {
        opens(PAGE);
        var answer = visitor.post("/connect/calendar/" + calendar.provider() + "/start", Map.of());
        var consent = URI.create(answer.headers().firstValue("Location").orElseThrow());
        var back = LIAISON.sandbox().decide(consent, "decision=allow&account=" + calendar.email());
        follows(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** Makes an app-specific password at Apple, and types it here. Until the calendar has been read once. */
    void connectsWithPassword() {
        var password = calendar.appSpecificPassword();
        opens(PAGE + "/ical");
        var answer = visitor.post(PAGE + "/ical", Map.of("name", calendar.email(), "password", password));
        opens(answer.headers().firstValue("Location").orElseThrow());
        wasRead();
    }

    /** Until the calendar has been read once. */
    void connects() {
        goesToConnect();
        wasRead();
    }

    private void wasRead() {
        Await.that("it was read", () -> account().verifiedAt() != null);
        opens(PAGE);
    }

    CalendarAccount account() {
        return LIAISON.bean(CalendarAccounts.class).ofPerson(person.id()).orElseThrow();
    }

    /** The next check, or the next day on which they are told, comes now. */
    void timePasses() {
        var jobs = LIAISON.bean(ManagementService.class);
        var timer = Await.until(
                "a timer", () -> jobs.createJobQuery().processInstanceId(instance()).timers().list().stream()
                        .findFirst());
        jobs.executeJob(timer.getId());
    }

    /** Waits until a check has failed. */
    String saysWhyTheCheckFailed() {
        return Await.until(
                "the check failed",
                () ->
                        LIAISON
                                .bean(ExternalTaskService.class)
                                .createExternalTaskQuery()
                                .processInstanceId(instance())
                                .list()
                                .stream()
                                .filter(task -> task.getErrorMessage() != null)
                                .map(task -> task.getErrorMessage())
                                .findFirst());
    }

    private String instance() {
        return LIAISON.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        CalendarConnectionProcess.key(account().id()))
                .singleResult()
                .getId();
    }
}
