package dev.liaison.sandbox;

import dev.liaison.sandbox.calendar.CalendarPart;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.control.CalendarControl;
import dev.liaison.sandbox.control.ControlApi;
import dev.liaison.sandbox.control.EventControl;
import dev.liaison.sandbox.control.ExchangeControl;
import dev.liaison.sandbox.control.ICloudControl;
import dev.liaison.sandbox.control.MailControl;
import dev.liaison.sandbox.control.MicrosoftControl;
import dev.liaison.sandbox.control.SlackAdmin;
import dev.liaison.sandbox.control.SlackDesk;
import dev.liaison.sandbox.control.SlackInstalls;
import dev.liaison.sandbox.control.TeamsControl;
import dev.liaison.sandbox.control.WorldControl;
import dev.liaison.sandbox.exchange.Exchange;
import dev.liaison.sandbox.exchange.ExchangePage;
import dev.liaison.sandbox.exchange.ExchangeVoice;
import dev.liaison.sandbox.exchange.api.ExchangeApi;
import dev.liaison.sandbox.faults.Trouble;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleVoice;
import dev.liaison.sandbox.google.account.GoogleAccounts;
import dev.liaison.sandbox.google.api.CalendarApi;
import dev.liaison.sandbox.icloud.AppleAccountPage;
import dev.liaison.sandbox.icloud.ICloud;
import dev.liaison.sandbox.icloud.ICloudServer;
import dev.liaison.sandbox.icloud.ICloudVoice;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.kit.VirtualClock;
import dev.liaison.sandbox.kit.WholeWorld;
import dev.liaison.sandbox.mail.MailServer;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.microsoft.MicrosoftVoice;
import dev.liaison.sandbox.microsoft.entra.EntraEndpoints;
import dev.liaison.sandbox.microsoft.graph.GraphEndpoints;
import dev.liaison.sandbox.oauth.Identity;
import dev.liaison.sandbox.pages.Pages;
import dev.liaison.sandbox.slack.api.ResponseUrlHandler;
import dev.liaison.sandbox.slack.api.WebApi;
import dev.liaison.sandbox.slack.delivery.Courier;
import dev.liaison.sandbox.slack.delivery.Events;
import dev.liaison.sandbox.slack.desk.Chats;
import dev.liaison.sandbox.slack.desk.Clicks;
import dev.liaison.sandbox.slack.desk.Modals;
import dev.liaison.sandbox.slack.oauth.AuthorizePage;
import dev.liaison.sandbox.slack.world.SlackPart;
import dev.liaison.sandbox.slack.world.World;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.teams.connector.ConnectorEndpoints;
import dev.liaison.sandbox.teams.connector.TeamsVoice;
import dev.liaison.sandbox.teams.delivery.Activities;
import dev.liaison.sandbox.teams.delivery.Messenger;
import dev.liaison.sandbox.teams.desk.Dialogs;
import dev.liaison.sandbox.teams.desk.Installs;
import dev.liaison.sandbox.teams.desk.Presses;
import dev.liaison.sandbox.teams.desk.Words;
import dev.liaison.sandbox.teams.graph.AppsEndpoints;
import dev.liaison.sandbox.vendor.Door;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One running sandbox. */
public final class Sandbox implements AutoCloseable {
    private final VirtualClock clock = new VirtualClock();
    private final World world = new World(clock);
    private final Trouble trouble = new Trouble();
    private final Calendars calendars = new Calendars(clock);
    private final Google google = new Google(calendars);
    private final Door googleDoor = new Door(Provider.GOOGLE, calendars, google.identity(), trouble, new GoogleVoice());
    private final Microsoft microsoft = new Microsoft(calendars);
    private final Exchange exchange =
            new Exchange(calendars, value -> microsoft.identity().token(value));
    private final Door exchangeDoor =
            new Door(Provider.EXCHANGE, calendars, new Identity(clock), trouble, new ExchangeVoice(exchange));
    private final Door microsoftDoor =
            new Door(Provider.MICROSOFT, calendars, microsoft.identity(), trouble, new MicrosoftVoice(clock));
    private final ICloud icloud = new ICloud(calendars);
    private final Door icloudDoor =
            new Door(Provider.ICLOUD, calendars, new Identity(clock), trouble, new ICloudVoice());
    private final Teams teams = new Teams(microsoft);
    private final Door teamsDoor =
            new Door(Provider.MICROSOFT, calendars, microsoft.identity(), trouble, new TeamsVoice(clock));
    private final Messenger messenger = new Messenger(clock);
    private final WholeWorld whole = new WholeWorld(
            List.of(new SlackPart(world), new CalendarPart(calendars), google, microsoft, exchange, icloud, teams));
    private final Courier courier = new Courier(clock, trouble);
    private final Events events = new Events(world, courier);
    private final String host;
    private final @Nullable String publicUrl;
    private final MailServer mail;
    private final ICloudServer apple;
    private final Javalin http;

    private Sandbox(Options options) {
        host = options.host();
        publicUrl = options.publicUrl();
        mail = new MailServer(clock, options.host(), options.smtpPort());
        apple = new ICloudServer(
                icloud, icloudDoor, options.host(), options.icloudPort(), options.icloudPartitionPort());
        http = Javalin.create(config -> configure(config, options));
    }

    /** Starts; the world file, if any, is merged before the first request. */
    public static Sandbox start(Options options) {
        Sandbox sandbox = new Sandbox(options);
        try {
            Path file = options.world();
            if (file != null) {
                sandbox.load(file);
            }
            sandbox.apple.start();
            sandbox.http.start();
            return sandbox;
        } catch (RuntimeException e) {
            // A mail server that is left running would keep a failed start alive.
            sandbox.mail.close();
            sandbox.apple.close();
            sandbox.clock.close();
            throw e;
        }
    }

    /** Starts, says where, and runs until it is stopped. */
    public static void main(String[] args) {
        Sandbox sandbox = start(Options.parse(args));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
        System.out.println("icloud " + sandbox.icloudUrl());
        System.out.println("sandbox ready http://127.0.0.1:" + sandbox.port() + " smtp " + sandbox.smtpPort());
    }

    private void load(Path file) {
        try {
            whole.merge(Json.MAPPER.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new IllegalArgumentException("no world in " + file, e);
        }
    }

    private void configure(JavalinConfig config, Options options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = options.host();
        config.jetty.port = options.port();
        config.http.maxRequestSize = 5_000_000;
        config.http.asyncTimeout = 60_000;
        routes(config.routes);
    }

    private void routes(RoutesConfig routes) {
        WebApi webApi = new WebApi(world, events, trouble);
        ResponseUrlHandler responses = new ResponseUrlHandler(world, events, trouble);
        AuthorizePage authorize = new AuthorizePage(world);
        // A request must be read to its end, also where nobody looks at it: else the connection breaks after the
        // answer.
        routes.before(ctx -> ctx.bodyAsBytes());
        routes.get("/slack/oauth/v2/authorize", authorize::show);
        routes.post("/slack/oauth/v2/authorize", authorize::decide);
        routes.get("/slack/api/{method}", ctx -> webApi.handle(ctx, ctx.pathParam("method")));
        routes.post("/slack/api/{method}", ctx -> webApi.handle(ctx, ctx.pathParam("method")));
        routes.post("/slack/response/<path>", ctx -> responses.handle(ctx, ctx.pathParam("path")));

        new WorldControl(
                        whole,
                        clock,
                        trouble,
                        courier,
                        webApi,
                        mail,
                        List.of(googleDoor, microsoftDoor, exchangeDoor, icloudDoor, teamsDoor),
                        messenger)
                .routes(routes);
        new SlackAdmin(world, courier, events).routes(routes);
        new SlackInstalls(world, events).routes(routes);
        Clicks clicks = new Clicks(world, courier, this::url);
        new SlackDesk(world, courier, clicks, new Modals(world, courier), new Chats(world, events)).routes(routes);
        new MailControl(mail).routes(routes);
        calendars(routes);
        teams(routes);
        ControlApi.refusals(routes);
        Pages.routes(routes);
    }

    private void calendars(RoutesConfig routes) {
        Invitations invitations = new Invitations(calendars, mail.inbox());
        new GoogleAccounts(google, googleDoor, this::url).routes(routes);
        new CalendarApi(google, invitations, googleDoor).routes(routes);
        new ExchangeApi(exchange, invitations, exchangeDoor).routes(routes);
        new ExchangeControl(exchange).routes(routes);
        new ExchangePage(exchange).routes(routes);
        new MicrosoftControl(microsoft).routes(routes);
        new AppleAccountPage(icloud).routes(routes);
        new ICloudControl(icloud, apple).routes(routes);
        new EntraEndpoints(microsoft, microsoftDoor, this::url).routes(routes);
        new GraphEndpoints(microsoft, invitations, microsoftDoor, this::url).routes(routes);
        new CalendarControl(calendars, List.of(google, microsoft, icloud)).routes(routes);
        new EventControl(calendars, invitations).routes(routes);
    }

    private void teams(RoutesConfig routes) {
        Activities activities = new Activities(teams, this::url);
        new ConnectorEndpoints(teams, messenger, teamsDoor, this::url, () -> trouble.settings()
                        .rateLimits())
                .routes(routes);
        Installs installs = new Installs(teams, activities, messenger);
        new AppsEndpoints(teams, installs, teamsDoor, this::url).routes(routes);
        Words words = new Words(teams, activities, messenger);
        Dialogs dialogs = new Dialogs(teams, activities, messenger);
        Presses presses = new Presses(teams, activities, messenger, dialogs, words);
        new TeamsControl(teams, messenger, installs, words, dialogs, presses).routes(routes);
    }

    /** The HTTP port. */
    public int port() {
        return http.port();
    }

    /** The address of iCloud's first host; it tells where the other one is. */
    public String icloudUrl() {
        return apple.url();
    }

    /** The SMTP port. */
    public int smtpPort() {
        return mail.port();
    }

    /** The address under which others reach it. */
    public String url() {
        return publicUrl != null ? publicUrl : "http://" + host + ":" + port();
    }

    @Override
    public void close() {
        http.stop();
        apple.close();
        mail.close();
        clock.close();
    }
}
