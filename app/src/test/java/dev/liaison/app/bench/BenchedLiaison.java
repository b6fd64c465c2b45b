package dev.liaison.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.liaison.app.Liaison;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Liaison as it is, with a worker that does nothing and a bare model beside it, so that both run in the same engine on the
 * same database. A small door of its own takes orders from {@link Bench}.
 */
public final class BenchedLiaison {
    private static final int AT_ONCE = 16;

    private final ApplicationContext context;
    private final Flows flows;
    private final CalendarDoor calendars;
    private final MeetingFlows meetings;
    private final TeamsFlows teams;

    private BenchedLiaison(
            ApplicationContext context, Flows flows, CalendarDoor calendars, MeetingFlows meetings, TeamsFlows teams) {
        this.context = context;
        this.flows = flows;
        this.calendars = calendars;
        this.meetings = meetings;
        this.teams = teams;
    }

    public static void main(String[] args) throws IOException {
        var application = new SpringApplication(Liaison.class, Milestones.class, NothingWorker.class);
        var context = application.run(args);
        var setting = context.getEnvironment();
        context.getBean(RepositoryService.class)
                .createDeployment()
                .name("bench")
                .addClasspathResource("bench/bare-request.bpmn")
                .deploy();
        var url = URI.create(setting.getRequiredProperty("liaison.base-url"));
        var sandbox = new Sandbox(URI.create(setting.getRequiredProperty("bench.sandbox")), 0);
        var big = new BigProgram(context, sandbox);
        var program = big.make();
        big.connect(program, app(url));
        var milestones = context.getBean(Milestones.class);
        new BenchedLiaison(
                        context,
                        new Flows(context, milestones, url, program),
                        new CalendarDoor(new CalendarPeople(context), context, sandbox.url()),
                        new MeetingFlows(context, sandbox, url, program),
                        new TeamsFlows(context, milestones, url, sandbox))
                .listen(Integer.parseInt(setting.getRequiredProperty("bench.port")));
    }

    /** What the sandbox must know of our app at Slack. */
    private static String app(URI url) {
        return """
                {"client_id":"111.222","client_secret":"client-secret","signing_secret":"%s","app_id":"A0LIAISON",
                 "name":"Liaison","redirect_urls":["%s/connect/slack/callback"],
                 "scopes":["chat:write","users:read","users:read.email","team:read"],
                 "event_url":"%s/webhooks/slack/events","interactivity_url":"%s/webhooks/slack/interactions",
                 "bot_events":["app_home_opened","app_uninstalled","tokens_revoked","team_join","user_change"],
                 "token_rotation":false,"org_deploy":true}"""
                .formatted(SlackClick.SIGNING_SECRET, url, url, url);
    }

    private void listen(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::order);
        server.start();
    }

    private void order(HttpExchange exchange) throws IOException {
        var status = 200;
        String answer;
        try {
            answer = obey(exchange.getRequestURI().getPath(), query(exchange.getRequestURI()));
        } catch (RuntimeException e) {
            status = 500;
            answer = e.toString();
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String obey(String path, Map<String, String> query) {
        return switch (path) {
            case "/open" ->
                new ClosedLoop(AT_ONCE, Duration.ZERO)
                        .times(Integer.parseInt(query.get("count")), flows::open).stream()
                                .map(Flows.Asked::toString)
                                .collect(Collectors.joining("\n"));
            case "/ended" -> Long.toString(context.getBean(Milestones.class).ended());
            case "/running" -> Long.toString(context.getBean(Milestones.class).running());
            case "/requests" -> Double.toString(loop(query).perSecond(flows::request));
            case "/bare" -> Double.toString(loop(query).perSecond(flows::bare));
            default -> other(path, query);
        };
    }

    private String other(String path, Map<String, String> query) {
        if (path.startsWith("/teams/")) {
            return teams.obey(path, query);
        }
        return path.startsWith("/meetings/") ? meetings.obey(path, query) : calendars.obey(path, query);
    }

    private static ClosedLoop loop(Map<String, String> query) {
        return new ClosedLoop(AT_ONCE, Duration.ofSeconds(Long.parseLong(query.get("seconds"))));
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(
                        java.util.Objects.requireNonNullElse(uri.getQuery(), "").split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
