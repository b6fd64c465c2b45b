package dev.liaison.providers.http.oauth;

import java.util.regex.Pattern;

/** An OAuth endpoint said no, with a name for it (RFC 6749, 5.2), before anybody decided what that means for the caller. */
public final class OAuthRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private final String error;
    private final String suberror;

    OAuthRefusal(String error, String suberror) {
        super(name(error) + (suberror.isEmpty() ? "" : "/" + name(suberror)));
        this.error = error;
        this.suberror = suberror;
    }

    /** Descriptions hold addresses and trace ids, so only names are shown. */
    private static String name(String text) {
        return NAME.matcher(text).matches() ? text : "unknown error";
    }

    public String error() {
        return error;
    }

    /** Microsoft's second word on it; empty when there is none. */
    public String suberror() {
        return suberror;
    }

    /** For people who repair things. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
