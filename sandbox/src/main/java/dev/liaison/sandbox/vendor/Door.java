package dev.liaison.sandbox.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.calendar.Calendars;
import dev.liaison.sandbox.calendar.Provider;
import dev.liaison.sandbox.calendar.ProviderSettings;
import dev.liaison.sandbox.faults.Responder;
import dev.liaison.sandbox.faults.Responder.Job;
import dev.liaison.sandbox.faults.Trouble;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Identity;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way in to one vendor's API: limits, trouble, latency and the call log. */
public final class Door {
    private final Provider provider;
    private final Calendars calendars;
    private final Trouble trouble;
    private final Voice voice;
    private final Responder responder;
    private final Identity identity;
    private final Throttle throttle = new Throttle();

    /** The door of that vendor. */
    public Door(Provider provider, Calendars calendars, Identity identity, Trouble trouble, Voice voice) {
        this.provider = provider;
        this.calendars = calendars;
        this.identity = identity;
        this.trouble = trouble;
        this.voice = voice;
        responder = new Responder(trouble, voice::trouble);
    }

    /** Lets a visit in; the work runs under the calendars' monitor. */
    public void open(Context ctx, Visit visit, Supplier<Answer> work) {
        long start = System.nanoTime();
        ProviderSettings limits = limits();
        String key = visit.app() + "|" + visit.email();
        boolean counted = visit.mailbox() != null && trouble.settings().rateLimits();
        boolean inside = !counted || throttle.enter(key, limits.concurrentCalls());
        Runnable end = () -> {
            if (counted && inside) {
                throttle.leave(key);
            }
        };
        Supplier<Answer> job = () -> inside ? counted(visit, key, limits, counted, work) : voice.throttled(true, 1);
        long latency = limits.latencyMs() + latency(visit.mailbox());
        Answer answer =
                responder.respond(ctx, new Job(visit.method(), visit.email(), latency, job, () -> revoke(visit), end));
        note(ctx, visit, answer, start);
    }

    private ProviderSettings limits() {
        synchronized (calendars) {
            return calendars.settings(provider);
        }
    }

    private long latency(@Nullable Account account) {
        synchronized (calendars) {
            return account == null ? 0 : account.profile().latencyMs();
        }
    }

    private Answer counted(Visit visit, String key, ProviderSettings limits, boolean counted, Supplier<Answer> work) {
        Duration window = Duration.ofSeconds(limits.windowSeconds());
        long wait = counted
                ? throttle.take(
                        key, limits.callsPerWindow(), window, calendars.clock().instant())
                : 0;
        if (wait > 0) {
            return voice.throttled(false, wait);
        }
        synchronized (calendars) {
            return work.get();
        }
    }

    private void revoke(Visit visit) {
        synchronized (calendars) {
            identity.revoke(token -> token == visit.token());
        }
    }

    private void note(Context ctx, Visit visit, Answer answer, long start) {
        long ms = (System.nanoTime() - start) / 1_000_000;
        trouble.calls()
                .add(
                        calendars.clock().instant(),
                        visit.method(),
                        visit.email(),
                        visit.app(),
                        answer.status(),
                        error(answer),
                        ms,
                        Bodies.redacted(ctx));
    }

    private @Nullable String error(Answer answer) {
        if (answer.status() == 0) {
            return "reset";
        }
        String own = voice.error(answer);
        if (own != null) {
            return own;
        }
        if (answer.status() < 400) {
            return null;
        }
        JsonNode error = Json.parse(answer.body()).orElseGet(Json::object).path("error");
        String reason = Json.text(error.path("errors").path(0), "reason");
        String code = Json.text(error, "code", error.asText(String.valueOf(answer.status())));
        return reason == null ? code : reason;
    }

    /** No calls yet. */
    public void refill() {
        throttle.clear();
    }
}
