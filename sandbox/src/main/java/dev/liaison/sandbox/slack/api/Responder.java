package dev.liaison.sandbox.slack.api;

import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.faults.Trouble;
import dev.liaison.sandbox.kit.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Gives answers late, broken or not at all when trouble was asked for. */
final class Responder {
    private final Trouble trouble;

    Responder(Trouble trouble) {
        this.trouble = trouble;
    }

    /** Takes the trouble for a method, does the work or leaves it, and answers. */
    Answer respond(Context ctx, String method, Supplier<Answer> work, Runnable revoke) {
        Optional<Fault> fault = trouble.faults().forCall(method);
        if (fault.filter(each -> each.kind() == Fault.Kind.REVOKE_TOKEN).isPresent()) {
            revoke.run();
        }
        Answer answer = fault.isEmpty() || fault.get().done() ? work.get() : Answer.text(0, "");
        Answer shown = fault.map(each -> spoilt(each, answer)).orElse(answer);
        boolean reset = fault.map(
                        each -> each.kind() == Fault.Kind.RESET_AFTER || each.kind() == Fault.Kind.RESET_BEFORE)
                .orElse(false);
        long delay = (long) trouble.settings().latencyMs()
                + fault.filter(each -> each.kind() == Fault.Kind.SLOW)
                        .map(Fault::millis)
                        .orElse(0);
        if (reset) {
            reset(ctx);
            return Answer.text(0, "");
        }
        if (delay == 0) {
            write(ctx, shown);
        } else {
            Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS);
            ctx.future(() -> CompletableFuture.runAsync(() -> write(ctx, shown), later));
        }
        return shown;
    }

    private static Answer spoilt(Fault fault, Answer answer) {
        return switch (fault.kind()) {
            case HTTP -> http(fault);
            case SLACK_ERROR -> Answer.json(200, answer.headers(), error(fault.error()));
            case REVOKE_TOKEN -> Answer.json(200, Map.of(), error("token_revoked"));
            case MALFORMED ->
                Answer.json(
                        200,
                        answer.headers(),
                        answer.body().substring(0, answer.body().length() / 2));
            default -> answer;
        };
    }

    private static Answer http(Fault fault) {
        if (fault.status() == 429) {
            Map<String, String> retry = Map.of("Retry-After", String.valueOf(fault.retryAfter()));
            return Answer.json(429, retry, error("ratelimited"));
        }
        return new Answer(fault.status(), "text/html", Map.of(), "<html><body>Server Error</body></html>");
    }

    private static String error(String code) {
        return Json.write(Json.object().put("ok", false).put("error", code));
    }

    private static void write(Context ctx, Answer answer) {
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }

    /** Ends the connection with a TCP reset instead of an answer. */
    private static void reset(Context ctx) {
        Object transport = ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .getTransport();
        try {
            SocketChannel channel = (SocketChannel) transport;
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
