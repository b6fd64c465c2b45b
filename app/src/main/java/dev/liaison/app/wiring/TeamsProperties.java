package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.teams.TeamsQuota;
import dev.liaison.providers.teams.TeamsSettings;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our bot at Microsoft. While {@code appId} is empty, this installation has no Teams.
 *
 * @param appId of the bot's app registration
 * @param homeTenant id or domain of the tenant in which the bot is registered
 * @param loginUrl ends in a slash
 * @param metadataUrl where the Bot Framework names its signing keys
 * @param serviceUrls what the addresses of conversations must begin with; each ends in a slash
 * @param publicUrl what the app's package names as our address, which Teams takes only with HTTPS; empty for the base URL
 * @param rateLimits PUBLISHED keeps what Microsoft asks of every bot; LIFTED is for measuring against a stand-in
 */
@ConfigurationProperties("liaison.teams")
record TeamsProperties(
        @DefaultValue("") String appId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String homeTenant,
        @DefaultValue("https://login.microsoftonline.com/") URI loginUrl,
        @DefaultValue("https://login.botframework.com/v1/.well-known/openidconfiguration") URI metadataUrl,
        @DefaultValue({"https://smba.trafficmanager.net/", "https://smba.infra.gcc.teams.microsoft.com/"})
                List<URI> serviceUrls,
        @DefaultValue("") String publicUrl,
        @DefaultValue("PUBLISHED") SlackProperties.RateLimits rateLimits) {

    TeamsSettings settings() {
        var tokenUrl = loginUrl.resolve(homeTenant + "/oauth2/v2.0/token");
        return new TeamsSettings(appId, new Secret(clientSecret), tokenUrl, metadataUrl, serviceUrls);
    }

    URI publicUrl(URI baseUrl) {
        return publicUrl.isEmpty() ? baseUrl : URI.create(publicUrl);
    }

    TeamsQuota quota() {
        return rateLimits == SlackProperties.RateLimits.LIFTED ? TeamsQuota.lifted() : TeamsQuota.published();
    }

    @Override
    public String toString() {
        return "TeamsProperties[" + appId + " of " + homeTenant + "]";
    }
}
