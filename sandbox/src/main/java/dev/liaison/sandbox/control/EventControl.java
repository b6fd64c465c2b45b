package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Attendee.Response;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.EventFile;
import dev.liaison.sandbox.calendar.Invitations;
import dev.liaison.sandbox.calendar.Recurrence;
import dev.liaison.sandbox.kit.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDateTime;
import java.util.Locale;

/** What a person does in their own calendar: enter, move, delete, answer. Nobody is invited by that. */
public final class EventControl {
    private static final String EVENTS = "/_control/calendar/accounts/{provider}/{email}/events";
    private final Calendars calendars;
    private final Invitations invitations;

    /** Works in those calendars. */
    public EventControl(Calendars calendars, Invitations invitations) {
        this.calendars = calendars;
        this.invitations = invitations;
    }

    /** Adds the routes. An occurrence of a series is named by {@code ?occurrence=} and its local beginning. */
    public void routes(RoutesConfig routes) {
        routes.post(EVENTS, locked(this::add));
        routes.patch(EVENTS + "/{id}", locked(this::change));
        routes.delete(EVENTS + "/{id}", locked(this::delete));
        routes.post(EVENTS + "/{id}/respond", locked(this::respond));
    }

    private Handler locked(Handler handler) {
        return ctx -> {
            synchronized (calendars) {
                handler.handle(ctx);
            }
        };
    }

    private void add(Context ctx) {
        Account account = CalendarControl.account(calendars, ctx);
        Event event = EventFile.read(account, body(ctx), calendars.clock().instant());
        if (account.event(event.id()).isPresent()) {
            throw new Refusal(409, "there is already an event " + event.id());
        }
        json(ctx, EventFile.write(account.put(event)));
    }

    private void change(Context ctx) {
        Account account = CalendarControl.account(calendars, ctx);
        Event event = event(account, ctx);
        ObjectNode patch = body(ctx);
        String occurrence = ctx.queryParam("occurrence");
        Event after = occurrence == null
                ? EventFile.changed(account, event, patch)
                : exception(account, event, LocalDateTime.parse(occurrence), patch);
        json(ctx, EventFile.write(calendars.change(account, event, after)));
    }

    private Event exception(Account account, Event series, LocalDateTime start, ObjectNode patch) {
        Recurrence recurrence = recurrence(series);
        Event single = series.at(series.when().startingAt(start)).repeating(null);
        Event before = recurrence.moved().getOrDefault(start, single);
        return series.repeating(recurrence.with(start, EventFile.changed(account, before, patch)));
    }

    private void delete(Context ctx) {
        Account account = CalendarControl.account(calendars, ctx);
        Event event = event(account, ctx);
        String occurrence = ctx.queryParam("occurrence");
        if (occurrence == null) {
            account.delete(event.id());
        } else {
            Recurrence rest = recurrence(event).without(LocalDateTime.parse(occurrence));
            calendars.change(account, event, event.repeating(rest));
        }
        json(ctx, Json.object().put("ok", true));
    }

    private void respond(Context ctx) {
        Account account = CalendarControl.account(calendars, ctx);
        String response = Json.text(body(ctx), "response", "").toUpperCase(Locale.ROOT);
        Event event = event(account, ctx);
        invitations.respond(account, event, Response.valueOf(response));
        json(ctx, EventFile.write(event(account, ctx)));
    }

    private static Event event(Account account, Context ctx) {
        return account.event(ctx.pathParam("id")).orElseThrow(() -> new Refusal(404, "no such event"));
    }

    private static Recurrence recurrence(Event event) {
        Recurrence recurrence = event.recurrence();
        if (recurrence == null) {
            throw new Refusal(409, "the event does not repeat");
        }
        return recurrence;
    }
}
