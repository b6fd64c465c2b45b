package dev.liaison.app.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liaison.app.bench.Program.Who;
import dev.liaison.app.connect.Authorizations;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.chat.ChatUser;
import dev.liaison.domain.integration.AttemptOutcome;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.ProgramSettings;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an organization with one big program, its workspace, and everybody known in it. */
final class BigProgram {
    static final String TEAM = "T0000000001";
    private static final int MENTORS = 400;
    private static final int MENTEES = 1600;
    private static final String SESSION = "a browser session";

    private final ApplicationContext liaison;
    private final Sandbox sandbox;
    private final Organization organization;

    BigProgram(ApplicationContext liaison, Sandbox sandbox) {
        this.liaison = liaison;
        this.sandbox = sandbox;
        this.organization = liaison.getBean(Organizations.class).named("Big customer");
    }

    Program make() {
        var program = roomy(liaison.getBean(Programs.class), organization.id(), "Mentoring for all");
        var made = liaison.getBean(TransactionTemplate.class).execute(status -> {
            var mentors = members(program.id(), Role.MENTOR, MENTORS);
            var mentees = members(program.id(), Role.MENTEE, MENTEES);
            return new Program(program.id(), mentors, mentees);
        });
        return Objects.requireNonNull(made);
    }

    /** A program in which nobody has too many requests or mentees. */
    static dev.liaison.domain.program.Program roomy(Programs programs, UUID organization, String name) {
        var program = programs.named(organization, name);
        var usual = ProgramSettings.DEFAULT;
        programs.saveSettings(
                program.id(),
                new ProgramSettings(
                        usual.remindAfter(),
                        usual.remindAgainAfter(),
                        usual.escalateAfter(),
                        usual.expireAfter(),
                        1000,
                        1000));
        return program;
    }

    private List<Who> members(UUID programId, Role role, int count) {
        var all = new ArrayList<Who>();
        for (var i = 0; i < count; i++) {
            var person = person(role.name().toLowerCase(java.util.Locale.ROOT) + i, false);
            liaison.getBean(Memberships.class).save(programId, person.id(), role, null);
            all.add(new Who(person.id(), slackId(person)));
        }
        return all;
    }

    private Person person(String name, boolean globalAdmin) {
        var person = new Person(
                UUID.randomUUID(),
                organization.id(),
                "Alex " + name,
                name + "@big.example",
                "Engineer",
                "Likes to build things that last.",
                ZoneId.of("Europe/Berlin"),
                List.of("en", "de"),
                List.of("Java", "Project management"),
                List.of("Leading a team"),
                globalAdmin,
                true);
        liaison.getBean(People.class).add(person);
        return person;
    }

    /** The workspace with all of them in it, connected by an admin; who is who there is known already. */
    void connect(Program program, String app) {
        var admin = person("admin", true);
        var everybody = new ArrayList<>(List.of(new Who(admin.id(), slackId(admin))));
        everybody.addAll(program.mentors());
        everybody.addAll(program.mentees());
        sandbox.post("/_control/world", "{\"apps\":[" + app + "],\"workspaces\":[" + json(workspace()) + "]}");
        sandbox.post(
                "/_control/world",
                "{\"people\":"
                        + json(everybody.stream().map(BigProgram::account).toList()) + "}");
        var installation = install(admin);
        liaison.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> everybody.forEach(who -> know(who, installation)));
    }

    private static Map<String, Object> workspace() {
        return Map.of("id", TEAM, "name", "Big customer", "domain", "big", "icon", "");
    }

    private static Map<String, Object> account(Who who) {
        return Map.of(
                "id",
                who.chatId(),
                "teams",
                List.of(TEAM),
                "name",
                who.chatId().toLowerCase(java.util.Locale.ROOT),
                "real_name",
                "Alex",
                "email",
                who.chatId() + "@big.example",
                "tz",
                "Europe/Berlin",
                "locale",
                "en-US",
                "title",
                "",
                "is_admin",
                true);
    }

    private Installation install(Person admin) {
        liaison.getBean(FeatureEnablementProcess.class)
                .switchOn(organization.id(), Feature.SLACK, "support@liaison.example", Surface.COCKPIT, "They asked.");
        var connector = liaison.getBean(Connector.class);
        var authorizations = liaison.getBean(Authorizations.class);
        var back = sandbox.consent(authorizations.start(connector, admin, SESSION), TEAM, slackId(admin));
        var outcome = authorizations.finish(
                connector, admin, SESSION, query(back, "state").orElseThrow(), query(back, "code"));
        if (outcome != AttemptOutcome.CONNECTED) {
            throw new IllegalStateException("not connected: " + outcome);
        }
        return liaison.getBean(Installations.class).live(Platform.SLACK, TEAM).orElseThrow();
    }

    private void know(Who who, Installation installation) {
        liaison.getBean(ChatAddresses.class)
                .save(new ChatAddress(
                        who.id(),
                        installation.id(),
                        ChatAddress.Status.FOUND,
                        new ChatUser(who.chatId(), TEAM + ":" + who.chatId()),
                        Instant.now()));
    }

    private static String slackId(Person person) {
        return "U" + person.id().toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    }

    private static String json(Object value) {
        return new ObjectMapper().valueToTree(value).toString();
    }

    private static Optional<String> query(URI uri, String name) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
