package dev.liaison.sandbox.slack.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.faults.Trouble;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.kit.VirtualClock;
import dev.liaison.sandbox.slack.world.App;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Signs and sends: events up to four times, interactions exactly once. */
public final class Courier {
    private static final List<Duration> RETRIES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final VirtualClock clock;
    private final Trouble trouble;
    private final Outbound outbound = new Outbound();
    private final Deliveries deliveries = new Deliveries();
    private final AtomicInteger lives = new AtomicInteger();

    /** A courier on that clock. */
    public Courier(VirtualClock clock, Trouble trouble) {
        this.clock = clock;
        this.trouble = trouble;
    }

    /** What was sent so far. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Forgets what was sent; what is on its way is not repeated. */
    public void forget() {
        lives.incrementAndGet();
        deliveries.clear();
    }

    /** Sends an event and repeats it as long as it is refused. */
    public void event(App app, String team, ObjectNode envelope) {
        event(app, team, envelope, 0, "");
        String type = envelope.path("event").path("type").asText();
        trouble.faults().forEvent(type).ifPresent(fault -> {
            ObjectNode again = envelope.deepCopy();
            if (fault.kind() == Fault.Kind.DUPLICATE_EVENT_NEW_ID) {
                again.put("event_id", Ids.object("Ev"));
            }
            event(app, team, again, 0, "");
        });
    }

    private void event(App app, String team, ObjectNode envelope, int retry, String retryReason) {
        String url = app.eventUrl();
        if (url == null) {
            return;
        }
        String body = Json.write(envelope);
        Map<String, String> headers = signed(app, body, JSON);
        if (retry > 0) {
            headers.put("X-Slack-Retry-Num", String.valueOf(retry));
            headers.put("X-Slack-Retry-Reason", retryReason);
        }
        String type = envelope.path("event").path("type").asText();
        Deliveries.Attempt attempt = new Deliveries.Attempt(
                "event", type, app.clientId(), team, envelope.path("event_id").asText(), retry, url);
        int life = lives.get();
        outbound.post(url, headers, body, limit()).thenAccept(outcome -> {
            if (life != lives.get()) {
                return;
            }
            boolean again = !outcome.ok() && retry < RETRIES.size() && !stops(outcome);
            Instant at = again ? clock.instant().plus(RETRIES.get(retry)) : null;
            deliveries.add(attempt, outcome, clock.instant(), at);
            if (again) {
                clock.after(RETRIES.get(retry), () -> event(app, team, envelope, retry + 1, outcome.reason()));
            }
        });
    }

    private static boolean stops(Outcome outcome) {
        return outcome.header("x-slack-no-retry").filter("1"::equals).isPresent();
    }

    /** Sends an interaction once. */
    public CompletableFuture<Outcome> interaction(App app, @Nullable String team, ObjectNode payload) {
        String url = app.interactivityUrl();
        if (url == null) {
            return CompletableFuture.completedFuture(Outcome.failed("no_interactivity_url", 0));
        }
        String body = "payload=" + URLEncoder.encode(Json.write(payload), StandardCharsets.UTF_8);
        Deliveries.Attempt attempt = new Deliveries.Attempt(
                "interaction", payload.path("type").asText(), app.clientId(), team, null, 0, url);
        return outbound.post(url, signed(app, body, FORM), body, limit()).thenApply(outcome -> noted(attempt, outcome));
    }

    /** Sends anything, to see whether the app tells the genuine from the forged. */
    public CompletableFuture<Outcome> raw(App app, String url, Map<String, String> headers, String body) {
        Deliveries.Attempt attempt = new Deliveries.Attempt("raw", "raw", app.clientId(), null, null, 0, url);
        return outbound.post(url, headers, body, limit()).thenApply(outcome -> noted(attempt, outcome));
    }

    private Outcome noted(Deliveries.Attempt attempt, Outcome outcome) {
        deliveries.add(attempt, outcome, clock.instant(), null);
        return outcome;
    }

    /** Does the handshake for an event URL; empty when it was answered well, else the reason. */
    public CompletableFuture<Optional<String>> verify(App app, String url) {
        String challenge = Ids.secret(52);
        ObjectNode handshake = Json.object();
        handshake
                .put("token", app.verificationToken())
                .put("challenge", challenge)
                .put("type", "url_verification");
        String body = Json.write(handshake);
        Deliveries.Attempt attempt =
                new Deliveries.Attempt("url_verification", "url_verification", app.clientId(), null, null, 0, url);
        return outbound.post(url, signed(app, body, JSON), body, limit())
                .thenApply(outcome -> complaint(noted(attempt, outcome), challenge));
    }

    private static Optional<String> complaint(Outcome outcome, String challenge) {
        if (!outcome.ok()) {
            String what = outcome.status() == 0 ? outcome.reason() : "HTTP status " + outcome.status();
            return Optional.of("Your request URL didn't respond with 200 in time: " + what);
        }
        String answer = outcome.body().strip();
        String inJson = Json.parse(answer)
                .map((JsonNode node) -> node.path("challenge").asText())
                .orElse("");
        boolean echoed =
                challenge.equals(answer) || challenge.equals(inJson) || ("challenge=" + challenge).equals(answer);
        return echoed ? Optional.empty() : Optional.of("Your request URL didn't echo the challenge parameter");
    }

    /** Headers of a genuine request. */
    public Map<String, String> signed(App app, String body, String contentType) {
        // Receivers compare with their own clock, which the virtual one may have left behind.
        long now = Instant.now().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("Accept", "*/*");
        headers.put("X-Slack-Request-Timestamp", String.valueOf(now));
        headers.put("X-Slack-Signature", SlackSignature.of(app.signingSecret(), now, body));
        return headers;
    }

    private Duration limit() {
        return Duration.ofMillis(trouble.settings().ackTimeoutMs());
    }
}
