package dev.liaison.app.wiring;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.slack.SlackQuota;
import dev.liaison.providers.slack.SlackScope;
import dev.liaison.providers.slack.SlackSettings;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our app at Slack. While {@code clientId} is empty, this installation has no Slack.
 *
 * @param apiUrl ends in a slash
 * @param rateLimits PUBLISHED keeps what Slack asks of every app; LIFTED is for measuring against a stand-in
 */
@ConfigurationProperties("liaison.slack")
record SlackProperties(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String signingSecret,
        @DefaultValue("https://slack.com/api/") URI apiUrl,
        @DefaultValue("https://slack.com/oauth/v2/authorize") URI authorizeUrl,
        @DefaultValue("PUBLISHED") RateLimits rateLimits) {

    enum RateLimits {
        PUBLISHED,
        LIFTED
    }

    SlackSettings settings(URI baseUrl) {
        return new SlackSettings(
                clientId,
                new Secret(clientSecret),
                new Secret(signingSecret),
                URI.create(baseUrl + "/connect/slack/callback"),
                apiUrl,
                authorizeUrl,
                SlackScope.names());
    }

    SlackQuota quota() {
        return rateLimits == RateLimits.LIFTED ? SlackQuota.lifted() : SlackQuota.published();
    }

    @Override
    public String toString() {
        return "SlackProperties[" + clientId + " at " + apiUrl + "]";
    }
}
