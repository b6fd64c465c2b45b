package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.microsoft.Microsoft;
import dev.liaison.sandbox.vendor.Door;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Addresses of graph.microsoft.com, for oneself and for a person who is named. */
public final class GraphEndpoints {
    private static final List<String> READ =
            List.of("Calendars.ReadBasic", "Calendars.ReadBasic.All", "Calendars.Read", "Calendars.ReadWrite");
    private static final List<String> WRITE = List.of("Calendars.ReadWrite");
    private static final Set<String> PAGE = Set.of("$select", "$top", "$skip", "$orderby");
    private final GraphApi api;

    /** That Microsoft, behind that door, at that address. */
    public GraphEndpoints(Microsoft microsoft, Invitations invitations, Door door, Supplier<String> url) {
        api = new GraphApi(microsoft, invitations, door, url);
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        for (String base : List.of("/microsoft/v1.0/me", "/microsoft/v1.0/users/{user}")) {
            people(routes, base);
            reading(routes, base);
            writing(routes, base);
        }
    }

    private void people(RoutesConfig routes, String base) {
        GraphMethod user = new GraphMethod(
                base.endsWith("/me") ? "me" : "users.get",
                base.endsWith("/me") ? List.of("User.Read", "User.ReadBasic.All") : List.of("User.ReadBasic.All"),
                List.of("User.Read.All", "User.ReadBasic.All"),
                Set.of("$select"),
                true,
                200,
                UserMethods::user);
        routes.get(base, ctx -> api.call(ctx, user));
        List<String> settings = List.of("MailboxSettings.Read");
        GraphMethod all = read("mailboxSettings", settings, Set.of("$select"), UserMethods::settings);
        routes.get(base + "/mailboxSettings", ctx -> api.call(ctx, all));
        GraphMethod zone = read("mailboxSettings", settings, Set.of(), UserMethods::zone);
        routes.get(base + "/mailboxSettings/timeZone", ctx -> api.call(ctx, zone));
    }

    private void reading(RoutesConfig routes, String base) {
        GraphMethod schedule = read("getSchedule", READ, Set.of(), ScheduleMethod::get);
        routes.post(base + "/calendar/getSchedule", ctx -> api.call(ctx, schedule));
        routes.post(base + "/calendar/microsoft.graph.getSchedule", ctx -> api.call(ctx, schedule));
        Set<String> window = Set.of("startDateTime", "endDateTime", "$select", "$top", "$skip", "$orderby", "$count");
        GraphMethod view = read("calendarView", READ, window, ViewMethods::view);
        GraphMethod list = read("events.list", READ, PAGE, ViewMethods::list);
        GraphMethod get = read("events.get", READ, Set.of("$select"), EventMethods::get);
        GraphMethod calendars = read("calendars", READ, Set.of("$select", "$top"), UserMethods::calendars);
        GraphMethod calendar = read("calendars", READ, Set.of("$select"), UserMethods::calendar);
        routes.get(base + "/calendars", ctx -> api.call(ctx, calendars));
        routes.get(base + "/calendar", ctx -> api.call(ctx, calendar));
        for (String of : List.of(base, base + "/calendar")) {
            routes.get(of + "/calendarView", ctx -> api.call(ctx, view));
            routes.get(of + "/events", ctx -> api.call(ctx, list));
            routes.get(of + "/events/{event}", ctx -> api.call(ctx, get));
        }
    }

    private void writing(RoutesConfig routes, String base) {
        GraphMethod create = write("events.create", 201, EventMethods::create);
        GraphMethod update = write("events.update", 200, EventMethods::update);
        GraphMethod delete = write("events.delete", 204, EventMethods::delete);
        GraphMethod cancel = write("events.cancel", 202, EventMethods::cancel);
        for (String of : List.of(base, base + "/calendar")) {
            routes.post(of + "/events", ctx -> api.call(ctx, create));
            routes.patch(of + "/events/{event}", ctx -> api.call(ctx, update));
            routes.delete(of + "/events/{event}", ctx -> api.call(ctx, delete));
            routes.post(of + "/events/{event}/cancel", ctx -> api.call(ctx, cancel));
        }
    }

    private static GraphMethod read(
            String name,
            List<String> scopes,
            Set<String> parameters,
            Function<GraphRequest, @Nullable ObjectNode> handler) {
        return new GraphMethod(name, scopes, scopes, parameters, false, 200, handler);
    }

    private static GraphMethod write(String name, int status, Function<GraphRequest, @Nullable ObjectNode> handler) {
        return new GraphMethod(name, WRITE, WRITE, Set.of(), false, status, handler);
    }
}
