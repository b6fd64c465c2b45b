package dev.liaison.providers.slack;

import dev.liaison.domain.integration.Secret;
import java.net.URI;
import java.util.List;

/**
 * Our app at Slack.
 *
 * @param redirectUri where Slack sends the admin's browser back to
 * @param apiUrl ends in a slash
 * @param scopes what is asked for, see {@link SlackScope}
 */
public record SlackSettings(
        String clientId,
        Secret clientSecret,
        Secret signingSecret,
        URI redirectUri,
        URI apiUrl,
        URI authorizeUrl,
        List<String> scopes) {

    /** Slack's own address of its Web API. */
    public static final URI API = URI.create("https://slack.com/api/");

    /** Slack's own address of its consent page. */
    public static final URI AUTHORIZE = URI.create("https://slack.com/oauth/v2/authorize");

    public SlackSettings {
        if (clientId.isBlank()
                || clientSecret.value().isBlank()
                || signingSecret.value().isBlank()) {
            throw new IllegalArgumentException("Slack needs a client id, a client secret and a signing secret");
        }
        if (!apiUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("the Slack API's address must end in a slash: " + apiUrl);
        }
        scopes = List.copyOf(scopes);
    }

    /** For the real Slack, asking for every scope that the product can use. */
    public static SlackSettings of(String clientId, Secret clientSecret, Secret signingSecret, URI redirectUri) {
        return new SlackSettings(
                clientId, clientSecret, signingSecret, redirectUri, API, AUTHORIZE, SlackScope.names());
    }

    @Override
    public String toString() {
        return "SlackSettings[" + clientId + " at " + apiUrl + "]";
    }
}
