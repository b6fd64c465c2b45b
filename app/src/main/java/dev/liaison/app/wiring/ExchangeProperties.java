package dev.liaison.app.wiring;

import dev.liaison.providers.http.Origin;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Exchange on-premises.
 *
 * @param enabled whether support can set it up
 * @param allowed servers that may be inside our own network, or at another port than 443
 */
@ConfigurationProperties("liaison.exchange")
record ExchangeProperties(@DefaultValue("true") boolean enabled, @DefaultValue Set<URI> allowed) {

    Set<Origin> origins() {
        return allowed.stream().map(Origin::of).collect(Collectors.toSet());
    }
}
