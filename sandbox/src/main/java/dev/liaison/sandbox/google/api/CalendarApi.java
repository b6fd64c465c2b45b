package dev.liaison.sandbox.google.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.google.Google;
import dev.liaison.sandbox.google.GoogleScopes;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.oauth.Token.Kind;
import dev.liaison.sandbox.vendor.Bodies;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The Calendar API's addresses: which scopes and parameters each one takes. */
public final class CalendarApi {
    private static final String ROOT = "/google/calendar/v3";
    private static final String EVENTS = ROOT + "/calendars/{calendar}/events";
    private static final Set<String> ALWAYS = Set.of("alt", "fields", "key", "prettyPrint", "quotaUser");
    private static final String[] READ = {
        "calendar",
        "calendar.readonly",
        "calendar.events",
        "calendar.events.readonly",
        "calendar.events.owned",
        "calendar.events.owned.readonly"
    };
    private static final String[] WRITE = {"calendar", "calendar.events", "calendar.events.owned"};
    private static final String[] LIST = {
        "calendar", "calendar.readonly", "calendar.calendarlist", "calendar.calendarlist.readonly"
    };
    private final Google google;
    private final Invitations invitations;
    private final Door door;

    /** The API of that Google, behind that door. */
    public CalendarApi(Google google, Invitations invitations, Door door) {
        this.google = google;
        this.invitations = invitations;
        this.door = door;
    }

    /** A method: its name in the log, one of whose scopes is needed, the parameters it takes. */
    private record Method(
            String name, String[] scopes, Set<String> parameters, Function<Request, @Nullable ObjectNode> handler) {}

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        Set<String> writing = Set.of("sendUpdates", "conferenceDataVersion", "maxAttendees");
        Method freeBusy = method(
                "freebusy.query",
                new String[] {"calendar", "calendar.readonly", "calendar.freebusy", "calendar.events.freebusy"},
                Set.of(),
                FreeBusyMethod::query);
        routes.post(ROOT + "/freeBusy", ctx -> call(ctx, freeBusy));
        reading(routes);
        Method insert = method("events.insert", WRITE, writing, EventMethods::insert);
        routes.post(EVENTS, ctx -> call(ctx, insert));
        Method patch = method("events.patch", WRITE, writing, EventMethods::patch);
        routes.patch(EVENTS + "/{event}", ctx -> call(ctx, patch));
        // Clients that cannot send PATCH say so in a header.
        routes.post(EVENTS + "/{event}", ctx -> override(ctx, patch));
        Method update = method("events.update", WRITE, writing, EventMethods::update);
        routes.put(EVENTS + "/{event}", ctx -> call(ctx, update));
        Method delete = method("events.delete", WRITE, Set.of("sendUpdates"), EventMethods::delete);
        routes.delete(EVENTS + "/{event}", ctx -> call(ctx, delete));
    }

    private void reading(RoutesConfig routes) {
        Method list = method("calendarList.list", LIST, CalendarMethods.LIST_PARAMETERS, CalendarMethods::list);
        routes.get(ROOT + "/users/me/calendarList", ctx -> call(ctx, list));
        Method entry = method("calendarList.get", LIST, Set.of(), CalendarMethods::entry);
        routes.get(ROOT + "/users/me/calendarList/{calendar}", ctx -> call(ctx, entry));
        Method calendar = method(
                "calendars.get",
                new String[] {"calendar", "calendar.readonly", "calendar.calendars", "calendar.calendars.readonly"},
                Set.of(),
                CalendarMethods::get);
        routes.get(ROOT + "/calendars/{calendar}", ctx -> call(ctx, calendar));
        Method zone = method(
                "settings.get",
                new String[] {"calendar", "calendar.readonly", "calendar.settings.readonly"},
                Set.of(),
                CalendarMethods::setting);
        routes.get(ROOT + "/users/me/settings/{setting}", ctx -> call(ctx, zone));
        Method events = method("events.list", READ, EventList.PARAMETERS, EventList::list);
        routes.get(EVENTS, ctx -> call(ctx, events));
        Method get = method("events.get", READ, Set.of("timeZone", "maxAttendees"), EventMethods::get);
        routes.get(EVENTS + "/{event}", ctx -> call(ctx, get));
    }

    private void override(Context ctx, Method patch) {
        if ("PATCH".equals(ctx.header("X-HTTP-Method-Override"))) {
            call(ctx, patch);
        } else {
            ctx.status(404).result("Not Found");
        }
    }

    private static Method method(
            String name, String[] scopes, Set<String> parameters, Function<Request, @Nullable ObjectNode> handler) {
        return new Method("google." + name, scopes, parameters, handler);
    }

    private void call(Context ctx, Method method) {
        Token token = token(ctx);
        Account caller = token == null ? null : token.grant().account();
        door.open(ctx, new Visit(method.name(), token, caller), () -> answer(ctx, method, token));
    }

    private @Nullable Token token(Context ctx) {
        synchronized (google.calendars()) {
            return google.identity().token(Bodies.bearer(ctx)).orElse(null);
        }
    }

    private Answer answer(Context ctx, Method method, @Nullable Token token) {
        try {
            Account caller = token == null ? null : token.grant().account();
            boolean live = token != null
                    && token.kind() == Kind.ACCESS
                    && token.live(google.identity().clock().instant());
            if (token == null || caller == null || !live) {
                throw GoogleError.unauthenticated();
            }
            if (!GoogleScopes.any(token.grant().scopes(), method.scopes())) {
                throw GoogleError.scopes(GoogleScopes.calendar(method.scopes()[0]));
            }
            parameters(ctx, method);
            ObjectNode body = method.handler().apply(new Request(google, invitations, ctx, token, caller));
            String fields = ctx.queryParam("fields");
            ObjectNode shown = body == null || fields == null ? body : Fields.of(fields, body);
            return shown == null ? Answer.empty(204) : Answer.json(200, Map.of(), Json.write(shown));
        } catch (GoogleError refused) {
            return refused.answer();
        }
    }

    private static void parameters(Context ctx, Method method) {
        for (Map.Entry<String, List<String>> each : ctx.queryParamMap().entrySet()) {
            if (!method.parameters().contains(each.getKey()) && !ALWAYS.contains(each.getKey())) {
                throw GoogleError.invalid("Invalid JSON payload received. Unknown name \"" + each.getKey()
                        + "\": Cannot bind query parameter. Field '" + each.getKey()
                        + "' could not be found in request message.");
            }
            if (each.getValue().size() > 1) {
                throw GoogleError.invalid("Repeated parameter: " + each.getKey());
            }
        }
        String alt = ctx.queryParam("alt");
        if (alt != null && !alt.equals("json")) {
            throw GoogleError.invalid("Invalid value for alt: " + alt);
        }
    }
}
