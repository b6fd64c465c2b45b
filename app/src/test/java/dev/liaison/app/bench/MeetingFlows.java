package dev.liaison.app.bench;

import dev.liaison.app.bench.Program.Pair;
import dev.liaison.app.bench.Program.Who;
import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.Tokens;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarGrant;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.CalendarRights;
import dev.liaison.domain.calendar.ConsentRequest;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.integration.Vault;
import dev.liaison.domain.meeting.Meeting;
import dev.liaison.domain.meeting.MeetingSlots;
import dev.liaison.domain.meeting.MeetingVerbs;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.meeting.NewMeeting;
import dev.liaison.domain.meeting.ProposedTime;
import dev.liaison.domain.meeting.SlotChoice;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.processes.meeting.MeetingSchedulingProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings of pairs who all have a Google calendar of their own and are in Slack. */
final class MeetingFlows {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 100;

    private final ApplicationContext liaison;
    private final Sandbox sandbox;
    private final URI url;
    private final Program program;
    private final UUID organizationId;
    private final AtomicInteger number = new AtomicInteger();
    private int pairs;

    MeetingFlows(ApplicationContext liaison, Sandbox sandbox, URI url, Program program) {
        this.liaison = liaison;
        this.sandbox = sandbox;
        this.url = url;
        this.program = program;
        this.organizationId = person(program.mentors().get(0)).organizationId();
    }

    private Person person(Who who) {
        return liaison.getBean(People.class).get(who.id());
    }

    /** So many pairs work together, and each of them has said yes at Google. */
    void connect(int count) {
        pairs = count;
        var everybody = Stream.iterate(0, it -> it < count, it -> it + 1)
                .map(program::pair)
                .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                .map(this::person)
                .toList();
        sandbox.post(
                "/_control/world",
                everybody.stream()
                        .map(it -> "{\"provider\":\"google\",\"email\":\"" + it.email() + "\"}")
                        .collect(Collectors.joining(",", "{\"calendars\":[", "]}")));
        everybody.forEach(this::authorize);
        for (var each = 0; each < count; each++) {
            connect(program.pair(each));
        }
    }

    private void connect(Pair pair) {
        liaison.getBean(MentoringConnections.class)
                .add(new MentoringConnection(
                        UUID.randomUUID(),
                        organizationId,
                        program.id(),
                        pair.mentor().id(),
                        pair.mentee().id(),
                        null,
                        Instant.now(),
                        null));
    }

    private void authorize(Person person) {
        var google = liaison.getBeansOfType(CalendarConnector.class).values().stream()
                .filter(it -> it.kind() == CalendarKind.GOOGLE)
                .findFirst()
                .orElseThrow();
        var verifier = Tokens.random();
        var request = new ConsentRequest(
                Tokens.random(), challenge(verifier), "n", "", CalendarReach.OWN, CalendarRights.READ_AND_PLACE);
        var back = sandbox.decide(google.authorizeUrl(request), "decision=allow&account=" + person.email());
        var code = Stream.of(back.getQuery().split("&"))
                .filter(it -> it.startsWith("code="))
                .map(it -> it.substring("code=".length()))
                .findFirst()
                .orElseThrow();
        keep(person, google.exchange(code, new Secret(verifier), "n", CalendarReach.OWN));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(Person person, CalendarGrant grant) {
        var id = UUID.randomUUID();
        var now = Instant.now();
        liaison.getBean(CalendarAccounts.class)
                .add(new CalendarAccount(
                        id,
                        organizationId,
                        person.id(),
                        CalendarKind.GOOGLE,
                        grant.externalId(),
                        grant.address(),
                        grant.server(),
                        grant.scopes(),
                        person.id(),
                        now,
                        null,
                        Health.HEALTHY,
                        "",
                        now,
                        null));
        liaison.getBean(Vault.class).put(organizationId.toString(), id, grant.secret());
        liaison.getBean(CalendarAccounts.class).verified(id, now);
    }

    /** From the proposal to the booked meeting. @return the mentor's card, and when it was clicked */
    String book() {
        var mine = number.getAndIncrement();
        var pair = program.pair(mine % pairs);
        var id = propose(pair, at(mine / pairs, mine));
        var place = until(() -> card(id));
        var slot = liaison.getBean(MeetingSlots.class).of(id, 1).get(0);
        var choice = new SlotChoice(id, slot.id()).subject();
        var clicked = Instant.now();
        click(new SlackClick(url, MeetingVerbs.PICK_SLOT, choice, pair.mentor().chatId(), place));
        until(() -> booked(id) ? "yes" : "");
        return place + " " + clicked;
    }

    /** Each meeting of a pair is on a day of its own. */
    private static Instant at(int round, int mine) {
        var monday = LocalDate.now(ZONE).plusWeeks(2).with(java.time.DayOfWeek.MONDAY);
        return monday.plusDays(round % 5 + 7L * (round / 5))
                .atTime(LocalTime.of(9 + mine % 8, 0))
                .atZone(ZONE)
                .toInstant();
    }

    private UUID propose(Pair pair, Instant at) {
        var wanted = new NewMeeting(
                program.id(),
                pair.mentee().id(),
                List.of(pair.mentee().id(), pair.mentor().id()),
                "First steps",
                "About my plan.",
                LENGTH,
                "",
                true,
                List.of(new ProposedTime(at, Set.of())));
        var proposing = liaison.getBean(MeetingSchedulingProcess.class).propose(wanted, Surface.WEB);
        return proposing.meetingId().orElseThrow(() -> new IllegalStateException("refused: " + proposing.refusal()));
    }

    private String card(UUID id) {
        return liaison.getBean(Deliveries.class).about(Meeting.subject(id)).stream()
                .flatMap(delivery -> java.util.Optional.ofNullable(delivery.messageRef()).stream())
                .map(ref -> ref.value())
                .findFirst()
                .orElse("");
    }

    private boolean booked(UUID id) {
        var it = liaison.getBean(Meetings.class).get(id);
        return it.booked() && it.pick() == null;
    }

    private void click(SlackClick click) {
        try {
            var answer = Http.send(click.request());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("click: " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String until(Supplier<String> found) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var now = found.get();
            if (!now.isEmpty()) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("stuck");
    }

    /** So many booked meetings, all to be reminded of at that moment, a quarter of an hour before they begin. */
    void remind(int count, Instant at) {
        for (var made = 0; made < count; ) {
            var from = made;
            made = Math.min(count, made + AT_ONCE);
            var to = made;
            liaison.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                for (var each = from; each < to; each++) {
                    booked(program.pair(each), at.plus(Duration.ofMinutes(15)));
                }
            });
        }
    }

    private void booked(Pair pair, Instant start) {
        var id = UUID.randomUUID();
        var people = List.of(pair.mentee().id(), pair.mentor().id());
        liaison.getBean(Meetings.class)
                .add(new Meeting(
                        id,
                        organizationId,
                        program.id(),
                        pair.mentee().id(),
                        people,
                        "Soon",
                        "",
                        LENGTH,
                        "At the café",
                        false,
                        Instant.now(),
                        1,
                        pair.mentor().id(),
                        null,
                        null,
                        0,
                        null,
                        null));
        liaison.getBean(Meetings.class).booked(id, start);
        liaison.getBean(RuntimeService.class)
                .createProcessInstanceByKey(Processes.MEETING_SCHEDULING)
                .businessKey(Meeting.subject(id))
                .setVariables(variables(id))
                .startBeforeActivity("task_planReminder")
                .execute();
    }

    private Map<String, Object> variables(UUID id) {
        var all = new HashMap<String, Object>();
        all.put(Variables.ORGANIZATION_ID, organizationId.toString());
        all.put(Variables.PROGRAM_ID, program.id().toString());
        all.put(Variables.MEETING_ID, id.toString());
        all.put(Variables.REMIND, false);
        all.put(Variables.REMIND_NEXT_AT, "");
        all.put(Variables.EVENT_STANDING, "");
        all.put(Variables.ENDS_AT, "");
        return all;
    }

    /** How many reminders were sent. */
    int reminded() {
        return liaison.getBean(JdbcClient.class)
                .sql("select count(*) from app.deliveries where notice = 'meetingSoon' and outcome = 'SENT'")
                .query(Integer.class)
                .single();
    }

    String obey(String path, Map<String, String> query) {
        var count = Integer.parseInt(query.getOrDefault("number", "0"));
        return switch (path) {
            case "/meetings/connect" -> {
                connect(count);
                yield "";
            }
            case "/meetings/book" ->
                String.join(
                        "\n",
                        new ClosedLoop(Integer.parseInt(query.getOrDefault("users", "16")), Duration.ZERO)
                                .times(count, this::book));
            case "/meetings/remind" -> {
                remind(count, Instant.parse(Objects.requireNonNull(query.get("at"))));
                yield "";
            }
            case "/meetings/reminded" -> Integer.toString(reminded());
            default -> throw new IllegalArgumentException(path);
        };
    }
}
