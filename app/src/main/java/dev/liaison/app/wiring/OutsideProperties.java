package dev.liaison.app.wiring;

import dev.liaison.providers.http.AddressGuard;
import dev.liaison.providers.http.Origin;
import dev.liaison.providers.http.Trust;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Servers whose addresses people give, or to which other servers lead us.
 *
 * @param allowed those that may be inside our own network, at another port than 443, or without TLS
 * @param authorities PEM file with the certificates of authorities that are trusted besides Java's; none if it isn't given
 */
@ConfigurationProperties("liaison.outside")
record OutsideProperties(@DefaultValue Set<URI> allowed, @Nullable Path authorities) {

    AddressGuard guard() {
        return new AddressGuard(allowed.stream().map(Origin::of).collect(Collectors.toSet()));
    }

    Trust trust() {
        return authorities == null ? Trust.standard() : Trust.standardAnd(authorities);
    }
}
