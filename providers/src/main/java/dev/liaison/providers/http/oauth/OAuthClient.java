package dev.liaison.providers.http.oauth;

import dev.liaison.domain.integration.Secret;
import java.net.URI;

/**
 * Us, as a provider knows us.
 *
 * @param vendor the provider's name, for messages
 * @param redirectUri where browsers are sent back to; one of its own for each provider, so that answers can't be mixed up
 */
public record OAuthClient(String vendor, String clientId, Secret clientSecret, URI redirectUri) {

    public OAuthClient {
        if (clientId.isBlank() || clientSecret.value().isBlank()) {
            throw new IllegalArgumentException(vendor + " needs a client id and a client secret");
        }
    }
}
