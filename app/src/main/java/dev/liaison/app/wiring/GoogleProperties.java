package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.google.GoogleSettings;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our OAuth client at Google. While {@code clientId} is empty, this installation has no Google calendars.
 *
 * @param apiUrl ends in a slash
 * @param gzip whether what we send is compressed
 */
@ConfigurationProperties("liaison.google")
record GoogleProperties(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth") URI authorizeUrl,
        @DefaultValue("https://oauth2.googleapis.com/token") URI tokenUrl,
        @DefaultValue("https://oauth2.googleapis.com/revoke") URI revokeUrl,
        @DefaultValue("https://www.googleapis.com/") URI apiUrl,
        @DefaultValue("true") boolean gzip) {

    GoogleSettings settings(URI baseUrl) {
        var redirect = URI.create(baseUrl + "/connect/google/callback");
        var client = GoogleSettings.client(clientId, new Secret(clientSecret), redirect);
        return new GoogleSettings(client, authorizeUrl, tokenUrl, revokeUrl, apiUrl, gzip);
    }

    @Override
    public String toString() {
        return "GoogleProperties[" + clientId + " at " + apiUrl + "]";
    }
}
