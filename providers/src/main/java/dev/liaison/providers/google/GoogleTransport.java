package dev.liaison.providers.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.SendsOnce;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Lets Google's SDK speak through our HTTP client: Java's own repeats a POST by itself and has no time-out for a whole call. */
final class GoogleTransport extends HttpTransport {
    private final OkHttpClient http;

    GoogleTransport(HttpTimeouts timeouts) {
        this.http = SendsOnce.client(timeouts);
    }

    /** PATCH too, which the SDK would disguise as a POST. */
    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Outgoing(http, method, url);
    }

    private static final class Outgoing extends LowLevelHttpRequest {
        private final OkHttpClient http;
        private final String method;
        private final Request.Builder request = new Request.Builder();

        Outgoing(OkHttpClient http, String method, String url) {
            this.http = http;
            this.method = method;
            request.url(url);
        }

        @Override
        public void addHeader(String name, String value) {
            request.addHeader(name, value);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            if (getContentEncoding() != null) {
                request.header("Content-Encoding", getContentEncoding());
            }
            return new GoogleResponse(
                    http.newCall(request.method(method, body()).build()).execute());
        }

        private @Nullable RequestBody body() throws IOException {
            if (getStreamingContent() == null) {
                return null;
            }
            var bytes = new ByteArrayOutputStream();
            getStreamingContent().writeTo(bytes);
            var type = getContentType() == null ? null : MediaType.parse(getContentType());
            return RequestBody.create(bytes.toByteArray(), type);
        }
    }
}
