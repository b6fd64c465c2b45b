package dev.liaison.providers.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Keeps addresses that people give, or that somebody's server leads us to, from reaching what only we can reach (OWASP ASVS
 * 5.0, 1.3.6 and 13.2.5): https at its usual port, and public addresses only. What the operator allowed is excepted.
 */
public final class AddressGuard {
    private final Set<Origin> allowed;
    private final Dns names;

    /** @param allowed servers that may be inside, at another port, or without TLS */
    public AddressGuard(Set<Origin> allowed) {
        this(allowed, Dns.SYSTEM);
    }

    AddressGuard(Set<Origin> allowed, Dns names) {
        this.allowed = Set.copyOf(allowed);
        this.names = names;
    }

    boolean allows(Origin origin) {
        return allowed.contains(origin);
    }

    /** Everything that can be said before the name is looked up. */
    HttpUrl check(URI address) throws ForbiddenAddress {
        var url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw new ForbiddenAddress("not an https address");
        }
        checkForm(address, url);
        var origin = Origin.of(url);
        if (!allows(origin)) {
            checkOrigin(origin);
        }
        return url;
    }

    private static void checkForm(URI address, HttpUrl url) throws ForbiddenAddress {
        if (address.getRawAuthority() == null || address.getRawAuthority().indexOf('@') >= 0) {
            throw new ForbiddenAddress("an address with a user in it");
        }
        if (Literal.isDisguised(url.host()) || url.host().endsWith(".")) {
            throw new ForbiddenAddress(url.host() + " is no host name");
        }
    }

    private static void checkOrigin(Origin origin) throws ForbiddenAddress {
        if (!origin.isUsual()) {
            throw new ForbiddenAddress(origin.host() + ": only https at port 443 is allowed");
        }
        if (Literal.is(origin.host())) {
            checkPublic(origin.host(), Literal.address(origin.host()));
        }
    }

    /** Where the name leads, for connecting to exactly these. One that is not public forbids them all. */
    List<InetAddress> lookUp(String host) throws UnknownHostException {
        var addresses = names.lookup(host);
        for (var address : addresses) {
            checkPublic(host, address);
        }
        return addresses;
    }

    /** Where the name of an allowed server leads. */
    List<InetAddress> lookUpAllowed(String host) throws UnknownHostException {
        return names.lookup(host);
    }

    static void checkPublic(String host, InetAddress address) throws ForbiddenAddress {
        if (!PublicAddress.is(address)) {
            throw new ForbiddenAddress(host + " is not on the public internet");
        }
    }
}
