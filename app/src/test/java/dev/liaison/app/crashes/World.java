package dev.liaison.app.crashes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.app.Await;
import dev.liaison.app.LiaisonProcess;
import dev.liaison.app.RunningLiaison;
import dev.liaison.app.Visitor;
import dev.liaison.providers.SandboxProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.util.FileSystemUtils;

/** A Liaison in JVMs of its own, with its own sandbox: one organization in Slack, one admin, mentors and mentees. */
final class World implements AutoCloseable {
    private static final String TEAM = "T1";
    private static final List<String> NAMES = List.of("ana", "mia", "noa", "tom", "uma");

    final SandboxProcess sandbox = SandboxProcess.start();
    final LiaisonProcess liaison;
    private final Path home = folder();

    World() {
        liaison = new LiaisonProcess(home, sandbox);
        sandbox.settings("{\"latency_ms\":0,\"rate_limits\":false}");
        sandbox.world("{\"apps\":[{\"client_id\":\"" + RunningLiaison.CLIENT_ID
                + "\",\"client_secret\":\"client-secret\",\"signing_secret\":\"" + RunningLiaison.SIGNING_SECRET
                + "\",\"app_id\":\"A1\",\"name\":\"Liaison\",\"redirect_urls\":[\"" + liaison.url()
                + "/connect/slack/callback\"],"
                + "\"scopes\":[\"chat:write\",\"users:read\",\"users:read.email\",\"team:read\"],\"event_url\":\""
                + liaison.url() + "/webhooks/slack/events\",\"interactivity_url\":\"" + liaison.url()
                + "/webhooks/slack/interactions\",\"bot_events\":[\"app_uninstalled\",\"tokens_revoked\"],"
                + "\"token_rotation\":false,\"org_deploy\":true}],"
                + "\"workspaces\":[{\"id\":\"T1\",\"name\":\"Acme\",\"domain\":\"acme\",\"icon\":\"\","
                + "\"enterprise_id\":null}],\"people\":["
                + String.join(",", NAMES.stream().map(World::account).toList()) + "]}");
    }

    private static String account(String name) {
        return ("{\"id\":\"%s\",\"teams\":[\"T1\"],\"name\":\"%s\",\"real_name\":\"%s\",\"email\":\"%s\","
                        + "\"tz\":\"UTC\",\"locale\":\"en-US\",\"title\":\"\",\"is_admin\":true,\"deleted\":false,"
                        + "\"blocks_bot\":false}")
                .formatted(slackId(name), name, title(name), email(name));
    }

    private static String slackId(String name) {
        return "U" + name.toUpperCase(java.util.Locale.ROOT);
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static String email(String name) {
        return name + "@acme.example";
    }

    /** What fills an empty database at the first start. */
    String people() {
        write(
                "programs.csv",
                "name,remind_days,remind_again_days,escalate_days,expire_days,max_open_requests,default_capacity",
                "Mentoring,3,7,10,14,5,5");
        write(
                "people.csv",
                "external_id,name,email,headline,about,time_zone,languages,skills,goals,global_admin,active",
                NAMES.stream()
                        .map(name -> name + "," + title(name) + "," + email(name) + ",,,UTC,,,,"
                                + (name.equals("ana") ? "yes" : "no") + ",yes"));
        write(
                "memberships.csv",
                "program,email,role,capacity",
                Stream.of(
                        "Mentoring,mia@acme.example,mentor,",
                        "Mentoring,noa@acme.example,mentor,",
                        "Mentoring,tom@acme.example,mentee,",
                        "Mentoring,uma@acme.example,mentee,"));
        write("connections.csv", "program,mentor_email,mentee_email,started_at", Stream.of());
        return "--liaison.demo-data=" + home.resolve("csv");
    }

    private void write(String name, String head, String line) {
        write(name, head, Stream.of(line));
    }

    private void write(String name, String head, Stream<String> lines) {
        try {
            var folder = Files.createDirectories(home.resolve("csv").resolve("acme"));
            Files.write(
                    folder.resolve(name), Stream.concat(Stream.of(head), lines).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visitor signedIn(String name) {
        return signedIn(name, liaison.url());
    }

    Visitor signedIn(String name, URI node) {
        return new Visitor(node).signedIn(email(name), "demo");
    }

    Visitor signedInSupport() {
        return new Visitor(liaison.url()).signedIn("support@liaison.example", "demo");
    }

    /** From now on Slack sends clicks there. */
    void clicksGoTo(URI node) {
        sandbox.send(
                "PUT",
                "/_control/slack/apps/" + RunningLiaison.CLIENT_ID,
                "{\"interactivity_url\":\"" + node + "/webhooks/slack/interactions\"}");
    }

    /** Support switches Slack on, and the admin allows it at the sandbox's consent page. */
    void connectSlack() {
        var organization = liaison.sql()
                .sql("select id from app.organizations")
                .query(UUID.class)
                .single();
        signedInSupport()
                .post(
                        "/support/organizations/" + organization + "/features/SLACK",
                        Map.of("on", "true", "reason", "yes"));
        var admin = signedIn("ana");
        var slack = "/manage/engagement/integrations/slack";
        Await.that("Slack is switched on", () -> admin.get(slack).statusCode() == 200);
        var consent = admin.post("/connect/slack/start", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = sandbox.consent(URI.create(consent), TEAM, slackId("ana"));
        admin.get(back.getRawPath() + "?" + back.getRawQuery());
        Await.that("Acme is connected", () -> admin.get(slack).body().contains("Acme"));
    }

    /** A mentee sends a request on the web. @return its id */
    String asks(String mentee, String mentor) {
        return asks(mentee, mentor, liaison.url());
    }

    String asks(String mentee, String mentor, URI node) {
        var program = id("select id from app.programs where name = ?", "Mentoring");
        var wanted = id("select id from app.people where email = ?", email(mentor));
        var page = signedIn(mentee, node);
        page.get("/requests/new?program=" + program + "&mentor=" + wanted);
        var answer = page.post(
                "/requests",
                Map.of(
                        "program",
                        program.toString(),
                        "mentor",
                        wanted.toString(),
                        "message",
                        "Would you be my mentor?"));
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private UUID id(String sql, String value) {
        return liaison.sql().sql(sql).param(value).query(UUID.class).single();
    }

    long count(String sql, Object... values) {
        return liaison.sql().sql(sql).params(values).query(Long.class).single();
    }

    List<JsonNode> messages(String name, String text) {
        var found = sandbox.get("/_control/slack/messages?team_id=" + TEAM + "&user_id=" + slackId(name));
        return StreamSupport.stream(found.spliterator(), false)
                .filter(message -> message.toString().contains(text))
                .toList();
    }

    JsonNode message(String name, String text) {
        return Await.until(
                title(name) + " sees \"" + text + "\"", LiaisonProcess.PATIENCE, () -> messages(name, text).stream()
                        .findFirst());
    }

    /** Presses Accept. @return the status of our answer */
    int accepts(String name, JsonNode card) {
        var click =
                "{\"team_id\":\"T1\",\"user_id\":\"%s\",\"channel\":\"%s\",\"message_ts\":\"%s\",\"action_id\":\"%s\"}";
        return sandbox.post(
                        "/_control/slack/click",
                        click.formatted(
                                slackId(name),
                                card.get("channel").asText(),
                                card.get("ts").asText(),
                                "request.accept#0"))
                .get("status")
                .asInt();
    }

    /** How often the app called that method of Slack. */
    long calls(String method) {
        var calls = sandbox.get("/_control/calls");
        return StreamSupport.stream(calls.spliterator(), false)
                .filter(call -> call.get("method").asText().equals(method))
                .count();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("liaison-crash");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        liaison.close();
        sandbox.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
