package dev.liaison.providers.caldav;

import dev.liaison.providers.http.HttpTimeouts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which servers there are, and how long we wait for them.
 *
 * @param servers that members can connect
 * @param timeouts for one request
 * @param reading for all requests that reading one account takes
 */
public record CaldavSettings(List<CaldavServer> servers, HttpTimeouts timeouts, Duration reading) {
    /** Longest body that is read, in bytes. */
    public static final long LARGEST = 5_000_000;

    public CaldavSettings {
        servers = List.copyOf(servers);
    }

    /** With the time-outs that are right for servers on the internet. */
    public static CaldavSettings of(List<CaldavServer> servers) {
        var ten = Duration.ofSeconds(10);
        return new CaldavSettings(servers, new HttpTimeouts(Duration.ofSeconds(3), ten, ten), Duration.ofSeconds(30));
    }

    /** The one whose base that is. */
    Optional<CaldavServer> offered(URI base) {
        return servers.stream().filter(server -> server.isAt(base)).findFirst();
    }

    /** The one that an address belongs to. */
    Optional<CaldavServer> covering(URI address) {
        return servers.stream().filter(server -> server.covers(address)).findFirst();
    }
}
