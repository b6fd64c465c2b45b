package dev.liaison.providers.google;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.http.oauth.OAuthClient;
import java.net.URI;

/**
 * Our OAuth client at Google.
 *
 * @param apiUrl root of the Calendar API; ends in a slash
 * @param gzip whether what we send is compressed, as Google likes it
 */
public record GoogleSettings(
        OAuthClient client, URI authorizeUrl, URI tokenUrl, URI revokeUrl, URI apiUrl, boolean gzip) {

    /** Google's own address of its consent page. */
    public static final URI AUTHORIZE = URI.create("https://accounts.google.com/o/oauth2/v2/auth");

    public static final URI TOKEN = URI.create("https://oauth2.googleapis.com/token");
    public static final URI REVOKE = URI.create("https://oauth2.googleapis.com/revoke");

    /** Google's own address of its APIs. */
    public static final URI API = URI.create("https://www.googleapis.com/");

    public GoogleSettings {
        if (!apiUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("the address of Google's API must end in a slash: " + apiUrl);
        }
    }

    /** For the real Google. */
    public static GoogleSettings of(String clientId, Secret clientSecret, URI redirectUri) {
        return new GoogleSettings(client(clientId, clientSecret, redirectUri), AUTHORIZE, TOKEN, REVOKE, API, true);
    }

    /** Us, as Google knows us. */
    public static OAuthClient client(String clientId, Secret clientSecret, URI redirectUri) {
        return new OAuthClient("Google", clientId, clientSecret, redirectUri);
    }
}
