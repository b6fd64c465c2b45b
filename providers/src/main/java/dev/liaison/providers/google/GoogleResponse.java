package dev.liaison.providers.google;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.InputStream;
import java.util.Objects;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** An answer of our HTTP client, as Google's SDK reads one. */
final class GoogleResponse extends LowLevelHttpResponse {
    private final Response response;

    GoogleResponse(Response response) {
        this.response = response;
    }

    /** Never null in the answer to a call. */
    private ResponseBody body() {
        return Objects.requireNonNull(response.body());
    }

    @Override
    public InputStream getContent() {
        return body().byteStream();
    }

    @Override
    public @Nullable String getContentEncoding() {
        return response.header("Content-Encoding");
    }

    @Override
    public long getContentLength() {
        return body().contentLength();
    }

    @Override
    public @Nullable String getContentType() {
        return response.header("Content-Type");
    }

    @Override
    public String getStatusLine() {
        return response.protocol() + " " + response.code();
    }

    @Override
    public int getStatusCode() {
        return response.code();
    }

    @Override
    public String getReasonPhrase() {
        return response.message();
    }

    @Override
    public int getHeaderCount() {
        return response.headers().size();
    }

    @Override
    public String getHeaderName(int index) {
        return response.headers().name(index);
    }

    @Override
    public String getHeaderValue(int index) {
        return response.headers().value(index);
    }

    @Override
    public void disconnect() {
        response.close();
    }
}
