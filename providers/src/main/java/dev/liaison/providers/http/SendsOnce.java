package dev.liaison.providers.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that never sends a request twice by itself. OkHttp would repeat a POST whose connection broke; here it
 * only tries a host's other addresses before anything was sent. A failure before that moment is a {@link NotSent}.
 */
public final class SendsOnce {
    private SendsOnce() {}

    /** Follows no redirects, so that a credential goes only where it was meant to go. */
    public static OkHttpClient client(HttpTimeouts timeouts) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.read())
                .callTimeout(timeouts.call())
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(SendsOnce::tellNotSent)
                .addNetworkInterceptor(SendsOnce::noteSending)
                .build();
    }

    private static Response tellNotSent(Interceptor.Chain chain) throws IOException {
        var progress = new Progress();
        var request = chain.request();
        var body = request.body();
        var once = request.newBuilder()
                .tag(Progress.class, progress)
                .method(request.method(), body == null ? null : new OneShot(body))
                .build();
        try {
            return chain.proceed(once);
        } catch (IOException e) {
            throw progress.sending ? e : new NotSent(e);
        }
    }

    /** Runs once the connection stands. */
    private static Response noteSending(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        var progress = request.tag(Progress.class);
        if (progress != null) {
            progress.sending = true;
        }
        return chain.proceed(request);
    }

    private static final class Progress {
        private volatile boolean sending;
    }

    /** A body that OkHttp may not send again. */
    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
