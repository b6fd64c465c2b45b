package dev.liaison.app.bench;

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
import dev.liaison.domain.request.NewRequest;
import dev.liaison.processes.clicks.Clicks;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization in Teams: half of its people are mentors, half mentees. */
final class TeamsFlows {
    private static final String TENANT = "teams.example";
    private final ApplicationContext liaison;
    private final Sandbox sandbox;
    private final List<Person> mentors = new ArrayList<>();
    private final List<Person> mentees = new ArrayList<>();

    TeamsFlows(ApplicationContext liaison, Sandbox sandbox) {
        this.liaison = liaison;
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
            case "/teams/ask" -> ask(number);
            default -> throw new IllegalArgumentException(path);
        };
    }

    private String people(int count) {
        var organization = liaison.getBean(Organizations.class).named("In Teams");
        var program = liaison.getBean(Programs.class).named(organization.id(), "Mentoring in Teams");
        liaison.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (var each = 0; each < count; each++) {
                var mentor = each % 2 == 0;
                (mentor ? mentors : mentees).add(person(organization.id(), program, each, mentor));
            }
        });
        liaison.getBean(FeatureEnablementProcess.class)
                .switchOn(organization.id(), Feature.TEAMS, "support@liaison.example", Surface.COCKPIT, "They asked.");
        sandbox.post(
                "/_control/world",
                "{\"teams\":{\"tenants\":[{\"domain\":\"" + TENANT
                        + "\",\"name\":\"Teams\",\"region\":\"emea\"}],\"people\":[" + everybody() + "]}}");
        upload();
        return "";
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

    /** A mentee asks a mentor. @return the mentor's address */
    private String ask(int number) {
        var mentor = mentors.get(number + 1);
        var program = liaison.getBean(Memberships.class).of(mentor.id()).get(0).programId();
        var wanted = new NewRequest(program, mentees.get(number).id(), mentor.id(), "Would you be my mentor?");
        var sent = liaison.getBean(MentoringRequestProcess.class).send(wanted, Surface.WEB);
        if (sent.requestId().isEmpty()) {
            throw new IllegalStateException("not sent: " + sent);
        }
        return mentor.email();
    }

    private String count(String sql) {
        return liaison.getBean(JdbcClient.class)
                .sql(sql)
                .query(Integer.class)
                .single()
                .toString();
    }
}
