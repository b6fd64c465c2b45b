package dev.liaison.providers.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes secrets and addresses out of a text that a vendor's library made, before people see it. */
public final class Redaction {
    private static final Pattern TOKEN = Pattern.compile("(?i)\\bx(?:ox|app)[a-z0-9.]*-[A-Za-z0-9-]+");
    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]+");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)\\b(code|state|token|access_token|refresh_token|client_secret|password)=[^&\\s\"]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s<>@\",;=]+(?:@|%40)[^\\s<>@\",;&]+");
    private static final int LONGEST = 200;

    private Redaction() {}

    /** One line, short, without tokens, credentials and mail addresses. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var head = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        var clean = TOKEN.matcher(head).replaceAll("[token]");
        clean = AUTHORIZATION.matcher(clean).replaceAll("$1 [credentials]");
        clean = PARAMETER.matcher(clean).replaceAll("$1=[secret]");
        clean = MAIL.matcher(clean).replaceAll("[mail]");
        clean = clean.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }
}
