package dev.liaison.providers.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a mail server found out about where a mail came from (RFC 8601). */
final class AuthenticationResults {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PASS = Pattern.compile("dmarc\\s*=\\s*pass\\b.*", Pattern.DOTALL);
    private static final Pattern FROM = Pattern.compile("\\bheader\\.from\\s*=\\s*\"?@?([^\\s\";]+)");

    private AuthenticationResults() {}

    /** Whether that server says that DMARC (RFC 7489) passed for the domain of that address. */
    static boolean passes(String header, String server, String address) {
        var parts = Arrays.asList(COMMENT.matcher(header).replaceAll(" ").split(";", -1));
        var name = parts.get(0).strip().split("\\s+", -1)[0];
        if (server.isEmpty() || !name.equalsIgnoreCase(server)) {
            return false;
        }
        var domain = address.substring(address.indexOf('@') + 1);
        for (var part : parts) {
            var method = part.strip().toLowerCase(Locale.ROOT);
            if (PASS.matcher(method).matches()) {
                var from = FROM.matcher(method);
                return from.find() && domain.equalsIgnoreCase(from.group(1));
            }
        }
        return false;
    }
}
