package dev.liaison.sandbox.control;

import static dev.liaison.sandbox.control.ControlApi.body;
import static dev.liaison.sandbox.control.ControlApi.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.calendar.Access;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.AccountFile;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.EventFile;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.kit.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calendars as their owners see them, the vendors' knobs, and who has access. */
public final class CalendarControl {
    private static final String ACCOUNT = "/_control/calendar/accounts/{provider}/{email}";
    private final Calendars calendars;
    private final List<Access> accesses;

    /** Controls those calendars. */
    public CalendarControl(Calendars calendars, List<Access> accesses) {
        this.calendars = calendars;
        this.accesses = List.copyOf(accesses);
    }

    /** Adds the routes. */
    public void routes(RoutesConfig routes) {
        routes.get("/_control/calendar/accounts", locked(this::list));
        routes.get(ACCOUNT, locked(this::show));
        routes.patch(ACCOUNT, locked(this::change));
        routes.post(ACCOUNT + "/revoke", locked(this::revoke));
        routes.get("/_control/calendar/providers/{provider}", locked(this::settings));
        routes.put("/_control/calendar/providers/{provider}", locked(this::set));
    }

    private Handler locked(Handler handler) {
        return ctx -> {
            synchronized (calendars) {
                handler.handle(ctx);
            }
        };
    }

    private void list(Context ctx) {
        ArrayNode out = Json.array();
        for (Account account : calendars.accounts()) {
            ObjectNode each = AccountFile.summary(account);
            each.put("events", account.events().size());
            each.set("apps", apps(account));
            out.add(each);
        }
        json(ctx, out);
    }

    /** The account; with {@code from} and {@code to} (instants) also what takes place in between. */
    private void show(Context ctx) {
        Account account = account(calendars, ctx);
        ObjectNode out = AccountFile.write(account);
        out.set("apps", apps(account));
        String from = ctx.queryParam("from");
        if (from != null) {
            Instant start = Instant.parse(from);
            Instant end = Optional.ofNullable(ctx.queryParam("to"))
                    .map(Instant::parse)
                    .orElse(start.plus(Duration.ofDays(7)));
            ArrayNode list = out.putArray("occurrences");
            account.between(start, end).forEach(each -> list.add(occurrence(each)));
        }
        json(ctx, out);
    }

    private static ObjectNode occurrence(Occurrence each) {
        ObjectNode out = EventFile.write(each.event());
        out.put("from", each.start().toString()).put("to", each.end().toString());
        out.put("series", each.series().id()).put("original", each.original().toString());
        return out.put("recurs", each.recurs());
    }

    private void change(Context ctx) {
        Account account = account(calendars, ctx);
        account.set(AccountFile.changed(account.profile(), body(ctx)));
        json(ctx, AccountFile.summary(account));
    }

    /** Takes access away: all of it, or with {@code "only":"refresh_tokens"} only its renewal. */
    private void revoke(Context ctx) {
        Account account = account(calendars, ctx);
        ObjectNode body = body(ctx);
        String client = Json.text(body, "client_id");
        boolean renewal = "refresh_tokens".equals(Json.text(body, "only"));
        int ended = accesses.stream()
                .filter(access -> access.provider() == account.provider())
                .mapToInt(
                        access -> renewal ? access.killRefreshTokens(account, client) : access.revoke(account, client))
                .sum();
        json(ctx, Json.object().put("ended", ended));
    }

    private ArrayNode apps(Account account) {
        ArrayNode out = Json.array();
        accesses.stream()
                .filter(access -> access.provider() == account.provider())
                .forEach(access -> access.apps(account).forEach(out::add));
        return out;
    }

    private void settings(Context ctx) {
        json(ctx, calendars.settings(Provider.of(ctx.pathParam("provider"))));
    }

    private void set(Context ctx) {
        Provider provider = Provider.of(ctx.pathParam("provider"));
        calendars.set(provider, calendars.settings(provider).changed(body(ctx)));
        settings(ctx);
    }

    static Account account(Calendars calendars, Context ctx) {
        Provider provider = Provider.of(ctx.pathParam("provider"));
        return calendars
                .account(provider, ctx.pathParam("email"))
                .orElseThrow(() -> new Refusal(404, "no such calendar"));
    }
}
