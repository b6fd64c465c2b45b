package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.graph.GraphSettings;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our app registration at Microsoft Entra. While {@code clientId} is empty, this installation has no Microsoft calendars. All
 * addresses end in a slash.
 *
 * @param issuerUrl what the issuers of Entra's id tokens begin with
 * @param graphUrl with the version
 */
@ConfigurationProperties("liaison.microsoft")
record MicrosoftProperties(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("https://login.microsoftonline.com/") URI authorityUrl,
        @DefaultValue("https://login.microsoftonline.com/") URI issuerUrl,
        @DefaultValue("https://graph.microsoft.com/v1.0/") URI graphUrl) {

    GraphSettings settings(URI baseUrl) {
        var redirect = URI.create(baseUrl + "/connect/microsoft/callback");
        var client = GraphSettings.client(clientId, new Secret(clientSecret), redirect);
        return new GraphSettings(client, authorityUrl, issuerUrl, graphUrl);
    }

    @Override
    public String toString() {
        return "MicrosoftProperties[" + clientId + " at " + graphUrl + "]";
    }
}
