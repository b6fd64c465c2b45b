package dev.liaison.providers.http.oauth;

/** An API did not take an access token: 401. */
public final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;
}
