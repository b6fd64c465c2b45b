package dev.liaison.sandbox.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.faults.Responder;
import dev.liaison.sandbox.faults.Responder.Job;
import dev.liaison.sandbox.faults.Trouble;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Ids;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.slack.delivery.Events;
import dev.liaison.sandbox.slack.world.Installation;
import dev.liaison.sandbox.slack.world.Token;
import dev.liaison.sandbox.slack.world.World;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes a call through token, limits, scopes and method, and writes the answer. */
public final class WebApi {
    private final World world;
    private final Events events;
    private final Trouble trouble;
    private final Responder responder;
    private final RateLimits limits;
    private final Map<String, Method> methods = new LinkedHashMap<>();

    /** The API of that world. */
    public WebApi(World world, Events events, Trouble trouble) {
        this.world = world;
        this.events = events;
        this.trouble = trouble;
        responder = new Responder(trouble, SlackVoice::say);
        limits = new RateLimits(world.clock());
        List.of(
                        OAuthMethods.ALL,
                        AuthMethods.ALL,
                        TeamMethods.ALL,
                        UserMethods.ALL,
                        ConversationMethods.ALL,
                        ChatMethods.ALL,
                        ViewMethods.ALL)
                .forEach(group -> group.forEach(method -> methods.put(method.name(), method)));
    }

    /** Full buckets again. */
    public void refill() {
        limits.clear();
    }

    /** Answers one call. */
    public void handle(Context ctx, String name) {
        long start = System.nanoTime();
        Optional<Method> method = Optional.ofNullable(methods.get(name));
        Inbound in = Inbound.read(ctx, method);
        Optional<Token> token = Optional.ofNullable(in.token()).flatMap(this::find);
        Answer answer = responder.respond(
                ctx,
                Job.of(
                        name,
                        () -> answer(ctx, method, in, token),
                        () -> token.ifPresent(each -> each.end(Token.State.REVOKED))));
        String error = Json.parse(answer.body())
                .map(body -> Json.text(body, "error"))
                .orElse(answer.status() == 0 ? "reset" : null);
        Optional<Installation> installation = token.map(Token::installation);
        trouble.calls()
                .add(
                        world.clock().instant(),
                        name,
                        installation.map(Installation::key).orElse(null),
                        installation.map(Installation::clientId).orElse(null),
                        answer.status(),
                        error,
                        (System.nanoTime() - start) / 1_000_000,
                        in.args().redacted());
    }

    private Optional<Token> find(String value) {
        synchronized (world) {
            return world.installations().token(value);
        }
    }

    private Answer answer(Context ctx, Optional<Method> known, Inbound in, Optional<Token> token) {
        Map<String, String> headers = new LinkedHashMap<>();
        ObjectNode body;
        synchronized (world) {
            try {
                if (in.refusal() != null) {
                    throw in.refusal();
                }
                Method method = known.orElseThrow(() -> new SlackError("unknown_method"));
                if (ctx.method().equals(HandlerType.GET) && !method.reads()) {
                    throw new SlackError("invalid_request_method");
                }
                Token live = method.anonymous() ? null : live(in.token(), token);
                long wait = throttle(method, live, in.args());
                if (wait > 0) {
                    headers.put("Retry-After", String.valueOf(wait));
                    return Answer.json(429, headers, "{\"ok\":false,\"error\":\"ratelimited\"}");
                }
                if (live != null) {
                    headers.put(
                            "x-oauth-scopes",
                            String.join(",", live.installation().scopes()));
                    headers.put("x-accepted-oauth-scopes", String.join(",", method.scopes()));
                    scopes(method, live.installation());
                }
                body = method.handler().answer(new Call(world, events, in.args(), lowerCase(ctx.headerMap()), live));
            } catch (SlackError refused) {
                body = refused.body();
            }
        }
        warn(body, in.warnings());
        headers.put("x-slack-req-id", Ids.hex(32));
        return Answer.json(200, headers, Json.write(body));
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        Map<String, String> out = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        out.putAll(headers);
        return out;
    }

    private Token live(@Nullable String given, Optional<Token> token) {
        if (given == null || given.isEmpty()) {
            throw new SlackError("not_authed");
        }
        Token found = token.filter(each -> !each.refresh()).orElseThrow(() -> new SlackError("invalid_auth"));
        switch (found.state()) {
            case REVOKED, USED -> throw new SlackError("token_revoked");
            case UNINSTALLED -> throw new SlackError("account_inactive");
            case LIVE -> {
                if (found.expired(world.clock().instant())) {
                    throw new SlackError("token_expired");
                }
            }
        }
        return found;
    }

    private long throttle(Method method, @Nullable Token token, Args args) {
        if (!trouble.settings().rateLimits()) {
            return 0;
        }
        String app = token == null
                ? String.valueOf(args.text("client_id"))
                : token.installation().clientId() + "|" + token.installation().key();
        if (token != null && method.name().equals("chat.postMessage")) {
            String channel = ChatMethods.limitKey(world, String.valueOf(args.text("channel")));
            return limits.takeMessage(app, channel, trouble.settings());
        }
        return limits.take(method, app, trouble.settings());
    }

    private static void scopes(Method method, Installation installation) {
        for (String scope : method.scopes()) {
            if (!installation.scopes().contains(scope)) {
                throw SlackError.missingScope(scope, String.join(",", installation.scopes()));
            }
        }
    }

    private static void warn(ObjectNode body, List<String> warnings) {
        if (!warnings.isEmpty()) {
            body.put("warning", String.join(",", warnings));
            ObjectNode metadata = body.path("response_metadata").isObject()
                    ? (ObjectNode) body.get("response_metadata")
                    : body.putObject("response_metadata");
            warnings.forEach(metadata.putArray("warnings")::add);
        }
    }
}
