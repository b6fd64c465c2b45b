package dev.liaison.providers.google;

import dev.liaison.domain.integration.Secret;
import java.net.URI;

/** Our client at some Google. */
final class GoogleSamples {
    static final URI REDIRECT = URI.create("https://liaison.example/connect/google/callback");
    static final String CLIENT_ID = "42.apps.googleusercontent.com";
    static final String SECRET = "GOCSPX-client-secret";

    private GoogleSamples() {}

    /** Everything below that address, which ends in a slash. */
    static GoogleSettings at(URI google) {
        return new GoogleSettings(
                GoogleSettings.client(CLIENT_ID, new Secret(SECRET), REDIRECT),
                google.resolve("o/oauth2/v2/auth"),
                google.resolve("token"),
                google.resolve("revoke"),
                google,
                false);
    }
}
