package dev.liaison.providers.graph;

import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.http.oauth.OAuthClient;
import java.net.URI;

/**
 * Our app registration at Entra. All addresses end in a slash.
 *
 * @param authorityUrl where Entra's tenants begin
 * @param issuerUrl what the issuers of its id tokens begin with, which is a name and not an address that is called
 * @param graphUrl root of Microsoft Graph, with the version
 */
public record GraphSettings(OAuthClient client, URI authorityUrl, URI issuerUrl, URI graphUrl) {

    /** Microsoft's own address of Entra. */
    public static final URI AUTHORITY = URI.create("https://login.microsoftonline.com/");

    /** Microsoft's own address of Graph. */
    public static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0/");

    public GraphSettings {
        for (var url : new URI[] {authorityUrl, issuerUrl, graphUrl}) {
            if (!url.toString().endsWith("/")) {
                throw new IllegalArgumentException("Microsoft's address must end in a slash: " + url);
            }
        }
    }

    /** For the real Microsoft, in its public cloud. */
    public static GraphSettings of(String clientId, Secret clientSecret, URI redirectUri) {
        return new GraphSettings(client(clientId, clientSecret, redirectUri), AUTHORITY, AUTHORITY, GRAPH);
    }

    /** Us, as Microsoft knows us. */
    public static OAuthClient client(String clientId, Secret clientSecret, URI redirectUri) {
        return new OAuthClient("Microsoft", clientId, clientSecret, redirectUri);
    }

    URI authorizeUrl(CalendarReach reach) {
        return authorityUrl.resolve(tenant(reach) + "/oauth2/v2.0/authorize");
    }

    URI tokenUrl(CalendarReach reach) {
        return authorityUrl.resolve(tenant(reach) + "/oauth2/v2.0/token");
    }

    /** Who may sign in: everybody, or only people of companies. */
    private static String tenant(CalendarReach reach) {
        return reach == CalendarReach.OWN ? "common" : "organizations";
    }
}
