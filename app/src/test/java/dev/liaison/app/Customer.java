package dev.liaison.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.connect.Authorizations;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.integration.AttemptOutcome;
import dev.liaison.domain.integration.Connector;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.Login;
import dev.liaison.domain.people.Logins;
import dev.liaison.domain.people.Organization;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.processes.enablement.FeatureEnablementProcess;
import dev.liaison.processes.request.MentoringRequestProcess;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A customer of its own for one test: an organization with a program, a workspace in the sandbox, and people in both. */
public final class Customer {
    /** Everybody's. */
    public static final String PASSWORD = "a password";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningLiaison liaison = RunningLiaison.get();
    private final int number = COUNT.incrementAndGet();
    private final Organization organization =
            liaison.bean(Organizations.class).named("Customer " + number + " " + UUID.randomUUID());
    private final Program program = liaison.bean(Programs.class).named(organization.id(), "Mentoring");
    private final Person admin = person("admin", true);

    /** Made with an admin, a program, and a workspace that has the admin only. */
    public Customer() {
        liaison.sandbox()
                .world("{\"apps\":[" + liaison.slackApp() + "],\"workspaces\":[{\"id\":\"" + team()
                        + "\",\"name\":\"" + workspace() + "\",\"domain\":\"" + domain()
                        + "\",\"icon\":\"\",\"enterprise_id\":null}],\"people\":[]}");
        inSlack(admin);
    }

    /** The e-mail address of our own staff. */
    public static String support() {
        var email = "support@liaison.example";
        RunningLiaison.get()
                .bean(Logins.class)
                .save(new Login(email, "Liaison support", "{noop}" + PASSWORD, true, null));
        return email;
    }

    public Organization organization() {
        return organization;
    }

    public Program program() {
        return program;
    }

    public Person admin() {
        return admin;
    }

    /** As the workspace is called. */
    public String workspace() {
        return "Workspace " + number;
    }

    public String domain() {
        return "customer" + number;
    }

    public String team() {
        return "T%010d".formatted(number);
    }

    public String slackId(Person person) {
        return "U" + person.id().toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);
    }

    public Person mentor(String name) {
        return member(name, Role.MENTOR);
    }

    public Person mentee(String name) {
        return member(name, Role.MENTEE);
    }

    private Person member(String name, Role role) {
        var person = person(name, false);
        liaison.bean(Memberships.class).save(program.id(), person.id(), role, null);
        return person;
    }

    private Person person(String name, boolean globalAdmin) {
        var person = new Person(
                UUID.randomUUID(),
                organization.id(),
                name,
                name + "." + number + "@customer.example",
                "Engineer",
                "Likes to build things.",
                ZoneId.of("Europe/Berlin"),
                List.of("en"),
                List.of("Java"),
                List.of("Leading a team"),
                globalAdmin,
                true);
        liaison.bean(People.class).add(person);
        liaison.bean(Logins.class)
                .save(new Login(person.email(), person.name(), "{noop}" + PASSWORD, false, person.id()));
        return person;
    }

    /** Gives people a calendar in the sandbox. @param see what colleagues see of it: none, freebusy or details */
    public Customer withCalendars(String provider, String see, Person... people) {
        var json = Arrays.stream(people)
                .map(it -> "{\"provider\":\"%s\",\"email\":\"%s\",\"colleagues_see\":\"%s\"}"
                        .formatted(provider, it.email(), see))
                .collect(Collectors.joining(","));
        liaison.sandbox().world("{\"calendars\":[" + json + "]}");
        return this;
    }

    /** True while our app has access to somebody's calendar. */
    public boolean granted(String provider, Person person) {
        var account = liaison.sandbox().get("/_control/calendar/accounts/" + provider + "/" + person.email());
        return !account.get("apps").isEmpty();
    }

    /** Gives people an account in the workspace. */
    public Customer inSlack(Person... people) {
        var json = Arrays.stream(people).map(this::account).collect(Collectors.joining(","));
        liaison.sandbox().world("{\"people\":[" + json + "]}");
        return this;
    }

    private String account(Person person) {
        return ("{\"id\":\"%s\",\"teams\":[\"%s\"],\"name\":\"%s\",\"real_name\":\"%s\",\"email\":\"%s\","
                        + "\"tz\":\"Europe/Berlin\",\"locale\":\"en-US\",\"title\":\"\",\"is_admin\":true,"
                        + "\"deleted\":false,\"blocks_bot\":false}")
                .formatted(slackId(person), team(), person.name(), person.name(), person.email());
    }

    /** Support switches Slack on. */
    public Customer slackEnabled() {
        return enabled(Feature.SLACK);
    }

    /** Support switches it on. */
    public Customer enabled(Feature feature) {
        liaison.bean(FeatureEnablementProcess.class)
                .switchOn(organization.id(), feature, "support@liaison.example", Surface.COCKPIT, "They asked.");
        Await.that(feature + " is enabled", () -> liaison.bean(Features.class).enabled(organization.id(), feature));
        return this;
    }

    /** The admin authorizes us at the sandbox's consent page. */
    public Installation connected() {
        slackEnabled();
        var authorizations = liaison.bean(Authorizations.class);
        var connector = liaison.bean(Connector.class);
        var page = authorizations.start(connector, admin, "a browser session");
        var back = liaison.sandbox().consent(page, team(), slackId(admin));
        var outcome = authorizations.finish(
                connector, admin, "a browser session", query(back, "state").orElseThrow(), query(back, "code"));
        if (outcome != AttemptOutcome.CONNECTED) {
            throw new AssertionError("not connected: " + outcome);
        }
        return liaison.bean(Installations.class).live(Platform.SLACK, team()).orElseThrow();
    }

    public static Optional<String> query(URI uri, String name) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> java.net.URLDecoder.decode(
                        pair.substring(name.length() + 1), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The mentee sends a request on the web. */
    public UUID asks(Person mentee, Person mentor) {
        return liaison.bean(MentoringRequestProcess.class)
                .send(new NewRequest(program.id(), mentee.id(), mentor.id(), "Would you be my mentor?"), Surface.WEB)
                .requestId()
                .orElseThrow();
    }

    /** What is in somebody's chat with our bot, oldest first. */
    public List<JsonNode> messages(Person person) {
        var found = liaison.sandbox().get("/_control/slack/messages?team_id=" + team() + "&user_id=" + slackId(person));
        var list = found.isArray() ? found : found.get("messages");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** Mails to somebody, oldest first. */
    public List<JsonNode> mails(Person person) {
        var found = liaison.sandbox().get("/_control/mail?to=" + person.email());
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** Waits for a mail with that in its subject. */
    public JsonNode mail(Person person, String subject) {
        return Await.until("a mail to " + person.name() + ": " + subject, () -> mails(person).stream()
                .filter(mail -> mail.get("subject").asText().contains(subject))
                .findFirst());
    }

    /** Waits for a message that contains the text. */
    public JsonNode message(Person person, String text) {
        return Await.until(person.name() + " sees \"" + text + "\"", () -> messages(person).stream()
                .filter(message -> message.toString().contains(text))
                .findFirst());
    }

    /** Presses a button; the label is what people see. */
    public JsonNode clicks(Person person, JsonNode message, String label, int times) {
        var button = button(message, label);
        return liaison.sandbox()
                .post(
                        "/_control/slack/click",
                        ("{\"team_id\":\"%s\",\"user_id\":\"%s\",\"channel\":\"%s\",\"message_ts\":\"%s\","
                                        + "\"action_id\":\"%s\",\"repeat\":%d}")
                                .formatted(
                                        team(),
                                        slackId(person),
                                        message.get("channel").asText(),
                                        message.get("ts").asText(),
                                        button.get("action_id").asText(),
                                        times));
    }

    /** Presses a button that an update took off the screen. @param message as it was before */
    public JsonNode clicksLate(Person person, JsonNode message, String label) {
        return liaison.sandbox()
                .post(
                        "/_control/slack/click",
                        ("{\"team_id\":\"%s\",\"user_id\":\"%s\",\"channel\":\"%s\",\"message_ts\":\"%s\","
                                        + "\"action_id\":\"%s\",\"stale\":true}")
                                .formatted(
                                        team(),
                                        slackId(person),
                                        message.get("channel").asText(),
                                        message.get("ts").asText(),
                                        button(message, label).get("action_id").asText()));
    }

    private static JsonNode button(JsonNode message, String label) {
        for (var block : message.get("blocks")) {
            for (var element : block.path("elements")) {
                if (element.path("text").path("text").asText().equals(label)) {
                    return element;
                }
            }
        }
        throw new AssertionError("no button " + label + " in " + message);
    }
}
