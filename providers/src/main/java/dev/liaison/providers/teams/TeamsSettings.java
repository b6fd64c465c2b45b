package dev.liaison.providers.teams;

import dev.liaison.domain.integration.Secret;
import dev.liaison.providers.http.Origin;
import java.net.URI;
import java.util.List;

/**
 * Our bot at Microsoft.
 *
 * @param appId of the app registration, which is the bot's too
 * @param tokenUrl the token endpoint of the tenant that the bot's registration lives in
 * @param metadataUrl describes whose keys sign what Microsoft sends to bots (OpenID Connect Discovery)
 * @param serviceUrls where conversations may be; only at these servers, and below these paths, is anything ever sent
 */
public record TeamsSettings(String appId, Secret clientSecret, URI tokenUrl, URI metadataUrl, List<URI> serviceUrls) {

    /** Microsoft's own address of it, for the public cloud. */
    public static final URI METADATA = URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /** Microsoft's own addresses of conversations: the public cloud and the US government's GCC. */
    public static final List<URI> SERVICES = List.of(
            URI.create("https://smba.trafficmanager.net/"), URI.create("https://smba.infra.gcc.teams.microsoft.com/"));

    public TeamsSettings {
        if (appId.isBlank() || clientSecret.value().isBlank()) {
            throw new IllegalArgumentException("Teams needs an app id and a client secret");
        }
        if (serviceUrls.isEmpty()
                || !serviceUrls.stream().allMatch(url -> url.toString().endsWith("/"))) {
            throw new IllegalArgumentException("Teams needs service addresses that end in a slash: " + serviceUrls);
        }
        serviceUrls = List.copyOf(serviceUrls);
    }

    /** For the real Teams. @param homeTenant id or domain of the tenant in which the bot is registered */
    public static TeamsSettings of(String appId, Secret clientSecret, String homeTenant) {
        return new TeamsSettings(appId, clientSecret, tokenUrl(homeTenant), METADATA, SERVICES);
    }

    /** Microsoft's own token endpoint of a tenant. */
    public static URI tokenUrl(String tenant) {
        return URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token");
    }

    /** Whether our token may go there. */
    boolean serves(String serviceUrl) {
        try {
            var url = URI.create(serviceUrl).normalize();
            var path = url.getRawPath();
            return url.getRawUserInfo() == null
                    && path != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && serviceUrls.stream()
                            .anyMatch(allowed ->
                                    Origin.of(allowed).equals(Origin.of(url)) && path.startsWith(allowed.getRawPath()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "TeamsSettings[" + appId + " by " + metadataUrl + "]";
    }
}
