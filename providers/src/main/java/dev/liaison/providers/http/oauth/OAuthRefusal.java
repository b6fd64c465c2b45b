package dev.liaison.providers.http.oauth;

import dev.liaison.providers.http.ErrorName;

/** An OAuth endpoint said no, with a name for it (RFC 6749, 5.2), before anybody decided what that means for the caller. */
public final class OAuthRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final String error;
    private final String suberror;

    OAuthRefusal(String error, String suberror) {
        super(ErrorName.of(error) + (suberror.isEmpty() ? "" : "/" + ErrorName.of(suberror)));
        this.error = error;
        this.suberror = suberror;
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
