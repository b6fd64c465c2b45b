package dev.liaison.providers.http;

import java.net.URI;
import java.util.Map;

/**
 * A request.
 *
 * @param headers may hold credentials, so they are not shown
 * @param body empty for none
 */
public record HttpCall(String method, URI address, Map<String, String> headers, String contentType, byte[] body) {

    HttpCall at(URI other) {
        return new HttpCall(method, other, headers, contentType, body);
    }

    @Override
    public String toString() {
        return method;
    }
}
