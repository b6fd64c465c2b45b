package dev.liaison.sandbox.faults;

import dev.liaison.sandbox.kit.Answer;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** Gives answers late, broken or not at all when trouble was asked for. */
public final class Responder {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?");

    private final Trouble trouble;
    private final Function<Fault, Answer> voice;

    /** Speaks of trouble as that vendor does: the voice turns a fault into the vendor's own error. */
    public Responder(Trouble trouble, Function<Fault, Answer> voice) {
        this.trouble = trouble;
        this.voice = voice;
    }

    /** One call: its name, whose account it touches, the account's own latency in ms, the work, and what ends with it. */
    public record Job(
            String method,
            @Nullable String account,
            long latencyMs,
            Supplier<Answer> work,
            Runnable revoke,
            Runnable end) {
        /** A call that concerns no account. */
        public static Job of(String method, Supplier<Answer> work, Runnable revoke) {
            return new Job(method, null, 0, work, revoke, () -> {});
        }
    }

    /** Takes the trouble for a method, does the work or leaves it, and answers. */
    public Answer respond(Context ctx, Job job) {
        Optional<Fault> fault = trouble.faults().forCall(job.method(), job.account());
        if (fault.filter(each -> each.kind() == Fault.Kind.REVOKE_TOKEN).isPresent()) {
            job.revoke().run();
        }
        Answer answer = fault.isEmpty() || fault.get().done() ? job.work().get() : Answer.empty(0);
        Answer shown = fault.map(each -> spoilt(each, answer)).orElse(answer);
        if (shown.status() == 0) {
            reset(ctx);
            job.end().run();
            return shown;
        }
        long slow = fault.filter(each -> each.kind() == Fault.Kind.SLOW)
                .map(Fault::millis)
                .orElse(0);
        write(ctx, shown, trouble.settings().latencyMs() + job.latencyMs() + slow, job.end());
        return shown;
    }

    private Answer spoilt(Fault fault, Answer answer) {
        return switch (fault.kind()) {
            case HTTP, SLACK_ERROR, REVOKE_TOKEN -> voice.apply(fault);
            case RESET_BEFORE, RESET_AFTER -> Answer.empty(0);
            case MALFORMED ->
                with(answer, answer.body().substring(0, answer.body().length() / 2) + fault.messageOr(""));
            case GARBLED ->
                with(
                        answer,
                        TIME.matcher(answer.body()).replaceAll(Matcher.quoteReplacement(fault.messageOr("some day"))));
            default -> answer;
        };
    }

    private static Answer with(Answer answer, String body) {
        return new Answer(answer.status(), answer.contentType(), answer.headers(), body);
    }

    private static void write(Context ctx, Answer answer, long delay, Runnable end) {
        if (delay == 0) {
            write(ctx, answer);
            end.run();
        } else {
            Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS);
            Runnable work = () -> {
                write(ctx, answer);
                end.run();
            };
            ctx.future(() -> CompletableFuture.runAsync(work, later));
        }
    }

    private static void write(Context ctx, Answer answer) {
        answer.headers().forEach((name, values) -> values.lines()
                .forEach(value -> ctx.res().addHeader(name, value)));
        ctx.status(answer.status());
        if (!answer.contentType().isEmpty()) {
            ctx.contentType(answer.contentType());
        }
        ctx.result(answer.body());
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
