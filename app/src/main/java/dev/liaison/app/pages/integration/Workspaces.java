package dev.liaison.app.pages.integration;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.app.pages.integration.Workspace.Unreachable;
import dev.liaison.domain.chat.ChatAddress;
import dev.liaison.domain.chat.ChatAddresses;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The workspaces of an organization. */
@Component
class Workspaces {
    private final Installations installations;
    private final ChatAddresses addresses;
    private final People people;
    private final Moments moments;

    Workspaces(Installations installations, ChatAddresses addresses, People people, Moments moments) {
        this.installations = installations;
        this.addresses = addresses;
        this.people = people;
        this.moments = moments;
    }

    List<Workspace> of(Viewer viewer, Platform platform) {
        return installations.live(viewer.organizationId(), platform).stream()
                .map(one -> workspace(one, viewer.zone()))
                .toList();
    }

    /** Empty for a workspace of another organization, and for one that was removed. */
    Optional<Workspace> find(Viewer viewer, UUID installationId) {
        return installations
                .find(installationId)
                .filter(one -> viewer.organizationId().equals(one.organizationId()))
                .filter(Installation::live)
                .map(one -> workspace(one, viewer.zone()));
    }

    /** The name of one of the organization's workspaces, also after it was removed. */
    Optional<String> name(Viewer viewer, UUID installationId) {
        return installations
                .find(installationId)
                .filter(one -> viewer.organizationId().equals(one.organizationId()))
                .map(Installation::name);
    }

    private Workspace workspace(Installation one, ZoneId zone) {
        var by = Optional.ofNullable(one.installedBy())
                .flatMap(people::find)
                .map(Person::name)
                .orElse("");
        return new Workspace(one, moments.of(one.installedAt(), zone), by, unreachable(one.id(), zone));
    }

    private List<Unreachable> unreachable(UUID installationId, ZoneId zone) {
        var missing = addresses.unreachable(installationId);
        var names = people.byIds(missing.stream().map(ChatAddress::personId).collect(Collectors.toSet()));
        return missing.stream()
                .flatMap(address -> Optional.ofNullable(names.get(address.personId()))
                        .filter(Person::active)
                        .map(person -> new Unreachable(
                                person.id(),
                                person.name(),
                                person.email(),
                                address.status().words(),
                                moments.of(address.checkedAt(), zone)))
                        .stream())
                .toList();
    }
}
