package dev.liaison.processes;

import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.inbox.Inbox;
import dev.liaison.domain.integration.AuthorizationAttempts;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.meeting.MeetingAnswers;
import dev.liaison.domain.meeting.MeetingDesk;
import dev.liaison.domain.meeting.MeetingEntries;
import dev.liaison.domain.meeting.MeetingHistory;
import dev.liaison.domain.meeting.MeetingHolds;
import dev.liaison.domain.meeting.MeetingMatters;
import dev.liaison.domain.meeting.MeetingProposals;
import dev.liaison.domain.meeting.MeetingRules;
import dev.liaison.domain.meeting.MeetingSettingsStore;
import dev.liaison.domain.meeting.MeetingSlots;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.poll.PollDesk;
import dev.liaison.domain.poll.PollRules;
import dev.liaison.domain.poll.Polls;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.RequestRules;
import dev.liaison.domain.support.SupportCases;
import dev.liaison.processes.calendar.CalendarClicks;
import dev.liaison.processes.calendar.CalendarConnectionProcess;
import dev.liaison.processes.calendar.OrganizationCalendarProcess;
import dev.liaison.processes.clicks.ClickRouter;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.delivery.MessageResendingProcess;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.engine.Engine;
import dev.liaison.processes.introduction.ChatIntroductionProcess;
import dev.liaison.processes.introduction.ChatSettingClicks;
import dev.liaison.processes.lifecycle.IntegrationLifecycleProcess;
import dev.liaison.processes.meeting.MeetingClicks;
import dev.liaison.processes.meeting.MeetingReplies;
import dev.liaison.processes.meeting.MeetingSchedulingProcess;
import dev.liaison.processes.meeting.MeetingSteps;
import dev.liaison.processes.meeting.MeetingStores;
import dev.liaison.processes.poll.GroupMeetingPollProcess;
import dev.liaison.processes.poll.PollBooking;
import dev.liaison.processes.poll.PollClicks;
import dev.liaison.processes.poll.PollSteps;
import dev.liaison.processes.poll.PollStores;
import dev.liaison.processes.poll.PollTieBreak;
import dev.liaison.processes.request.MentoringRequestProcess;
import dev.liaison.processes.request.RequestClicks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One organization with a program and a few people, the engine, and the façades, wired as in the product. */
public final class World {
    public static final Duration UNDO = Duration.ofMinutes(1);
    public static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    public final ProcessEngine engine = TestEngine.ENGINE;
    public final TransactionTemplate transactions = TestEngine.TRANSACTIONS;
    public final JdbcClient jdbc = JdbcClient.create(TestEngine.DATA_SOURCE);
    public final TestClock clock = new TestClock(START);

    public final People people = new People(jdbc);
    public final Programs programs = new Programs(jdbc);
    public final Memberships memberships = new Memberships(jdbc);
    public final MentoringRequests requests = new MentoringRequests(jdbc);
    public final MentoringConnections connections = new MentoringConnections(jdbc);
    public final Features features = new Features(jdbc);
    public final SupportCases cases = new SupportCases(jdbc);
    public final Installations installations = new Installations(jdbc);
    public final AuthorizationAttempts attempts = new AuthorizationAttempts(jdbc);
    public final CalendarAccounts accounts = new CalendarAccounts(jdbc);
    public final Deliveries deliveries = new Deliveries(jdbc, clock);
    public final Inbox inbox = new Inbox(jdbc, clock);
    public final AuditLog auditLog = new AuditLog(jdbc, clock);

    public final Meetings meetings = new Meetings(jdbc);
    public final MeetingSlots meetingSlots = new MeetingSlots(jdbc);
    public final MeetingHolds meetingHolds = new MeetingHolds(jdbc, clock);
    public final MeetingEntries meetingEntries = new MeetingEntries(jdbc, clock);
    public final MeetingHistory meetingHistory = new MeetingHistory(jdbc, clock);
    public final MeetingAnswers meetingAnswers = new MeetingAnswers(jdbc);
    public final MeetingSettingsStore meetingSettings = new MeetingSettingsStore(jdbc);
    public final MeetingProposals meetingProposals =
            new MeetingProposals(meetings, meetingSlots, meetingHolds, meetingHistory);

    public final Polls polls = new Polls(jdbc);
    public final ChatContacts contacts = new ChatContacts(jdbc);
    public final ChatAddresses addresses = new ChatAddresses(jdbc);
    public final ChatSettings chatSettings = new ChatSettings(jdbc);

    public final MeetingSchedulingProcess meetingScheduling;
    public final GroupMeetingPollProcess groupMeetingPoll;
    public final MeetingReplies meetingReplies;
    public final MentoringRequestProcess mentoringRequest;
    public final IntegrationLifecycleProcess lifecycle;
    public final ChatIntroductionProcess introductions;
    public final FeatureEnablementProcess enablement;
    public final MessageResendingProcess resending;
    public final CalendarConnectionProcess calendars;
    public final OrganizationCalendarProcess organizationCalendars;
    public final ClickRouter router;
    public final Clicks clicks;

    public final UUID organizationId;
    public final UUID programId;
    public final UUID mentee;
    public final UUID mentor;
    public final UUID admin;

    public World() {
        TestEngine.empty();
        BpmnAwareTests.init(engine);
        var ours = new Engine(engine.getRuntimeService(), engine.getTaskService(), engine.getIdentityService());
        var rules = new RequestRules(programs, memberships, requests, connections);
        mentoringRequest = new MentoringRequestProcess(
                ours, requests, connections, memberships, programs, people, rules, auditLog, transactions, clock);
        var requestClicks = new RequestClicks(ours, requests, memberships, rules, mentoringRequest, UNDO, clock);
        organizationCalendars = new OrganizationCalendarProcess(ours, accounts, people, auditLog, clock);
        lifecycle = new IntegrationLifecycleProcess(ours, installations, contacts, attempts, people, auditLog, clock);
        introductions = new ChatIntroductionProcess(ours, installations, contacts, addresses, people, clock);
        var organizations = new Organizations(jdbc);
        enablement = new FeatureEnablementProcess(
                ours, lifecycle, organizationCalendars, features, cases, organizations, auditLog, transactions, clock);
        resending = new MessageResendingProcess(ours, deliveries, auditLog, transactions);
        calendars = new CalendarConnectionProcess(ours, accounts, people, auditLog, clock);
        var stores = new MeetingStores(meetings, meetingHistory, meetingHolds, meetingProposals, people, auditLog);
        var matters =
                new MeetingMatters(meetings, meetingSlots, meetingHistory, meetingAnswers, people, programs, clock);
        meetingReplies = new MeetingReplies(ours, stores, matters, meetingAnswers, transactions);
        var meetingRules = new MeetingRules(connections, people, meetings, clock);
        meetingScheduling =
                new MeetingSchedulingProcess(ours, stores, meetingRules, programs, transactions, UNDO, clock);
        var desk = new MeetingDesk(matters, meetingHolds, UNDO, clock);
        var meetingClicks = new MeetingClicks(ours, stores, meetingSlots, desk, meetingRules, clock);
        var pollStores = new PollStores(polls, people, auditLog);
        var tieBreak = new PollTieBreak(engine.getDecisionService());
        var booking = new PollBooking(polls, meetingScheduling, clock);
        var pollRules = new PollRules(features, connections, people, polls, clock);
        groupMeetingPoll = new GroupMeetingPollProcess(ours, pollStores, pollRules, transactions, UNDO, clock);
        var pollClicks = new PollClicks(ours, pollStores, new PollDesk(polls, clock), booking, clock);
        var calendarClicks = new CalendarClicks(ours, accounts, calendars, organizationCalendars);
        router = new ClickRouter(
                inbox,
                transactions,
                List.of(
                        requestClicks.handlers(),
                        lifecycle.clicks(),
                        introductions.clicks(),
                        new ChatSettingClicks(chatSettings, people, auditLog, clock).handlers(),
                        calendarClicks.handlers(),
                        meetingClicks.handlers(),
                        pollClicks.handlers()));
        clicks = new Clicks(inbox, router, Runnable::run);
        TestEngine.BEANS.put(
                "meetingScheduling", new MeetingSteps(stores, matters, meetingEntries, meetingSettings, clock));
        TestEngine.BEANS.put("groupMeetingPoll", new PollSteps(pollStores, tieBreak, booking, clock));
        TestEngine.BEANS.put("calendarConnection", calendars);
        TestEngine.BEANS.put("organizationCalendar", organizationCalendars);
        TestEngine.BEANS.put("mentoringRequest", mentoringRequest);
        TestEngine.BEANS.put("integrationLifecycle", lifecycle);
        TestEngine.BEANS.put("chatIntroduction", introductions);
        TestEngine.BEANS.put("featureEnablement", enablement);
        organizationId = organizations.named("Northwind Energy").id();
        programId = programs.named(organizationId, "Women in Engineering").id();
        mentee = member("Amara Okafor", Role.MENTEE);
        mentor = member("Ingrid Solberg", Role.MENTOR);
        admin = member("Priya Raman", Role.PROGRAM_ADMIN);
    }

    /** Somebody new with a role in the program; the first name is also the e-mail address. */
    public UUID member(String name, Role role) {
        var email = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "@northwind.example";
        var person = new Person(
                UUID.randomUUID(),
                organizationId,
                name,
                email,
                "",
                "",
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
        people.add(person);
        memberships.save(programId, person.id(), role, null);
        return person.id();
    }

    /** What the model says about one of its external tasks. */
    public Map<String, String> said(String definitionId, String activity) {
        BaseElement task =
                engine.getRepositoryService().getBpmnModelInstance(definitionId).getModelElementById(activity);
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    /** Runs all that the engine would run by now: what goes on behind workers, and timers that are due. */
    public void runDueJobs() {
        for (Job job = nextJob(); job != null; job = nextJob()) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    private @org.jspecify.annotations.Nullable Job nextJob() {
        return engine
                .getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** What somebody signed in to Tasklist does. */
    public void as(String user, Runnable what) {
        engine.getIdentityService().setAuthentication(user, List.of(), List.of(organizationId.toString()));
        try {
            what.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The audit log, oldest first. */
    public List<AuditLine> audit() {
        var lines = new ArrayList<>(auditLog.newest(organizationId, 1000));
        Collections.reverse(lines);
        return lines;
    }
}
