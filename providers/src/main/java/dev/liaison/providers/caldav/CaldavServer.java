package dev.liaison.providers.caldav;

import dev.liaison.providers.http.Origin;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A server that members can connect.
 *
 * @param title as people know it
 * @param base where discovery begins; with a path when it is not to begin at {@code /.well-known/caldav} (RFC 6764)
 * @param hosts which other hosts are the same service and get the password too; the base's own always is
 * @param question how its calendars are read
 */
public record CaldavServer(String title, URI base, Pattern hosts, PasswordRule password, CaldavQuestion question) {
    private static final Pattern NO_OTHER = Pattern.compile("(?!)");

    /** Apple spreads its accounts over hosts p01 to p999. */
    public static final CaldavServer ICLOUD = new CaldavServer(
            "iCloud",
            URI.create("https://caldav.icloud.com/"),
            Pattern.compile("^(p\\d{1,3}-)?caldav\\.icloud\\.com$"),
            PasswordRule.APP_SPECIFIC,
            CaldavQuestion.EVENTS);

    /** A server that is only at one place. */
    public static CaldavServer of(String title, URI base, PasswordRule password) {
        return new CaldavServer(title, base, NO_OTHER, password, CaldavQuestion.EVENTS);
    }

    /** The same, asked in another way. */
    public CaldavServer asked(CaldavQuestion other) {
        return new CaldavServer(title, base, hosts, password, other);
    }

    /** Whether that is an address of this server; then it may have the password. */
    boolean covers(URI address) {
        var origin = Origin.of(address);
        return origin.equals(Origin.of(base)) || hosts.matcher(origin.host()).matches();
    }

    boolean isAt(URI other) {
        return withoutSlash(base).equals(withoutSlash(other));
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/+$", "");
    }
}
