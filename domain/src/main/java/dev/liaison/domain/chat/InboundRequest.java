package dev.liaison.domain.chat;

import java.util.Map;

/**
 * A request from a provider, before anybody looked into it.
 *
 * @param headers names in lower case; of repeated ones, the first
 * @param body the bytes as they came
 */
public record InboundRequest(Map<String, String> headers, byte[] body) {

    /** Empty when it was not sent. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "InboundRequest[" + body.length + " bytes]";
    }
}
