package dev.liaison.app;

import dev.liaison.domain.Tokens;
import dev.liaison.providers.SandboxProcess;
import dev.liaison.providers.http.TlsFront;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Liaison and its sandbox, started once for all tests of a JVM. */
public final class RunningLiaison {
    public static final String CLIENT_ID = "111.222";
    public static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final RunningLiaison ONE = start();

    private final ConfigurableApplicationContext context;
    private final SandboxProcess sandbox;
    private final TlsFront exchange;
    private final URI url;

    private final IdentityProvider identityProvider;
    private final ReplyInbox replies;

    private RunningLiaison(
            ConfigurableApplicationContext context,
            SandboxProcess sandbox,
            TlsFront exchange,
            URI url,
            IdentityProvider identityProvider,
            ReplyInbox replies) {
        this.replies = replies;
        this.identityProvider = identityProvider;
        this.context = context;
        this.sandbox = sandbox;
        this.exchange = exchange;
        this.url = url;
    }

    public static RunningLiaison get() {
        return ONE;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Stream<T> beans(Class<T> type) {
        return context.getBeanProvider(type).stream();
    }

    public SandboxProcess sandbox() {
        return sandbox;
    }

    /** Where the sandbox's Exchange is, and its Entra, by TLS with a certificate of a private authority. */
    public URI exchange() {
        return exchange.url();
    }

    public IdentityProvider identityProvider() {
        return identityProvider;
    }

    /** Where answers to our invitations come to. */
    public ReplyInbox replies() {
        return replies;
    }

    public URI url() {
        return url;
    }

    /** What the sandbox must know of our app at Slack. */
    public String slackApp() {
        return """
                {"client_id":"%s","client_secret":"client-secret","signing_secret":"%s","app_id":"A0LIAISON",
                 "name":"Liaison","redirect_urls":["%s/connect/slack/callback"],
                 "scopes":["chat:write","users:read","users:read.email","team:read"],
                 "event_url":"%s/webhooks/slack/events","interactivity_url":"%s/webhooks/slack/interactions",
                 "bot_events":["app_home_opened","app_uninstalled","tokens_revoked","team_join","user_change"],
                 "token_rotation":false,"org_deploy":true}"""
                .formatted(CLIENT_ID, SIGNING_SECRET, url, url, url);
    }

    private static RunningLiaison start() {
        var sandbox = SandboxProcess.start();
        sandbox.settings("{\"latency_ms\":0,\"rate_limits\":false}");
        var port = freePort();
        var url = URI.create("http://127.0.0.1:" + port);
        var data = temporary();
        var identityProvider = new IdentityProvider();
        var arguments = new ArrayList<>(identityProvider.settings());
        var replies = new ReplyInbox();
        arguments.addAll(replies.settings());
        arguments.addAll(List.of(
                "--server.port=" + port,
                "--liaison.base-url=" + url,
                "--liaison.data=" + data,
                "--liaison.keyset=" + data.resolve("keyset.json"),
                "--liaison.slack.client-id=" + CLIENT_ID,
                "--liaison.slack.client-secret=client-secret",
                "--liaison.slack.signing-secret=" + SIGNING_SECRET,
                "--liaison.slack.api-url=" + sandbox.slackApi(),
                "--liaison.slack.authorize-url=" + sandbox.slackAuthorize(),
                "--liaison.slack.rate-limits=LIFTED",
                "--liaison.requests.undo=0s",
                "--liaison.meetings.undo=2s",
                "--liaison.mail.host=127.0.0.1",
                "--liaison.mail.port=" + sandbox.smtpPort(),
                "--liaison.mail.from-address=liaison@liaison.example",
                "--liaison.workers.rest-password=" + Tokens.random()));
        arguments.addAll(calendars(sandbox, url));
        arguments.addAll(Tenant.settings(sandbox, url));
        var exchange = new TlsFront(sandbox.url());
        arguments.addAll(passwordCalendars(sandbox, exchange, data));
        var application = new SpringApplication(Liaison.class, DiaryWiring.class);
        var context = application.run(arguments.toArray(String[]::new));
        SpringApplication.getShutdownHandlers().add(() -> delete(data));
        return new RunningLiaison(context, sandbox, exchange, url, identityProvider, replies);
    }

    /** Our client at Google and our app at Microsoft, made known to both sides. */
    private static List<String> calendars(SandboxProcess sandbox, URI url) {
        sandbox.world(
                """
                {"google":{"clients":[{"client_id":"google-client","client_secret":"google-secret","name":"Liaison",
                  "redirect_uris":["%s/connect/google/callback"]}]},
                 "microsoft":{"apps":[{"client_id":"microsoft-client","client_secret":"microsoft-secret",
                  "name":"Liaison","redirect_uris":["%s/connect/microsoft/callback"]}]}}"""
                        .formatted(url, url));
        return List.of(
                "--liaison.google.client-id=google-client",
                "--liaison.google.client-secret=google-secret",
                "--liaison.google.authorize-url=" + sandbox.url() + "/google/o/oauth2/v2/auth",
                "--liaison.google.token-url=" + sandbox.url() + "/google/token",
                "--liaison.google.revoke-url=" + sandbox.url() + "/google/revoke",
                "--liaison.google.api-url=" + sandbox.url() + "/google/",
                "--liaison.microsoft.client-id=microsoft-client",
                "--liaison.microsoft.client-secret=microsoft-secret",
                "--liaison.microsoft.authority-url=" + sandbox.url() + "/microsoft/",
                "--liaison.microsoft.graph-url=" + sandbox.url() + "/microsoft/v1.0/");
    }

    /** The sandbox's iCloud in the place of Apple's, and its Exchange. */
    private static List<String> passwordCalendars(SandboxProcess sandbox, TlsFront exchange, Path data) {
        var addresses = sandbox.get("/_control/icloud/addresses");
        var caldav = URI.create(addresses.path("caldav").asText());
        var partition = URI.create(addresses.path("partition").asText());
        return List.of(
                "--liaison.outside.allowed="
                        + String.join(",", origin(caldav), origin(partition), origin(exchange.url())),
                "--liaison.outside.authorities=" + exchange.authorities(data.resolve("authorities.pem")),
                "--liaison.caldav.icloud=false",
                "--liaison.caldav.servers[0].title=iCloud",
                "--liaison.caldav.servers[0].url=" + caldav,
                "--liaison.caldav.servers[0].hosts=^" + partition.getHost().replace(".", "\\.") + "$",
                "--liaison.caldav.servers[0].app-specific-password=true");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** After the database in it has stopped. */
    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("liaison-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
