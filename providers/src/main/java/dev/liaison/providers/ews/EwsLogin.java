package dev.liaison.providers.ews;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service account.
 *
 * @param name {@code DOMAIN\\user}, or the user principal name with an at sign
 */
record EwsLogin(String name, String password) implements EwsProof {
    private static final Pattern NAME = Pattern.compile("[^:\\\\\\p{Cntrl}]{1,200}(\\\\[^:\\\\\\p{Cntrl}]{1,200})?");
    private static final Pattern PASSWORD = Pattern.compile("[^\\p{Cntrl}]{1,256}");

    /** Empty when no server would take it, so that none needs to be asked. */
    static Optional<EwsLogin> of(String name, String password) {
        var fits = NAME.matcher(name).matches() && PASSWORD.matcher(password).matches();
        return fits ? Optional.of(new EwsLogin(name, password)) : Optional.empty();
    }

    /** The Windows domain; empty when the name says it itself. */
    String domain() {
        return name.substring(0, Math.max(0, name.indexOf('\\')));
    }

    String user() {
        return name.substring(name.indexOf('\\') + 1);
    }

    /** HTTP Basic (RFC 7617), in UTF-8. */
    @Override
    public String authorization() {
        var both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return "EwsLogin[…]";
    }
}
