package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.teams.TeamsPackage;
import dev.liaison.providers.teams.TeamsPackage.Developer;
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
 * @param operator who answers for this installation, as Teams shows it; at most 32 characters
 * @param website of theirs; like the next two HTTPS, or Teams won't take the app, and empty for the base URL
 * @param privacy what happens with people's data
 * @param terms what people agree to
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
        @DefaultValue("Liaison") String operator,
        @DefaultValue("") String website,
        @DefaultValue("") String privacy,
        @DefaultValue("") String terms,
        @DefaultValue("PUBLISHED") SlackProperties.RateLimits rateLimits) {

    TeamsSettings settings() {
        var tokenUrl = loginUrl.resolve(homeTenant + "/oauth2/v2.0/token");
        return new TeamsSettings(appId, new Secret(clientSecret), tokenUrl, metadataUrl, serviceUrls);
    }

    TeamsPackage content(URI baseUrl) {
        return new TeamsPackage(
                appId,
                baseUrl,
                new Developer(operator, or(website, baseUrl), or(privacy, baseUrl), or(terms, baseUrl)));
    }

    private static URI or(String address, URI baseUrl) {
        return address.isEmpty() ? baseUrl : URI.create(address);
    }

    TeamsQuota quota() {
        return rateLimits == SlackProperties.RateLimits.LIFTED ? TeamsQuota.lifted() : TeamsQuota.kept();
    }

    @Override
    public String toString() {
        return "TeamsProperties[" + appId + " of " + homeTenant + "]";
    }
}
