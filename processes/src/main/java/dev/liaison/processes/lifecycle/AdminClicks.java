package dev.liaison.processes.lifecycle;

import dev.liaison.domain.chat.ChatContacts;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.integration.Health;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.people.People;
import dev.liaison.processes.clicks.Handled;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** What a global admin decides about a workspace where nothing has to be authorized. */
final class AdminClicks {
    private final IntegrationLifecycleProcess lifecycle;
    private final Installations installations;
    private final ChatContacts contacts;
    private final People people;
    private final Clock clock;

    AdminClicks(
            IntegrationLifecycleProcess lifecycle,
            Installations installations,
            ChatContacts contacts,
            People people,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.installations = installations;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    /** A workspace that came to us unasked; only a global admin whose people are in it may say that it is theirs. */
    Handled confirmed(InboxItem click) {
        var id = UUID.fromString(click.subjectId());
        var admin = people.get(Objects.requireNonNull(click.personId()));
        var theirs = installations.find(id).stream()
                .flatMap(it -> installations.toConfirm(admin.organizationId(), it.platform()).stream())
                .anyMatch(it -> it.id().equals(id));
        if (!admin.globalAdmin() || !theirs || !installations.claim(id, admin.organizationId(), admin.id())) {
            return Handled.refused("There is no such workspace to confirm.");
        }
        contacts.inherit(id);
        lifecycle.connected(installations.find(id).orElseThrow(), admin.email());
        return Handled.done();
    }

    /** Whoever had the app when it was disconnected has it still, and is welcomed unless they were. */
    Handled reconnected(InboxItem click) {
        var before = installations.find(UUID.fromString(click.subjectId())).orElseThrow();
        var admin = people.get(Objects.requireNonNull(click.personId()));
        if (!admin.globalAdmin()
                || !installations
                        .toReconnect(admin.organizationId(), before.platform())
                        .contains(before)) {
            return Handled.refused("There is no such workspace to connect.");
        }
        var again = again(before, admin.id());
        installations.add(again);
        contacts.inherit(again.id());
        lifecycle.connected(again, admin.email());
        return Handled.done();
    }

    private Installation again(Installation before, UUID by) {
        var now = clock.instant();
        return new Installation(
                UUID.randomUUID(),
                before.organizationId(),
                before.platform(),
                before.externalId(),
                before.enterpriseWide(),
                before.name(),
                before.domain(),
                before.iconUrl(),
                before.botUserId(),
                before.scopes(),
                by,
                now,
                Health.HEALTHY,
                "",
                now,
                null,
                null);
    }

    /** Used again from now on; if it does not work yet, the next message finds out. */
    Handled triedAgain(InboxItem click) {
        var installation =
                installations.find(UUID.fromString(click.subjectId())).orElseThrow();
        var admin = people.get(Objects.requireNonNull(click.personId()));
        if (!admin.globalAdmin() || !admin.organizationId().equals(installation.organizationId())) {
            return Handled.refused("There is no such workspace.");
        }
        if (!installations.changeHealth(installation.id(), Health.HEALTHY, "", clock.instant())) {
            return Handled.late("It works already.");
        }
        lifecycle.lossEnded(installation);
        lifecycle.standingChanged(admin.organizationId(), IntegrationLifecycleProcess.feature(installation.platform()));
        lifecycle.audit(
                installation, admin.email(), click.surface(), "workspace.triedAgain", "needs attention", "connected");
        return Handled.done();
    }
}
