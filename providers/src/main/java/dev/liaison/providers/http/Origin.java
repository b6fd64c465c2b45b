package dev.liaison.providers.http;

import java.net.URI;
import okhttp3.HttpUrl;

/**
 * A server: where credentials for it may go, and what an operator allows.
 *
 * @param host in lower case; a name with other letters than ASCII's in its xn-- form
 */
public record Origin(String scheme, String host, int port) {

    /** @throws IllegalArgumentException when it is no http or https address */
    public static Origin of(URI address) {
        return of(HttpUrl.get(address.toString()));
    }

    static Origin of(HttpUrl url) {
        return new Origin(url.scheme(), url.host(), url.port());
    }

    /** Https at its usual port. */
    boolean isUsual() {
        return scheme.equals("https") && port == 443;
    }
}
