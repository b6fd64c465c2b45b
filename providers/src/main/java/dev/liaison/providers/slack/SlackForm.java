package dev.liaison.providers.slack;

import dev.liaison.domain.chat.Unreadable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A form's body. Split first and decoded afterwards: a value may well hold an encoded {@code &} or {@code =}. */
final class SlackForm {
    private SlackForm() {}

    /** The value of the only field of that name. */
    static String field(byte[] body, String name) {
        String found = "";
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0 && decode(pair.substring(0, equals)).equals(name)) {
                if (!found.isEmpty()) {
                    throw new Unreadable("form field twice: " + name);
                }
                found = decode(pair.substring(equals + 1));
            }
        }
        if (found.isEmpty()) {
            throw new Unreadable("form field missing: " + name);
        }
        return found;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("form is not URL encoded");
        }
    }
}
