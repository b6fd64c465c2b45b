package dev.liaison.providers.http;

import java.net.URI;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An answer, whatever its status.
 *
 * @param address who answered, after redirects
 */
public record HttpAnswer(URI address, int status, Headers headers, byte[] body) {

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The body is somebody's, so it is not shown. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
