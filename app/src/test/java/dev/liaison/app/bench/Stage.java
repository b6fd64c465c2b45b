package dev.liaison.app.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running sandbox and a running Liaison that uses it. */
record Stage(Started sandboxProcess, Started liaisonProcess, Sandbox sandbox, URI liaison, URI door, Path data)
        implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("sandbox ready (http://\\S+) smtp (\\d+)");

    private static final String BOT = "5f6e0b6e-6a0c-4a3d-9b7e-3d2f0c1b0a99";

    static Stage start(Path folder) {
        return start(folder, "LIFTED");
    }

    /** @param rateLimits whether Liaison keeps Slack's limits: PUBLISHED or LIFTED */
    static Stage start(Path folder, String rateLimits) {
        var log = folder.resolve("sandbox.log");
        var sandboxProcess = Started.java(
                log,
                List.of(
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-jar",
                        "sandbox/target/liaison-sandbox.jar",
                        "--port=0",
                        "--smtp-port=0"));
        sandboxProcess.until(() -> ready(sandboxProcess).find());
        var ready = ready(sandboxProcess);
        if (!ready.find()) {
            throw new IllegalStateException("no sandbox");
        }
        var sandbox = new Sandbox(URI.create(ready.group(1)), Integer.parseInt(ready.group(2)));
        sandbox.put("/_control/settings", "{\"latency_ms\":0,\"rate_limits\":false}");
        var port = Machine.freePort();
        var liaison = URI.create("http://127.0.0.1:" + port);
        sandbox.post("/_control/world", calendarClients(liaison));
        var door = URI.create("http://127.0.0.1:" + Machine.freePort());
        var data = folder.resolve("data");
        var liaisonProcess = Started.java(
                        folder.resolve("liaison.log"), liaison(sandbox, liaison, door, data, rateLimits))
                .until(() -> Started.answers(door.resolve("/ended"), ""));
        return new Stage(sandboxProcess, liaisonProcess, sandbox, liaison, door, data);
    }

    private static Matcher ready(Started sandbox) {
        return READY.matcher(sandbox.said());
    }

    /** Our client at Google and our app at Microsoft. */
    private static String calendarClients(URI liaison) {
        return """
                {"google":{"clients":[{"client_id":"google-client","client_secret":"google-secret","name":"Liaison",
                  "redirect_uris":["%s/connect/google/callback"]}]},
                 "microsoft":{"apps":[{"client_id":"microsoft-client","client_secret":"microsoft-secret",
                  "name":"Liaison","redirect_uris":["%s/connect/microsoft/callback"]},
                  {"client_id":"%s","client_secret":"bot-secret","name":"Liaison","redirect_uris":[]}],
                  "tenants":[{"domain":"vendor.example","name":"Vendor"}]},
                 "teams":{"bots":[{"app_id":"%s","home_tenant":"vendor.example",
                  "messaging_endpoint":"%s/webhooks/teams"}]}}"""
                .formatted(liaison, liaison, BOT, BOT, liaison);
    }

    /** As in {@code bin/demo}, but with the bench's classes on the class path. */
    private static List<String> liaison(Sandbox sandbox, URI liaison, URI door, Path data, String rateLimits) {
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BenchedLiaison.class.getName(),
                "--server.port=" + liaison.getPort(),
                "--liaison.base-url=" + liaison,
                "--liaison.data=" + data,
                "--liaison.keyset=" + data.resolveSibling("keyset.json"),
                "--liaison.slack.client-id=111.222",
                "--liaison.slack.client-secret=client-secret",
                "--liaison.slack.signing-secret=" + SlackClick.SIGNING_SECRET,
                "--liaison.slack.api-url=" + sandbox.url().resolve("/slack/api/"),
                "--liaison.slack.authorize-url=" + sandbox.url().resolve("/slack/oauth/v2/authorize"),
                "--liaison.slack.rate-limits=" + rateLimits,
                "--liaison.requests.undo=0s",
                "--liaison.meetings.undo=0s",
                "--liaison.google.client-id=google-client",
                "--liaison.google.client-secret=google-secret",
                "--liaison.google.authorize-url=" + sandbox.url().resolve("/google/o/oauth2/v2/auth"),
                "--liaison.google.token-url=" + sandbox.url().resolve("/google/token"),
                "--liaison.google.revoke-url=" + sandbox.url().resolve("/google/revoke"),
                "--liaison.google.api-url=" + sandbox.url().resolve("/google/"),
                "--liaison.microsoft.client-id=microsoft-client",
                "--liaison.microsoft.client-secret=microsoft-secret",
                "--liaison.microsoft.authority-url=" + sandbox.url().resolve("/microsoft/"),
                "--liaison.microsoft.graph-url=" + sandbox.url().resolve("/microsoft/v1.0/"),
                "--liaison.teams.app-id=" + BOT,
                "--liaison.teams.client-secret=bot-secret",
                "--liaison.teams.home-tenant=vendor.example",
                "--liaison.teams.login-url=" + sandbox.url().resolve("/microsoft/"),
                "--liaison.teams.metadata-url="
                        + sandbox.url().resolve("/teams/botframework/v1/.well-known/openidconfiguration"),
                "--liaison.teams.service-urls=" + sandbox.url().resolve("/teams/connector/"),
                "--liaison.teams.website=https://liaison.example/",
                "--liaison.teams.privacy=https://liaison.example/privacy",
                "--liaison.teams.terms=https://liaison.example/terms",
                "--liaison.teams.rate-limits=" + rateLimits,
                "--liaison.mail.host=127.0.0.1",
                "--liaison.mail.port=" + sandbox.smtpPort(),
                "--liaison.mail.from-address=liaison@liaison.example",
                "--liaison.caldav.icloud=false",
                "--liaison.caldav.servers[0].title=iCloud",
                "--liaison.caldav.servers[0].url=" + icloud(sandbox, "caldav"),
                "--liaison.caldav.servers[0].hosts=^127\\.0\\.0\\.1$",
                "--liaison.caldav.servers[0].app-specific-password=true",
                "--liaison.outside.allowed="
                        + String.join(
                                ",", sandbox.url().toString(), icloud(sandbox, "caldav"), icloud(sandbox, "partition")),
                "--bench.sandbox=" + sandbox.url(),
                "--bench.port=" + door.getPort());
    }

    /** Where one of the two hosts of the sandbox's iCloud is. */
    private static String icloud(Sandbox sandbox, String host) {
        var found = Pattern.compile("\"" + host + "\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(sandbox.get("/_control/icloud/addresses"));
        if (!found.find()) {
            throw new IllegalStateException("no iCloud in the sandbox");
        }
        return found.group(1);
    }

    /** Processor time used so far, in seconds. */
    Processors processors() {
        return new Processors(
                Machine.processorSeconds(liaisonProcess.process().toHandle()),
                Machine.postgres(data).map(Machine::processorSeconds).orElse(0.0),
                Machine.processorSeconds(sandboxProcess.process().toHandle()));
    }

    /** Who used how much. */
    record Processors(double liaison, double postgres, double sandbox) {
        static final Processors NONE = new Processors(0, 0, 0);

        Processors since(Processors before) {
            return new Processors(liaison - before.liaison, postgres - before.postgres, sandbox - before.sandbox);
        }

        Processors plus(Processors more) {
            return new Processors(liaison + more.liaison, postgres + more.postgres, sandbox + more.sandbox);
        }

        double ours() {
            return liaison + postgres;
        }
    }

    @Override
    public void close() {
        liaisonProcess.close();
        sandboxProcess.close();
    }
}
