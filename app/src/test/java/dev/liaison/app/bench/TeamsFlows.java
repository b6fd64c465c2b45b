package dev.liaison.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.liaison.app.bench.Program.Who;
import dev.liaison.app.connect.AppPackage;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.InstallationVerbs;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization in Teams: half of its people are mentors, half mentees. */
final class TeamsFlows {
    private static final int AT_ONCE = 16;
    private static final String TENANT = "teams.example";
    private final ApplicationContext liaison;
    private final Sandbox sandbox;
    private final List<Person> mentors = new ArrayList<>();
    private final List<Person> mentees = new ArrayList<>();

    private final Milestones milestones;
    private final URI url;
    private @Nullable Flows flows;

    TeamsFlows(ApplicationContext liaison, Milestones milestones, URI url, Sandbox sandbox) {
        this.liaison = liaison;
        this.milestones = milestones;
        this.url = url;
        this.sandbox = sandbox;
    }

    String obey(String path, Map<String, String> query) {
        var number = Integer.parseInt(query.getOrDefault("number", "0"));
        return switch (path) {
            case "/teams/people" -> people(number);
            case "/teams/met" -> count("select count(*) from app.chat_contacts");
            case "/teams/confirm" -> confirm();
            case "/teams/welcomed" ->
                count("select count(*) from app.deliveries where notice = 'chatWelcome' and outcome = 'SENT'");
            case "/teams/open" -> open(number);
            case "/teams/tenant" -> tenant();
            default -> throw new IllegalArgumentException(path);
        };
    }

    private String people(int count) {
        var organization = liaison.getBean(Organizations.class).named("In Teams");
        var program = BigProgram.roomy(liaison.getBean(Programs.class), organization.id(), "Mentoring in Teams");
        liaison.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (var each = 0; each < count; each++) {
                var mentor = each % 2 == 0;
                (mentor ? mentors : mentees).add(person(organization.id(), program, each, mentor));
            }
        });
        flows = new Flows(
                liaison,
                milestones,
                url,
                new dev.liaison.app.bench.Program(program.id(), whos(mentors), whos(mentees)));
        liaison.getBean(FeatureEnablementProcess.class)
                .switchOn(organization.id(), Feature.TEAMS, "support@liaison.example", Surface.COCKPIT, "They asked.");
        sandbox.post(
                "/_control/world",
                "{\"teams\":{\"tenants\":[{\"domain\":\"" + TENANT
                        + "\",\"name\":\"Teams\",\"region\":\"emea\"}],\"people\":[" + everybody() + "]}}");
        upload();
        return "";
    }

    private static List<Who> whos(List<Person> people) {
        return people.stream().map(it -> new Who(it.id(), it.email())).toList();
    }

    private String everybody() {
        var all = new ArrayList<>(mentors);
        all.addAll(mentees);
        return all.stream()
                .map(it -> "{\"tenant\":\"%s\",\"email\":\"%s\",\"upn\":\"%s\",\"name\":\"%s\",\"locale\":\"en-US\"}"
                        .formatted(TENANT, it.email(), it.email(), it.name()))
                .collect(Collectors.joining(","));
    }

    private Person person(UUID organization, Program program, int number, boolean mentor) {
        var person = new Person(
                UUID.randomUUID(),
                organization,
                "Alex " + number,
                "alex" + number + "@" + TENANT,
                "",
                "",
                ZoneId.of("Europe/Berlin"),
                List.of("en"),
                List.of(),
                List.of(),
                number == 0,
                true);
        liaison.getBean(People.class).add(person);
        liaison.getBean(Memberships.class).save(program.id(), person.id(), mentor ? Role.MENTOR : Role.MENTEE, null);
        return person;
    }

    private void upload() {
        var request = HttpRequest.newBuilder(sandbox.url().resolve("/_control/teams/packages?tenant=" + TENANT))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        liaison.getBean(AppPackage.class).zip()))
                .build();
        try {
            var answer = Http.send(request);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the package: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String confirm() {
        var admin = mentors.get(0);
        var tenant = liaison.getBean(Installations.class)
                .toConfirm(admin.organizationId(), Platform.TEAMS)
                .get(0);
        liaison.getBean(Clicks.class)
                .act(InstallationVerbs.CONFIRM, tenant.id().toString(), admin.id(), Surface.WEB, "");
        return "";
    }

    /** Requests that wait for their mentors. @return of each its id, its card's activity, the mentor's id, and how to reach them */
    private String open(int count) {
        var contacts = liaison
                .getBean(JdbcClient.class)
                .sql("select email, user_id || ' ' || contact from app.chat_contacts")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ClosedLoop(AT_ONCE, Duration.ZERO)
                .times(count, Objects.requireNonNull(flows)::open).stream()
                        .map(asked ->
                                asked.request() + " " + activity(asked.place()) + " " + contacts.get(asked.mentor()))
                        .collect(Collectors.joining("\n"));
    }

    private String tenant() {
        return liaison.getBean(JdbcClient.class)
                .sql("select external_id from app.installations where platform = 'TEAMS'")
                .query(String.class)
                .single();
    }

    /** The last part of what we keep of a message. */
    private static String activity(String place) {
        return URLDecoder.decode(place.substring(place.lastIndexOf('/') + 1), UTF_8);
    }

    private String count(String sql) {
        return liaison.getBean(JdbcClient.class)
                .sql(sql)
                .query(Integer.class)
                .single()
                .toString();
    }
}
