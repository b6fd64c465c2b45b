package dev.liaison.providers.caldav;

import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** From a server's base address to an account's calendars (RFC 6764, RFC 5397, RFC 4791). */
final class CaldavDiscovery {
    /** What a server says at an address that it has nothing at. */
    private static final Set<Kind> NOTHING_THERE =
            EnumSet.of(Kind.NOT_FOUND, Kind.NOT_SUPPORTED, Kind.FORBIDDEN, Kind.GARBLED, Kind.UNREADABLE);

    private final CaldavTransport transport;

    CaldavDiscovery(CaldavTransport transport) {
        this.transport = transport;
    }

    /** Where the account's calendars are. */
    URI home(CaldavAccess access) throws CaldavTrouble {
        return reference(access, principal(access), CaldavRequests.HOME, XmlName.caldav("calendar-home-set"))
                .orElseThrow(() -> new CaldavTrouble(Kind.NOT_FOUND, "an account without calendars"));
    }

    private URI principal(CaldavAccess access) throws CaldavTrouble {
        var base = access.server().base();
        if (base.getPath().length() <= 1) {
            var known = wellKnown(access, base.resolve("/.well-known/caldav"));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return principal(access, base)
                .orElseThrow(() -> new CaldavTrouble(Kind.NOT_FOUND, "no account at " + base.getHost()));
    }

    private Optional<URI> wellKnown(CaldavAccess access, URI address) throws CaldavTrouble {
        try {
            return principal(access, address);
        } catch (CaldavTrouble trouble) {
            if (!NOTHING_THERE.contains(trouble.kind())) {
                throw trouble;
            }
            return Optional.empty();
        }
    }

    private Optional<URI> principal(CaldavAccess access, URI address) throws CaldavTrouble {
        return reference(access, address, CaldavRequests.PRINCIPAL, XmlName.dav("current-user-principal"));
    }

    /** The first address in a property. */
    private Optional<URI> reference(CaldavAccess access, URI address, String request, XmlName property)
            throws CaldavTrouble {
        var answer = transport.send(access, "PROPFIND", address, "0", request);
        var href = Multistatus.parse(answer.body()).stream()
                .flatMap(resource -> resource.property(property).stream())
                .flatMap(found -> XmlName.dav("href").in(found).stream())
                .map(Element::getTextContent)
                .findFirst();
        return href.isEmpty() ? Optional.empty() : Optional.of(CaldavIds.address(answer.address(), href.get()));
    }

    /** Those that count. */
    List<CaldavCollection> calendars(CaldavAccess access, URI home) throws CaldavTrouble {
        var answer = transport.send(access, "PROPFIND", home, "1", CaldavRequests.CALENDARS);
        var calendars = new ArrayList<CaldavCollection>();
        for (var resource : Multistatus.parse(answer.body())) {
            if (CaldavCollection.counts(resource)) {
                calendars.add(CaldavCollection.of(answer.address(), resource));
            }
        }
        return calendars;
    }
}
